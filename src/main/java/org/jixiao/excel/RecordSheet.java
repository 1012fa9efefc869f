package org.jixiao.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.book.Examination;
import org.jixiao.book.RunRecord;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.Kept;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** 运行记录: what ran, when, on which input, how many rules ended how; and what was imported. */
final class RecordSheet {

  static final String NAME = Kept.RECORD.name();

  private static final String VERSION = "程序版本";
  private static final String TIME = "运行时间";
  private static final String FILE = "输入文件";
  private static final String FINGERPRINT = "输入文件指纹（SHA-256）";
  private static final int FIRST_ROW = 3;

  /** Stands for everything about a run as long as there has been none. */
  private static final String NOT_YET = "尚未运行";

  private static final Column KIND = Column.typed("导入的明细", Kind.TEXT, "");
  private static final Column EXPORT = Column.typed("导出文件", Kind.TEXT, "");
  private static final Column READ_LINES = Column.typed("读取行数", Kind.COUNT, "");
  private static final Column READ_AMOUNT = Column.typed("读取金额", Kind.MONEY, "");
  private static final Column TAKEN_LINES = Column.typed("采用行数", Kind.COUNT, "");
  private static final Column TAKEN_AMOUNT = Column.typed("采用金额", Kind.MONEY, "");
  private static final Column REJECTED_LINES = Column.typed("拒绝行数", Kind.COUNT, "");
  private static final Column REJECTED_AMOUNT = Column.typed("拒绝金额", Kind.MONEY, "");
  private static final Column OUTSIDE_LINES = Column.typed("未计入行数", Kind.COUNT, "");
  private static final Column OUTSIDE_AMOUNT = Column.typed("未计入金额", Kind.MONEY, "");
  private static final Column STATED = Column.typed("自带合计差异", Kind.TEXT, "");
  private static final Column OTHER_UNITS = Column.typed("其他单位", Kind.TEXT, "");
  private static final Column LAST_MONTH = Column.typed("最后月份", Kind.COUNT, "");
  private static final Column IMPORTED_AT = Column.typed("导入时间", Kind.TEXT, "");
  private static final Column ITS_FINGERPRINT = Column.typed("指纹（SHA-256）", Kind.TEXT, "");
  private static final List<Column> EXPORT_COLUMNS =
      List.of(
          KIND,
          EXPORT,
          READ_LINES,
          READ_AMOUNT,
          TAKEN_LINES,
          TAKEN_AMOUNT,
          REJECTED_LINES,
          REJECTED_AMOUNT,
          OUTSIDE_LINES,
          OUTSIDE_AMOUNT,
          STATED,
          OTHER_UNITS,
          LAST_MONTH,
          IMPORTED_AT,
          ITS_FINGERPRINT);
  private static final Layout EXPORTS =
      Layout.second("WB", NAME, "导入的文件").columns(EXPORT, EXPORT_COLUMNS).list(0).build();

  private static final Column TABLE = Column.typed("填入的表", Kind.TEXT, "");
  private static final Column ROW = Column.typed("填入的行", Kind.TEXT, "");
  private static final Column COLUMN = Column.typed("填入的列", Kind.TEXT, "");
  private static final Column VALUE = Column.typed("导入数", Kind.TEXT, "");
  private static final Column SOURCE = Column.typed("来源", Kind.TEXT, "");
  private static final List<Column> CELL_COLUMNS = List.of(TABLE, ROW, COLUMN, VALUE, SOURCE);
  private static final Layout CELLS =
      Layout.second("WB", NAME, "导入的数").columns(ROW, CELL_COLUMNS).list(0).build();

  private static final int[] WIDTHS = {28, 76};
  private static final int[] WIDTHS_WITH_IMPORTS = {
    24, 44, 10, 19, 10, 19, 10, 17, 11, 17, 30, 30, 10, 20, 68
  };

  /** What is left of the print: where totals differ, other units, fingerprints. */
  private static final int PRINTED_COLUMNS = 10;

  private RecordSheet() {}

  /** The record of the run that last changed something, if there was one. */
  static Optional<RunRecord> read(XSSFWorkbook workbook) {
    return OwnSheet.find(workbook, NAME)
        .map(
            sheet ->
                new RunRecord(
                    beside(sheet, VERSION),
                    beside(sheet, TIME),
                    beside(sheet, FILE),
                    beside(sheet, FINGERPRINT)))
        .filter(record -> !record.version().isEmpty() && !record.version().equals(NOT_YET));
  }

