package org.jixiao.excel;

import org.jixiao.excel.editing.CellComments;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.report.ChineseWidth;

/**
 * Comments on the headings of a sheet. Programs want the boxes of each sheet numbered in a range of
 * its own, and boxes that hold their text.
 */
final class HeadingComments {

  /** So many numbers belong to the boxes of one sheet. */
  private static final int NUMBERS_OF_A_SHEET = 1024;

  /** Sizes of a box in pixels; a line of the small letters in it holds so many digits. */
  private static final int WIDTH = 250;

  private static final int DIGITS_OF_A_LINE = 34;
  private static final int LINE = 19;
  private static final int AROUND = 14;

  /** How far a box stands from its cell, to the right and downwards. */
  private static final int RIGHT = 12;

  private static final int DOWN = 4;

  private static final int PIXELS_OF_AN_INCH = 96;
  private static final int POINTS_OF_AN_INCH = 72;
  private static final double PIXELS_OF_A_DIGIT = 7.0017;

  private final EditedSheet sheet;
  private final CellComments comments;

  HeadingComments(EditedSheet sheet) {
    this.sheet = sheet;
    this.comments = CellComments.on(sheet, number(sheet));
  }

  private static int number(EditedSheet sheet) {
    return sheet.book().indexOf(sheet.name()) + 1;
  }

  /**
   * Puts a comment on a cell; the widths of the columns and heights of the rows are set by then.
   */
  void add(int row, int column, String text) {
    int height = AROUND + LINE * ChineseWidth.lines(text, DIGITS_OF_A_LINE);
    Corner from = corner(column + 1, RIGHT, row + 1, DOWN);
    Corner to = corner(from.column(), from.right() + WIDTH, from.row(), from.down() + height);
    int order = comments.size() + 1;
    String style =
        "position:absolute;margin-left:"
            + points(left(from))
            + ";margin-top:"
            + points(top(from))
            + ";width:"
            + points(WIDTH)
            + ";height:"
            + points(height)
            + ";z-index:"
            + order
            + ";visibility:hidden";
    int shape = number(sheet) * NUMBERS_OF_A_SHEET + order;
    comments.add(
        sheet.cell(row, column), text, new CellComments.Box(shape, style, from + ", " + to));
  }

  /**
   * Where a corner of a box stands.
   *
   * @param right how far inside the column, in pixels
   * @param down how far inside the row, in pixels
   */
  private record Corner(int column, int right, int row, int down) {

    @Override
    public String toString() {
      return column + ", " + right + ", " + row + ", " + down;
    }
  }

  /** The corner that stands so many pixels right of a column's and below a row's beginning. */
  private Corner corner(int column, int right, int row, int down) {
    int atColumn = column;
    int restRight = right;
    while (restRight >= width(atColumn)) {
      restRight -= width(atColumn++);
    }
    int atRow = row;
    int restDown = down;
    while (restDown >= height(atRow)) {
      restDown -= height(atRow++);
    }
    return new Corner(atColumn, restRight, atRow, restDown);
  }

  private int left(Corner corner) {
    int left = corner.right();
    for (int column = 0; column < corner.column(); column++) {
      left += width(column);
    }
    return left;
  }

  private int top(Corner corner) {
    int top = corner.down();
    for (int row = 0; row < corner.row(); row++) {
      top += height(row);
    }
    return top;
  }

  private int width(int column) {
    return (int) Math.round(sheet.columns().width(column) * PIXELS_OF_A_DIGIT);
  }

  private int height(int row) {
    return (int) Math.round(sheet.height(row) * PIXELS_OF_AN_INCH / POINTS_OF_AN_INCH);
  }

  private static String points(int pixels) {
    double points = pixels * (double) POINTS_OF_AN_INCH / PIXELS_OF_AN_INCH;
    return (points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points))
        + "pt";
  }
}
