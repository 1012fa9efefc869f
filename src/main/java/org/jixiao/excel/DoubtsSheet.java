package org.jixiao.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** 明细疑点: the lines of the exports that want a second look, below a summary by rule. */
final class DoubtsSheet {

  static final String NAME = Kept.DOUBTS.name();

  private static final int SUMMARY_ROW = 3;
  private static final String LOOKED = "已检查";

  private static final Column RULE = Column.typed("规则", Kind.TEXT, "");
  private static final Column TITLE = Column.typed("疑点", Kind.TEXT, "");
  private static final Column STATE = Column.typed("检查情况", Kind.TEXT, "");
  private static final Column COUNT = Column.typed("笔数", Kind.COUNT, "");
  private static final Column SUM = Column.typed("合计金额", Kind.MONEY, "");
  private static final Column SHOWN = Column.typed("列出笔数", Kind.COUNT, "");
  private static final Layout SUMMARY =
      Layout.second("WB", NAME, "疑点汇总")
          .columns(RULE, RULE, TITLE, STATE, COUNT, SUM, SHOWN)
          .list(0)
          .build();

  private static final Column OF_RULE = Column.typed("所属规则", Kind.TEXT, "");
  private static final Column SOURCE = Column.typed("出处", Kind.TEXT, "");
  private static final Column LINE = Column.typed("行号", Kind.COUNT, "");
  private static final Column DAY = Column.typed("日期", Kind.DATE, "");
  private static final Column PAYEE = Column.typed("收款人或资产", Kind.TEXT, "");
  private static final Column AMOUNT = Column.typed("金额", Kind.MONEY, "");
  private static final Column PURPOSE = Column.typed("用途", Kind.TEXT, "");
  private static final Column CODE = Column.typed("经济分类或资产类别", Kind.TEXT, "");
  private static final Column VOUCHER = Column.typed("凭证号或卡片编号", Kind.TEXT, "");
  private static final Column NOTE = Column.typed("可疑之处", Kind.TEXT, "");
  private static final List<Column> LINES =
      List.of(OF_RULE, NOTE, SOURCE, LINE, AMOUNT, DAY, PAYEE, PURPOSE, CODE, VOUCHER);
  private static final Layout EVIDENCE =
      Layout.second("WB", NAME, "疑点明细").columns(OF_RULE, LINES).list(0).build();

  private static final int[] WIDTHS = {11, 38, 34, 9, 18, 12, 30, 30, 20, 24};

  private DoubtsSheet() {}

  /** What an earlier import left on the sheet, added to what else is known of the imports. */
  static ImportRecord read(XSSFWorkbook workbook, CellReader cells, ImportRecord record) {
    Optional<XSSFSheet> sheet = OwnSheet.find(workbook, NAME);
    if (sheet.isEmpty()) {
      return record;
    }
    TableFinder finder = new TableFinder(sheet.get(), cells);
    Optional<RawTable> summary = finder.find(SUMMARY, List.of(EVIDENCE));
    Map<String, List<Doubt>> doubts = new HashMap<>();
    for (RawRow row : finder.find(EVIDENCE).map(RawTable::rows).orElse(List.of())) {
      doubts.computeIfAbsent(row.words(OF_RULE), key -> new ArrayList<>()).add(doubt(row));
    }
    List<Scrutiny> scrutinies = new ArrayList<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (RawRow row : summary.map(RawTable::rows).orElse(List.of())) {
      String rule = row.words(RULE);
      if (RuleCatalogue.find(rule).isPresent()) {
        String state = row.words(STATE);
        scrutinies.add(
            new Scrutiny(
                rule,
                state.equals(LOOKED) ? "" : state,
                number(row, COUNT).longValue(),
                number(row, SUM),
                doubts.getOrDefault(rule, List.of())));
        places.put(rule, row.cell(COUNT).place());
      }
    }
    return new ImportRecord(record.files(), record.cells(), scrutinies, places);
  }

  private static BigDecimal number(RawRow row, Column column) {
    return Optional.of(row.figure(column, Unit.MONEY))
        .filter(figure -> figure.isNumber())
        .map(figure -> figure.number())
        .orElse(BigDecimal.ZERO);
  }

  private static Doubt doubt(RawRow row) {
    return new Doubt(
        row.words(OF_RULE),
        row.words(SOURCE),
        number(row, LINE).longValue(),
        row.cell(DAY).day().orElse(LocalDate.EPOCH),
        row.words(PAYEE),
        number(row, AMOUNT),
        row.words(PURPOSE),
        row.words(CODE),
        row.words(VOUCHER),
        row.words(NOTE));
  }

