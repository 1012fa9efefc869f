package org.jixiao.report.summary;

import java.util.List;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.FileLink;
import org.jixiao.report.Look;
import org.jixiao.report.PageDraft;
import org.jixiao.report.Signal;

/**
 * Below the units, and outside everything that is counted: workbooks without a result, each with
 * its sentence, and lines that somebody has written notes to and whose workbook is gone.
 */
final class WithoutResult {
  private static final int FILE = 2;
  private static final int STATE = 5;
  private static final int REASON = 6;
  private static final double LINE = 16;

  private final PageDraft page;
  private final int notes;

  /**
   * Begins.
   *
   * @param notes the column of people's notes; the path stands left of it
   */
  WithoutResult(PageDraft page, int notes) {
    this.page = page;
    this.notes = notes;
  }

  /** Describes them from a row on, and says which row is the last one. */
  int describe(District district, int start) {
    int row = start;
    List<DepartmentOutcome> failed = district.failed();
    if (!failed.isEmpty()) {
      title(row, "未完成的工作簿（" + Decimals.count(failed.size()) + " 个，不计入以上各项统计）");
      heads(row + 1, "状态", "原因和处理办法");
      row += 2;
      for (DepartmentOutcome one : failed) {
        line(row, one.file(), one.verdict(), Signal.WRONG, one.trouble() + one.remedy());
        page.block(
            row,
            row,
            notes - 1,
            notes - 1,
            FileLink.to(district.wayTo(one), one.file()),
            Look.LINK);
        row++;
      }
      row++;
    }
    if (!district.vanished().isEmpty()) {
      title(row, "写过备注、这次没有见到的工作簿（" + Decimals.count(district.vanished().size()) + " 个，保留备注）");
      heads(row + 1, "状态", "说明");
      row += 2;
      for (String file : district.vanished()) {
        line(row, file, "没有见到", "", "文件已移走、改名或删除；找回后，备注会回到它的行上。");
        page.words(row, notes - 1, file, Look.CELL);
        row++;
      }
    }
    return row - 1;
  }

  private void title(int row, String words) {
    page.words(row, 0, words, Look.SECTION);
    page.height(row, 24);
  }

  private void heads(int row, String state, String reason) {
    page.wide(row, 0, STATE - 1, "文件", Look.HEAD);
    page.words(row, STATE, state, Look.HEAD);
    page.wide(row, REASON, notes - 2, reason, Look.HEAD);
    page.words(row, notes - 1, DepartmentsPage.KEY, Look.HEAD);
    page.words(row, notes, DepartmentsPage.NOTES, Look.HEAD);
    page.height(row, 20);
  }

  private void line(int row, String file, String state, String fill, String reason) {
    page.wide(row, 0, STATE - 1, file, Look.CELL_WRAPPED);
    page.words(row, STATE, state, Look.CELL_WRAPPED.fill(fill).across(Look.Across.CENTER));
    page.wide(row, REASON, notes - 2, reason, Look.CELL_WRAPPED);
    page.words(row, notes, "", Look.CELL.fill(Look.INPUT_FILL).unlocked());
    int lines =
        Math.max(
            ChineseWidth.lines(file, page.room(0, FILE)),
            ChineseWidth.lines(reason, page.room(REASON, notes - 2)));
    page.height(row, 4 + LINE * lines);
  }
}
