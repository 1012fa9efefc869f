package org.jixiao.report;

import java.util.Optional;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Figure;

/** The papers that are missing, what they cost, and what could still be reached. */
final class PaperTable {

  /** So many papers are named here; the rest stand on the list of papers to be asked for. */
  private static final int NAMED = 6;

  private static final int INDICATORS = 2;
  private static final int POINTS = ResultsPage.HALF - 1;

  private final PageDraft page;

  PaperTable(PageDraft page) {
    this.page = page;
  }

  /** Describes the table and says which row is below it; the first one when there is nothing. */
  int describe(int start, Optional<MissingPapers> missing) {
    return missing.map(papers -> describe(start, papers)).orElse(start);
  }

  private int describe(int start, MissingPapers missing) {
    page.words(start, 0, "未提供资料与扣分", Look.SECTION);
    page.atLeast(start, ResultsPage.SECTION_HEIGHT);
    int row = start + 1;
    page.wide(row, 0, INDICATORS - 1, "资料", Look.HEAD);
    page.wide(row, INDICATORS, POINTS - 1, "涉及指标", Look.HEAD);
    page.words(row, POINTS, "扣分", Look.DERIVED_HEAD);
    page.atLeast(row, ResultsPage.LINE_HEIGHT + 3);
    row++;
    int named = Math.min(NAMED, missing.entries().size());
    for (MissingPapers.Entry entry : missing.entries().subList(0, named)) {
      paper(row++, entry);
    }
    if (missing.entries().size() > named) {
      String rest = "另有" + (missing.entries().size() - named) + "项，见“补充资料清单”";
      page.wide(row, 0, POINTS, rest, Look.CELL);
      page.atLeast(row++, ResultsPage.LINE_HEIGHT + 2);
    }
    sum(row, "因资料未提供扣分", missing.forEvidence());
    sum(row + 1, "因实际结果扣分", missing.measured());
    sum(row + 2, "资料补齐且无问题时最高可得", missing.reachable());
    page.set(new PageSetting.Named("最高可得分", row + 2, POINTS));
    return row + 3;
  }

  private void paper(int row, MissingPapers.Entry entry) {
    String indicators = String.join("；", entry.indicators());
    int lines =
        Math.max(
            ChineseWidth.lines(entry.paper(), page.room(0, INDICATORS - 1)),
            ChineseWidth.lines(indicators, page.room(INDICATORS, POINTS - 1)));
    page.atLeast(row, 3 + ResultsPage.LINE * lines);
    page.wide(row, 0, INDICATORS - 1, entry.paper(), Look.CELL_WRAPPED);
    page.wide(row, INDICATORS, POINTS - 1, indicators, Look.CELL_WRAPPED);
    if (entry.countedBefore()) {
      page.words(row, POINTS, MissingPapers.COUNTED_BEFORE, Look.CELL);
    } else {
      page.number(row, POINTS, entry.lost(), Look.CELL.fill(Look.DERIVED_FILL));
    }
  }

  private void sum(int row, String name, Figure points) {
    page.wide(row, 0, POINTS - 1, name, Look.LABEL.strong());
    page.number(row, POINTS, points, Look.CELL.strong().fill(Look.DERIVED_FILL));
    page.atLeast(row, ResultsPage.LINE_HEIGHT + 2);
  }
}
