package org.jixiao.support;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.FindingsPage;

/** The cells of 检查结果 by their headings, wherever the columns stand. */
public final class FindingCells {

  private static final int HEADINGS = 3;

  private FindingCells() {}

  /** The cell below a heading in a row of the page; made when it is not there. */
  public static Cell of(Row row, String heading) {
    Sheet sheet = row.getSheet();
    for (Cell head : sheet.getRow(HEADINGS)) {
      if (head.toString().equals(heading)) {
        return row.getCell(head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no column " + heading);
  }

  /** The first row of the page that is about a rule. */
  private static Row row(XSSFWorkbook book, String rule) {
    Sheet sheet = book.getSheet(FindingsPage.NAME);
    for (int index = HEADINGS + 1; index <= sheet.getLastRowNum(); index++) {
      Row row = sheet.getRow(index);
      if (of(row, "规则").toString().equals(rule)) {
        return row;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }

  /** Answers the first finding of a rule. */
  public static void answer(XSSFWorkbook book, String rule, String treatment, String reason) {
    of(row(book, rule), "处理").setCellValue(treatment);
    of(row(book, rule), "处理说明").setCellValue(reason);
  }

  /** How the first finding of a rule is treated. */
  public static String treatment(byte[] workbook, String rule) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      return of(row(book, rule), "处理").getStringCellValue();
    }
  }
}