  /** What was imported so far. */
  static ImportRecord imports(XSSFWorkbook workbook, CellReader cells) {
    Optional<XSSFSheet> sheet = OwnSheet.find(workbook, NAME);
    if (sheet.isEmpty()) {
      return ImportRecord.NONE;
    }
    TableFinder finder = new TableFinder(sheet.get(), cells);
    List<ImportedFile> files = new ArrayList<>();
    for (RawRow row : finder.find(EXPORTS, List.of(CELLS)).map(RawTable::rows).orElse(List.of())) {
      if (!row.words(KIND).isEmpty()) {
        files.add(file(row));
      }
    }
    List<ImportedCell> values = new ArrayList<>();
    for (RawRow row : finder.find(CELLS).map(RawTable::rows).orElse(List.of())) {
      values.add(
          new ImportedCell(
              row.words(TABLE),
              row.words(ROW),
              row.words(COLUMN),
              row.words(VALUE),
              row.words(SOURCE)));
    }
    return new ImportRecord(files, values, List.of(), Map.of());
  }

  private static ImportedFile file(RawRow row) {
    return new ImportedFile(
        row.words(KIND),
        row.words(EXPORT),
        row.words(ITS_FINGERPRINT),
        sum(row, TAKEN_LINES, TAKEN_AMOUNT),
        sum(row, REJECTED_LINES, REJECTED_AMOUNT),
        sum(row, OUTSIDE_LINES, OUTSIDE_AMOUNT),
        row.words(STATED),
        row.words(OTHER_UNITS),
        number(row, LAST_MONTH).intValue(),
        row.words(IMPORTED_AT),
        row.cell(EXPORT).place());
  }

  private static Sum sum(RawRow row, Column lines, Column amount) {
    return new Sum(number(row, lines).longValue(), number(row, amount));
  }

  private static BigDecimal number(RawRow row, Column column) {
    return Optional.of(row.figure(column, Unit.MONEY))
        .filter(Figure::isNumber)
        .map(Figure::number)
        .orElse(BigDecimal.ZERO);
  }

  private static String beside(XSSFSheet sheet, String label) {
    for (int index = 0; index <= sheet.getLastRowNum(); index++) {
      XSSFRow row = sheet.getRow(index);
      XSSFCell name = row == null ? null : row.getCell(0);
      XSSFCell value = row == null ? null : row.getCell(1);
      if (name != null
          && value != null
          && name.getCellType() == CellType.STRING
          && value.getCellType() == CellType.STRING
          && name.getStringCellValue().equals(label)) {
        return value.getStringCellValue();
      }
    }
    return "";
  }

  /** Writes the sheet after a run. */
  static void write(XSSFWorkbook workbook, Styles styles, Completion completion, RunRecord record) {
    Examination examination = completion.examination();
    Map<String, String> lines = notYet();
    lines.put(VERSION, record.version());
    lines.put("模板版本", Integer.toString(WorkbookRules.TEMPLATE_VERSION));
    lines.put(TIME, record.time());
    lines.put(FILE, record.file());
    lines.put(FINGERPRINT, record.fingerprint());
    lines.put("结论", examination.verdict().line());
    for (Severity severity : Severity.values()) {
      lines.put(severity.label(), examination.count(severity) + " 处");
    }
    lines.put("规则总数", examination.runs().size() + " 条");
    for (RuleState state : RuleState.values()) {
      lines.put("规则" + state.label(), examination.count(state) + " 条");
    }
    write(workbook, styles, lines, completion.dossier().book().imports());
  }

