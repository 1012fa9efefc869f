package org.jixiao.excel;

import org.jixiao.excel.editing.ChartSpot;
import org.jixiao.excel.editing.EditedSheet;

/** Finds the place of a chart among the columns of a sheet, whatever their widths are. */
final class Spot {

  /** The widest column that a spreadsheet allows, in characters. */
  private static final int WIDEST_COLUMN = 255;

  /** A character of the usual font in pixels, and a pixel in the drawing's own units. */
  private static final double CHARACTER = 7.0017;

  private static final int PIXEL = 9525;

  /** A narrower chart shows its labels on top of each other; pixels. */
  private static final double LEAST_WIDTH = 380;

  private Spot() {}

  /** Some columns of a sheet: from the first up to the last, which is no longer one of them. */
  record Columns(int first, int last) {

    /** The same, with more on the right until so many charts have room side by side. */
    Columns withRoomFor(EditedSheet sheet, int charts) {
      int end = last;
      int most = first + WIDEST_COLUMN;
      while (end < most && widthOf(sheet, first, end) < charts * LEAST_WIDTH) {
        end++;
      }
      return new Columns(first, end);
    }

    double width(EditedSheet sheet) {
      return widthOf(sheet, first, last);
    }
  }

  /** The whole of some columns. */
  static ChartSpot whole(Columns columns, int firstRow, int lastRow) {
    return new ChartSpot(columns.first, 0, firstRow, columns.last, 0, lastRow);
  }

  /** One of so many strips of equal width that the given columns are parted into. */
  static ChartSpot strip(
      EditedSheet sheet, Columns columns, int number, int strips, int firstRow, int lastRow) {
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
      offsets[edge] = column == columns.last ? 0 : (int) Math.max(0, left) * PIXEL;
    }
    return new ChartSpot(found[0], offsets[0], firstRow, found[1], offsets[1], lastRow);
  }

  private static double widthOf(EditedSheet sheet, int first, int last) {
    double sum = 0;
    for (int column = first; column < last; column++) {
      sum += width(sheet, column);
    }
    return sum;
  }

  /** The width of a column in pixels, within what a spreadsheet allows, whatever the file says. */
  private static double width(EditedSheet sheet, int column) {
    if (sheet.columns().isHidden(column)) {
      return 0;
    }
    return Math.max(0, Math.min(sheet.columns().width(column), WIDEST_COLUMN)) * CHARACTER;
  }
}
