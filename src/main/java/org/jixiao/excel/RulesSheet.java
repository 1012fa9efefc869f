package org.jixiao.excel;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Examination;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Tie;
import org.jixiao.numbers.Figure;

/** 规则清单: every rule with how its run ended, and live whether its ties are closed. */
final class RulesSheet {

  static final String NAME = "规则清单";
  private static final int HEADER_ROW = 3;
  private static final int TIES_NAMED = 3;
  private static final List<String> HEADINGS =
      List.of("规则", "名称", "级别", "结果", "说明", "当前状态", "为什么重要", "怎么办");
  private static final int[] WIDTHS = {10, 28, 9, 10, 34, 22, 56, 56};

  private RulesSheet() {}

  static void write(XSSFWorkbook workbook, Styles styles, Examination examination) {
    SheetPen pen =
        OwnSheet.start(
            workbook, styles, NAME, "规则清单", "；结果为“跳过”“不适用”的规则本次没有检查，原因见“说明”。", HEADINGS.size());
    pen.widths(WIDTHS);
    pen.wide(2, 0, HEADINGS.size() - 1, summary(examination), Look.PLAIN.strong());
    pen.height(2, 22);
    for (int i = 0; i < HEADINGS.size(); i++) {
      pen.words(HEADER_ROW, i, HEADINGS.get(i), i == 5 ? Look.DERIVED_HEAD : Look.HEAD);
    }
    pen.height(HEADER_ROW, 24);
    int row = HEADER_ROW + 1;
    for (RuleRun run : examination.runs()) {
      line(pen, row++, run);
    }
    pen.sheet().setAutoFilter(new CellRangeAddress(HEADER_ROW, row - 1, 0, HEADINGS.size() - 1));
    pen.sheet().createFreezePane(2, HEADER_ROW + 1);
    pen.printed(HEADER_ROW, HEADER_ROW);
  }

  private static String summary(Examination examination) {
    return examination.rulesInWords() + "　“当前状态”是公式，改数后立即更新";
  }

  private static void line(SheetPen pen, int row, RuleRun run) {
    Look centered = Look.CELL.across(HorizontalAlignment.CENTER);
    pen.words(row, 0, run.rule().id(), Look.CELL);
    pen.words(row, 1, run.rule().title(), Look.CELL_WRAPPED);
    pen.words(row, 2, run.rule().severity().label(), centered);
    pen.words(row, 3, run.shownState(), centered.fill(fill(run.state())));
    pen.words(row, 4, remark(run), Look.CELL_WRAPPED);
    Look stateLook = Look.CELL.fill(Look.DERIVED_FILL).across(HorizontalAlignment.CENTER);
    pen.blank(row, 5, run.ties().isEmpty() ? Look.CELL : stateLook);
    List<Tie> live = run.ties().stream().filter(tie -> tie.gap().formula() != null).toList();
    if (!live.isEmpty()) {
      Figure state = Tie.state(live);
      DerivedCells.put(pen.cell(row, 5), state);
    }
    pen.words(row, 6, run.rule().why(), Look.CELL_WRAPPED);
    pen.words(row, 7, run.rule().repair(), Look.CELL_WRAPPED);
    int lines = 1;
    String[] texts = {run.rule().title(), remark(run), run.rule().why(), run.rule().repair()};
    int[] columns = {1, 4, 6, 7};
    for (int i = 0; i < texts.length; i++) {
      lines = Math.max(lines, ChineseWidth.lines(texts[i], WIDTHS[columns[i]] - 2));
    }
    pen.height(row, 8 + 15.0 * lines);
  }

  /** Why a rule was not run, else which figures it holds against each other. */
  private static String remark(RuleRun run) {
    if (!run.reason().isEmpty() || run.ties().isEmpty()) {
      return run.reason();
    }
    String more = run.ties().size() > TIES_NAMED ? "……" : "";
    return run.ties().stream()
        .limit(TIES_NAMED)
        .map(Tie::name)
        .collect(Collectors.joining("；", "", more));
  }

  private static String fill(RuleState state) {
    return switch (state) {
      case PASSED -> "D5F0DC";
      case FOUND -> "FAD7A0";
      case SKIPPED, NOT_APPLICABLE -> "E5E7E9";
      case FAULT -> "F5B7B1";
    };
  }
}
