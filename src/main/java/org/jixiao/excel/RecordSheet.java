package org.jixiao.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Examination;
import org.jixiao.book.RunRecord;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;

/** 运行记录: what ran, when, on which input, and how many rules ended how. */
final class RecordSheet {

  static final String NAME = "运行记录";

  private static final String VERSION = "程序版本";
  private static final String TIME = "运行时间";
  private static final String FILE = "输入文件";
  private static final String FINGERPRINT = "输入文件指纹（SHA-256）";

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
                    beside(sheet, FINGERPRINT)));
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

  static void write(
      XSSFWorkbook workbook, Styles styles, Examination examination, RunRecord record) {
    Sheets pen = OwnSheet.start(workbook, styles, NAME, "运行记录", "；时间是最近一次使工作簿发生变化的运行。", 2);
    pen.widths(28, 76);
    Map<String, String> lines = new LinkedHashMap<>();
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
    int row = 3;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      pen.words(row, 0, line.getKey(), Look.LABEL);
      pen.words(row, 1, line.getValue(), Look.CELL_WRAPPED);
      pen.height(row, 22);
      row++;
    }
    pen.printed(0, -1);
  }
}
