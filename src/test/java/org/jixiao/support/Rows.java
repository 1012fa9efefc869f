package org.jixiao.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rows of a sheet as people see them, by heading. */
public final class Rows {

  private static final int HEADER_ROW = 2;

  private Rows() {}

  /** The rows below the headings in which anything stands. */
  public static List<Map<String, String>> of(XSSFSheet sheet) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int index = HEADER_ROW + 1; index <= sheet.getLastRowNum(); index++) {
      Map<String, String> row = new LinkedHashMap<>();
      if (sheet.getRow(index) != null) {
        for (Cell head : sheet.getRow(HEADER_ROW)) {
          row.put(head.toString(), words(sheet.getRow(index).getCell(head.getColumnIndex())));
        }
      }
      if (row.values().stream().anyMatch(words -> !words.isEmpty())) {
        row.put("", Integer.toString(index));
        rows.add(row);
      }
    }
    return rows;
  }

  /** What a cell shows. */
  public static String words(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          java.math.BigDecimal.valueOf(cell.getNumericCellValue())
              .stripTrailingZeros()
              .toPlainString();
      default -> "";
    };
  }

  /** The cell under a heading in the row in which another cell shows these words. */
  public static Cell cell(XSSFSheet sheet, String heading, String words, String wanted) {
    for (Map<String, String> row : of(sheet)) {
      if (row.get(heading).equals(words)) {
        Row there = sheet.getRow(Integer.parseInt(row.get("")));
        return there.getCell(column(sheet, wanted), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no row " + words);
  }

  /** The cell under a heading in a row below it, the first being 0. */
  public static Cell below(XSSFSheet sheet, String heading, int row) {
    return sheet
        .getRow(HEADER_ROW + 1 + row)
        .getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (Cell head : sheet.getRow(HEADER_ROW)) {
      if (head.toString().equals(heading)) {
        return head.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading);
  }
}
