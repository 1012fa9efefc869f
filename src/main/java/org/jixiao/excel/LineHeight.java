package org.jixiao.excel;

/**
 * How high a row must be that does not grow by itself. Excel, WPS and LibreOffice measure letters
 * differently, and where the font is missing another takes its place: so a line gets more than its
 * letters need.
 */
final class LineHeight {

  /** A line of the usual letters takes about 13.5 points. */
  private static final double LINE = 16;

  private static final double AROUND = 6;

  /** A spreadsheet has no higher rows. */
  private static final double HIGHEST = 409;

  private LineHeight() {}

  /** The height of a row with so many lines, in points. */
  static double of(int lines) {
    return Math.min(HIGHEST, AROUND + LINE * lines);
  }
}
