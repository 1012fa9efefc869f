package org.jixiao.excel;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.report.ChineseWidth;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * Room for long texts in the rows of a table. A spreadsheet makes a row higher while somebody types
 * into it, unless the row has a height of its own; in such a row the end of the text is out of
 * sight, on paper too.
 */
final class RowRoom {

  /** What a line of the usual letters takes at the least, and what stands around the lines. */
  private static final double LINE = 13.5;

  private static final double AROUND = 1.5;

  private RowRoom() {}

  /** Makes rows of fixed height higher whose text would be cut off; they never become lower. */
  static void make(XSSFSheet sheet, RawTable table) {
    for (RawRow row : table.allRows()) {
      XSSFRow there = sheet.getRow(row.index());
      if (there != null && there.getCTRow().getCustomHeight() && !there.getZeroHeight()) {
        int lines =
            row.cells().values().stream()
                .map(cell -> there.getCell(cell.place().column()))
                .mapToInt(RowRoom::lines)
                .max()
                .orElse(1);
        raise(there, lines);
      }
    }
  }

  /** Makes a row higher into which the program has typed: no spreadsheet saw it happen. */
  static void make(XSSFCell typed) {
    XSSFRow row = typed.getRow();
    if (row.getCTRow().isSetHt() && !row.getZeroHeight()) {
      raise(row, lines(typed));
    }
  }

  private static void raise(XSSFRow row, int lines) {
    if (lines > 1
        && row.getHeightInPoints() < Math.min(LineHeight.of(lines), AROUND + LINE * lines)) {
      boolean fixed = row.getCTRow().getCustomHeight();
      row.setHeightInPoints((float) LineHeight.of(lines));
      if (!fixed) {
        row.getCTRow().unsetCustomHeight();
      }
    }
  }

  /** How many lines a cell's text takes; one where it is not wrapped or spans rows. */
  private static int lines(XSSFCell cell) {
    if (cell == null || !cell.getCellStyle().getWrapText() || !isText(cell)) {
      return 1;
    }
    int column = cell.getColumnIndex();
    int alone = lines(cell, column, column);
    if (alone == 1) {
      return 1;
    }
    CellRangeAddress span = span(cell).orElse(null);
    if (span == null) {
      return alone;
    }
    boolean inOneRow = span.getFirstRow() == span.getLastRow();
    return inOneRow ? lines(cell, span.getFirstColumn(), span.getLastColumn()) : 1;
  }

  private static int lines(XSSFCell cell, int first, int last) {
    int width =
        IntStream.rangeClosed(first, last).map(i -> cell.getSheet().getColumnWidth(i) / 256).sum();
    return ChineseWidth.lines(cell.getStringCellValue(), Math.max(2, width - 1));
  }

  private static boolean isText(XSSFCell cell) {
    CellType type = cell.getCellType();
    return type == CellType.STRING
        || type == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING;
  }

  private static Optional<CellRangeAddress> span(XSSFCell cell) {
    return cell.getSheet().getMergedRegions().stream()
        .filter(region -> region.isInRange(cell))
        .findFirst();
  }
}
