package org.jixiao.support;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

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
}