  /** Writes the sheet; none when no export with lines was ever imported. */
  static void write(XSSFWorkbook workbook, Styles styles, ImportRecord imports) {
    if (imports.scrutinies().isEmpty()) {
      return;
    }
    SheetPen pen =
        OwnSheet.start(
            workbook, styles, NAME, "明细疑点", "（本表只在导入明细时重写）；列出的行需要核实，不等于有错。", LINES.size());
    pen.widths(WIDTHS);
    int row = summary(pen, imports.scrutinies()) + 1;
    int header = row;
    for (int column = 0; column < LINES.size(); column++) {
      pen.words(header, column, LINES.get(column).heading(), Look.HEAD);
    }
    pen.height(header, 24);
    for (Scrutiny scrutiny : imports.scrutinies()) {
      for (Doubt doubt : scrutiny.shown()) {
        line(pen, ++row, doubt);
      }
    }
    if (row == header) {
      pen.wide(++row, 0, LINES.size() - 1, "没有发现可疑的明细。", Look.CELL);
    }
    pen.sheet().setAutoFilter(new CellRangeAddress(header, row, 0, LINES.size() - 1));
    pen.printed(header, header);
  }

  private static int summary(SheetPen pen, List<Scrutiny> scrutinies) {
    List<Column> columns = SUMMARY.columns();
    for (int column = 0; column < columns.size(); column++) {
      pen.words(SUMMARY_ROW, column, columns.get(column).heading(), Look.DERIVED_HEAD);
    }
    pen.height(SUMMARY_ROW, 24);
    int row = SUMMARY_ROW;
    for (Scrutiny scrutiny : scrutinies) {
      row++;
      String title = RuleCatalogue.find(scrutiny.rule()).map(Rule::title).orElse(scrutiny.rule());
      pen.words(row, 0, scrutiny.rule(), Look.CELL);
      pen.words(row, 1, title, Look.CELL_WRAPPED);
      pen.words(
          row, 2, scrutiny.obstacle().isEmpty() ? LOOKED : scrutiny.obstacle(), Look.CELL_WRAPPED);
      pen.blank(row, 3, count()).setCellValue(scrutiny.lines());
      pen.blank(row, 4, money()).setCellValue(scrutiny.amount().doubleValue());
      pen.blank(row, 5, count()).setCellValue(scrutiny.shown().size());
      pen.height(row, 22);
    }
    return row + 1;
  }

  private static void line(SheetPen pen, int row, Doubt doubt) {
    pen.words(row, LINES.indexOf(OF_RULE), doubt.rule(), Look.CELL);
    pen.words(row, LINES.indexOf(NOTE), doubt.note(), Look.CELL_WRAPPED);
    pen.words(row, LINES.indexOf(SOURCE), doubt.source(), Look.CELL_WRAPPED);
    pen.blank(row, LINES.indexOf(LINE), count()).setCellValue(doubt.line());
    pen.blank(row, LINES.indexOf(AMOUNT), money()).setCellValue(doubt.amount().doubleValue());
    pen.words(row, LINES.indexOf(DAY), doubt.day().toString(), Look.CELL);
    pen.words(row, LINES.indexOf(PAYEE), doubt.payee(), Look.CELL_WRAPPED);
    pen.words(row, LINES.indexOf(PURPOSE), doubt.purpose(), Look.CELL_WRAPPED);
    pen.words(row, LINES.indexOf(CODE), doubt.code(), Look.CELL_WRAPPED);
    pen.words(row, LINES.indexOf(VOUCHER), doubt.voucher(), Look.CELL);
    int lines =
        Math.max(
            Math.max(
                ChineseWidth.lines(doubt.note(), WIDTHS[1]),
                ChineseWidth.lines(doubt.source(), WIDTHS[2] - 2)),
            Math.max(
                ChineseWidth.lines(doubt.payee(), WIDTHS[6] - 2),
                ChineseWidth.lines(doubt.purpose(), WIDTHS[7] - 2)));
    pen.height(row, 8 + 15.0 * Math.max(1, lines));
  }

  private static Look count() {
    return Look.CELL.format("#,##0").across(HorizontalAlignment.RIGHT);
  }

  private static Look money() {
    return Look.CELL.format("#,##0.00").across(HorizontalAlignment.RIGHT);
  }
}
