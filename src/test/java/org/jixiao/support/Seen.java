package org.jixiao.support;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Cells as somebody sees them: the saved result where there is a formula. */
public final class Seen {

  private Seen() {}

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  /** The number in a cell; null when there is none. */
  public static Double number(Cell cell) {
    return cell != null && type(cell) == CellType.NUMERIC ? cell.getNumericCellValue() : null;
  }

  /** The words in a cell; empty when there are none. */
  public static String words(Cell cell) {
    return cell != null && type(cell) == CellType.STRING ? cell.getStringCellValue().strip() : "";
  }

  /** Which column has a heading. */
  public static int column(Sheet sheet, int row, String heading) {
    for (Cell cell : sheet.getRow(row)) {
      if (words(cell).equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + heading + " on " + sheet.getSheetName());
  }

  /** The first row that has these words in a column. */
  public static int row(Sheet sheet, int column, String words) {
    for (Row row : sheet) {
      if (words(row.getCell(column)).equals(words)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no row " + words + " on " + sheet.getSheetName());
  }
}
