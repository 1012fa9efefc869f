package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** 检查结果: one finding a row, with two columns in which the accountant answers. */
final class FindingsSheet {

  static final String NAME = "检查结果";
  private static final int HEADER_ROW = 3;

  private static final Column NUMBER = Column.typed("序号", Kind.TEXT, "");
  private static final Column SEVERITY = Column.typed("级别", Kind.TEXT, "");
  private static final Column STATE = Column.typed("状态", Kind.TEXT, "");
  private static final Column RULE = Column.typed("规则", Kind.TEXT, "");
  private static final Column SHEET = Column.typed("工作表", Kind.TEXT, "");
  private static final Column ROW = Column.typed("行", Kind.TEXT, "");
  private static final Column COLUMN = Column.typed("列", Kind.TEXT, "");
  private static final Column CELL = Column.typed("单元格", Kind.TEXT, "");
  private static final Column MESSAGE = Column.typed("问题", Kind.TEXT, "");
  private static final Column FOUND = Column.typed("现有", Kind.TEXT, "");
  private static final Column EXPECTED = Column.typed("应为", Kind.TEXT, "");
  private static final Column DIFFERENCE = Column.typed("差异", Kind.TEXT, "");
  private static final Column TOLERANCE = Column.typed("容差", Kind.TEXT, "");
  private static final Column CALCULATION = Column.typed("计算过程", Kind.TEXT, "");
  private static final Column REMEDY = Column.typed("怎么办", Kind.TEXT, "");
  private static final Column TREATMENT = Column.typed("处理", Kind.TEXT, "");
  private static final Column EXPLANATION = Column.typed("处理说明", Kind.TEXT, "");

  private static final List<Column> COLUMNS =
      List.of(
          NUMBER,
          SEVERITY,
          STATE,
          RULE,
          SHEET,
          ROW,
          COLUMN,
          CELL,
          MESSAGE,
          FOUND,
          EXPECTED,
          DIFFERENCE,
          REMEDY,
          TREATMENT,
          EXPLANATION,
          CALCULATION,
          TOLERANCE);

  /** What is left of the print: how the figure was made, and the tolerance. */
  private static final int PRINTED_COLUMNS = 15;

  private static final int[] WIDTHS = {
    6, 9, 9, 10, 12, 16, 12, 8, 40, 22, 24, 18, 36, 12, 26, 40, 20
  };

  private static final Layout LAYOUT = Layout.of("WB", NAME).columns(RULE, COLUMNS).list(0).build();

  private FindingsSheet() {}

  /** What an earlier run left on the sheet, with the answers; empty when there was none. */
  static List<PastFinding> read(XSSFWorkbook workbook, CellReader cells) {
    Optional<RawTable> table =
        OwnSheet.find(workbook, NAME).flatMap(sheet -> new TableFinder(sheet, cells).find(LAYOUT));
    List<PastFinding> past = new ArrayList<>();
    for (RawRow row : table.map(RawTable::rows).orElse(List.of())) {
      RuleCatalogue.find(row.words(RULE)).ifPresent(rule -> past.add(past(row, rule)));
    }
    return past;
  }

  private static PastFinding past(RawRow row, Rule<?> rule) {
    Severity severity =
        List.of(Severity.values()).stream()
            .filter(one -> one.label().equals(row.words(SEVERITY)))
            .findFirst()
            .orElse(rule.severity());
    Finding finding =
        new Finding(
            rule.id(),
            severity,
            null,
            row.words(SHEET),
            row.words(ROW),
            row.words(COLUMN),
            row.words(FOUND),
            row.words(EXPECTED),
            row.words(DIFFERENCE),
            row.words(TOLERANCE),
            row.words(CALCULATION),
            row.words(MESSAGE),
            row.words(REMEDY));
    return new PastFinding(
        finding, new Answer(row.words(TREATMENT), row.words(EXPLANATION)), row.words(STATE));
  }

  /** Writes the findings of this run. */
  static void write(XSSFWorkbook workbook, Styles styles, Examination examination) {
    SheetPen pen =
        OwnSheet.start(
            workbook, styles, NAME, "检查结果", "；只有“处理”“处理说明”两列由人填写，再次运行时保留。", COLUMNS.size());
    pen.widths(WIDTHS);
    pen.wide(2, 0, COLUMNS.size() - 1, summary(examination), Look.PLAIN.strong());
    pen.height(2, 22);
    for (int i = 0; i < COLUMNS.size(); i++) {
      boolean answer = COLUMNS.get(i) == TREATMENT || COLUMNS.get(i) == EXPLANATION;
      pen.words(HEADER_ROW, i, COLUMNS.get(i).heading(), answer ? Look.DERIVED_HEAD : Look.HEAD);
    }
    pen.height(HEADER_ROW, 24);
    List<Finding> findings = examination.findings();
    int row = HEADER_ROW + 1;
    for (Finding finding : findings) {
      Answer answer = examination.answer(finding);
      line(pen, row, row - HEADER_ROW, finding, examination.history().state(finding), answer);
      row++;
    }
    for (PastFinding gone : examination.history().gone()) {
      line(pen, row, row - HEADER_ROW, gone.finding(), PastFinding.GONE, gone.answer());
      row++;
    }
    int lines = row - HEADER_ROW - 1;
    if (lines == 0) {
      pen.wide(row, 0, COLUMNS.size() - 1, "没有发现问题。各规则是否运行，见“规则清单”。", Look.CELL);
    }
    finish(pen, lines);
  }

