package org.jixiao.excel;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * Where a chart is put: from one cell to another.
 *
 * @param firstOffset how far inside the first column it begins, in the drawing's own units
 * @param lastOffset how far inside the last column it ends
 */
record Spot(
    int firstColumn, int firstOffset, int firstRow, int lastColumn, int lastOffset, int lastRow) {

  /** The widest column that a spreadsheet allows, in characters. */
  private static final int WIDEST_COLUMN = 255;

  /** A narrower chart shows its labels on top of each other; pixels. */
  private static final double LEAST_WIDTH = 380;

  /** Some columns of a sheet: from the first up to the last, which is no longer one of them. */
  record Columns(int first, int last) {

    /** The same, with more on the right until so many charts have room side by side. */
    Columns withRoomFor(XSSFSheet sheet, int charts) {
      int end = last;
      int most = first + WIDEST_COLUMN;
      while (end < most && widthOf(sheet, first, end) < charts * LEAST_WIDTH) {
        end++;
      }
      return new Columns(first, end);
    }

    double width(XSSFSheet sheet) {
      return widthOf(sheet, first, last);
    }
  }

  /** The whole of some columns. */
  static Spot whole(Columns columns, int firstRow, int lastRow) {
    return new Spot(columns.first, 0, firstRow, columns.last, 0, lastRow);
  }

  /** One of so many strips of equal width that the given columns are parted into. */
  static Spot strip(
      XSSFSheet sheet, Columns columns, int number, int strips, int firstRow, int lastRow) {
    double whole = columns.width(sheet);
    double[] edges = {whole * number / strips, whole * (number + 1) / strips};
    int[] found = new int[2];
    int[] offsets = new int[2];
    for (int edge = 0; edge < 2; edge++) {
      double left = edges[edge];
      int column = columns.first;
      // What is left of the last strip may be a trace of rounding.
      while (column < columns.last && left + 0.5 >= width(sheet, column)) {
        left -= width(sheet, column++);
      }
      found[edge] = column;
      offsets[edge] = column == columns.last ? 0 : (int) Math.max(0, left) * Units.EMU_PER_PIXEL;
    }
    return new Spot(found[0], offsets[0], firstRow, found[1], offsets[1], lastRow);
  }

  private static double widthOf(XSSFSheet sheet, int first, int last) {
    double sum = 0;
    for (int column = first; column < last; column++) {
      sum += width(sheet, column);
    }
    return sum;
  }

  /** The width of a column in pixels, within what a spreadsheet allows, whatever the file says. */
  private static double width(XSSFSheet sheet, int column) {
    CTCol set = sheet.getColumnHelper().getColumn(column, false);
    if (set != null && set.getHidden()) {
      return 0;
    }
    double characters =
        set != null && set.isSetWidth() ? set.getWidth() : sheet.getDefaultColumnWidth();
    return Math.max(0, Math.min(characters, WIDEST_COLUMN)) * Units.DEFAULT_CHARACTER_WIDTH;
  }
}