  /** Every line about a run, so that what stands below them stays where it is. */
  private static Map<String, String> notYet() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String label : List.of(VERSION, "模板版本", TIME, FILE, FINGERPRINT, "结论")) {
      lines.put(label, NOT_YET);
    }
    for (Severity severity : Severity.values()) {
      lines.put(severity.label(), NOT_YET);
    }
    lines.put("规则总数", NOT_YET);
    for (RuleState state : RuleState.values()) {
      lines.put("规则" + state.label(), NOT_YET);
    }
    return lines;
  }

  /** Writes the sheet after an import; what it says of the last run stays. */
  static void keep(XSSFWorkbook workbook, Styles styles, CellReader cells, ImportRecord imports) {
    Map<String, String> lines = notYet();
    OwnSheet.find(workbook, NAME)
        .ifPresent(
            sheet -> {
              for (int row = FIRST_ROW; row <= sheet.getLastRowNum(); row++) {
                String label = words(sheet, cells, row, 0);
                if (label.isEmpty() || label.equals(KIND.heading())) {
                  break;
                }
                lines.put(label, words(sheet, cells, row, 1));
              }
            });
    write(workbook, styles, lines, imports);
  }

  private static String words(XSSFSheet sheet, CellReader cells, int row, int column) {
    XSSFRow found = sheet.getRow(row);
    Place place = new Place(sheet.getSheetName(), row, column, "", "");
    return cells.label(found == null ? null : found.getCell(column), place);
  }

  private static void write(
      XSSFWorkbook workbook, Styles styles, Map<String, String> lines, ImportRecord imports) {
    SheetPen pen = OwnSheet.start(workbook, styles, NAME, "运行记录", "；时间是最近一次使工作簿发生变化的运行。", 2);
    int[] widths = imports.isEmpty() ? WIDTHS : WIDTHS_WITH_IMPORTS;
    pen.widths(widths);
    int row = FIRST_ROW;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      pen.words(row, 0, line.getKey(), Look.LABEL);
      pen.words(row, 1, line.getValue(), Look.CELL_WRAPPED);
      pen.height(row, 7 + 15.0 * ChineseWidth.lines(line.getValue(), widths[1] - 2));
      row++;
    }
    if (!imports.isEmpty()) {
      row = exports(pen, row + 1, imports.files());
      row = cells(pen, row + 1, imports.cells());
      int index = workbook.getSheetIndex(pen.sheet());
      workbook.setPrintArea(index, 0, PRINTED_COLUMNS - 1, 0, row);
    }
    pen.printed(0, -1);
  }

  private static int exports(SheetPen pen, int header, List<ImportedFile> files) {
    heads(pen, header, EXPORT_COLUMNS);
    int row = header;
    for (ImportedFile file : files) {
      row++;
      pen.words(row, 0, file.kind(), Look.LABEL);
      pen.words(row, 1, file.file(), Look.CELL_WRAPPED);
      int column = 2;
      for (Sum sum : List.of(file.read(), file.accepted(), file.rejected(), file.outside())) {
        pen.blank(row, column, Look.CELL.format("#,##0")).setCellValue(sum.lines());
        pen.blank(row, column + 1, Look.CELL.format("#,##0.00"))
            .setCellValue(sum.amount().doubleValue());
        column += 2;
      }
      pen.words(row, column++, file.stated(), Look.CELL_WRAPPED);
      pen.words(row, column++, file.otherUnits(), Look.CELL_WRAPPED);
      pen.blank(row, column++, Look.CELL).setCellValue(file.lastMonth());
      pen.words(row, column++, file.time(), Look.CELL);
      pen.words(row, column, file.fingerprint(), Look.CELL);
      int lines =
          Math.max(
              ChineseWidth.lines(file.stated(), 28), ChineseWidth.lines(file.otherUnits(), 28));
      pen.height(row, Math.min(400, 7 + 15.0 * Math.max(1, lines)));
    }
    return row + 1;
  }

  private static int cells(SheetPen pen, int header, List<ImportedCell> cells) {
    heads(pen, header, CELL_COLUMNS);
    int row = header;
    for (ImportedCell cell : cells) {
      row++;
      pen.words(row, 0, cell.table(), Look.LABEL);
      pen.words(row, 1, cell.row(), Look.CELL_WRAPPED);
      pen.words(row, 2, cell.column(), Look.CELL_WRAPPED);
      pen.words(row, 3, cell.value(), Look.CELL.across(HorizontalAlignment.RIGHT));
      pen.words(row, 4, cell.kind(), Look.CELL);
      pen.height(row, 18);
    }
    return row;
  }

  private static void heads(SheetPen pen, int row, List<Column> columns) {
    for (int column = 0; column < columns.size(); column++) {
      pen.words(row, column, columns.get(column).heading(), Look.HEAD);
    }
    pen.height(row, 24);
  }
}