  private static String summary(Examination examination) {
    StringBuilder out =
        new StringBuilder("结论：" + examination.verdict().line() + "　（" + examination.counts() + "）");
    if (examination.idleAnswers() > 0) {
      out.append("　有 ").append(examination.idleAnswers());
      out.append(" 条答复不计入：错误须改正，需核实须同时选“处理”并写“处理说明”");
    }
    String history = examination.history().summary();
    return history.isEmpty() ? out.toString() : out + "　　" + history;
  }

  private static void line(
      SheetPen pen, int row, int number, Finding finding, String state, Answer answer) {
    boolean gone = state.equals(PastFinding.GONE);
    Map<Column, String> words =
        Map.ofEntries(
            Map.entry(SEVERITY, finding.severity().label()),
            Map.entry(STATE, state),
            Map.entry(RULE, finding.rule()),
            Map.entry(SHEET, finding.sheet()),
            Map.entry(ROW, finding.row()),
            Map.entry(COLUMN, finding.column()),
            Map.entry(CELL, finding.cell()),
            Map.entry(MESSAGE, finding.message()),
            Map.entry(FOUND, finding.found()),
            Map.entry(EXPECTED, finding.expected()),
            Map.entry(DIFFERENCE, finding.difference()),
            Map.entry(TOLERANCE, finding.tolerance()),
            Map.entry(CALCULATION, finding.calculation()),
            Map.entry(REMEDY, finding.remedy()),
            Map.entry(TREATMENT, answer.treatment()),
            Map.entry(EXPLANATION, answer.explanation()));
    int lines = 1;
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      if (column == NUMBER) {
        pen.blank(row, i, Look.CELL.across(HorizontalAlignment.CENTER)).setCellValue(number);
      } else {
        String text = words.get(column);
        Look look = look(column, finding.severity());
        pen.words(row, i, text, gone ? look.fill("F2F2F2").color("8A8A8A") : look);
        lines = Math.max(lines, ChineseWidth.lines(text, WIDTHS[i] - 2));
      }
    }
    if (finding.place() != null) {
      pen.link(row, COLUMNS.indexOf(CELL), finding.sheet(), finding.cell(), finding.cell());
    }
    pen.height(row, Math.min(400, 8 + 15.0 * lines));
  }

  private static Look look(Column column, Severity severity) {
    if (column == SEVERITY) {
      return Look.CELL.fill(fill(severity)).strong().across(HorizontalAlignment.CENTER);
    }
    if (column == STATE) {
      return Look.CELL.across(HorizontalAlignment.CENTER);
    }
    if (column == TREATMENT || column == EXPLANATION) {
      return Styles.input(column == TREATMENT ? Kind.CHOICE : Kind.TEXT);
    }
    return column == DIFFERENCE
        ? Look.CELL_WRAPPED.across(HorizontalAlignment.RIGHT)
        : Look.CELL_WRAPPED;
  }

  private static String fill(Severity severity) {
    return switch (severity) {
      case BLOCKED -> "E6B0AA";
      case ERROR -> "F5B7B1";
      case CHECK -> "FAD7A0";
      case NOTE -> "D6EAF8";
    };
  }

  private static void finish(SheetPen pen, int findings) {
    XSSFSheet sheet = pen.sheet();
    int last = HEADER_ROW + Math.max(1, findings);
    sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, last, 0, COLUMNS.size() - 1));
    sheet.createFreezePane(4, HEADER_ROW + 1);
    if (findings > 0) {
      DataValidationHelper helper = sheet.getDataValidationHelper();
      int at = COLUMNS.indexOf(TREATMENT);
      DataValidation list =
          helper.createValidation(
              helper.createExplicitListConstraint(Answer.TREATMENTS.toArray(String[]::new)),
              new CellRangeAddressList(HEADER_ROW + 1, last, at, at));
      list.setShowErrorBox(true);
      list.createErrorBox("不在可选项中", "请选择：" + String.join("、", Answer.TREATMENTS));
      sheet.addValidationData(list);
    }
    pen.printed(HEADER_ROW, HEADER_ROW);
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, PRINTED_COLUMNS - 1, 0, last);
  }
}
