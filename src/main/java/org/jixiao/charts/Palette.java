package org.jixiao.charts;

/**
 * The colours of series. Every two of a kind differ in how light they are, by {@link #LEAST} at
 * least, so that a copy in grey can still be told apart.
 */
final class Palette {

  /** The least ratio of luminance between two colours of one chart. */
  static final double LEAST = 1.6;

  private static final String[] COLUMNS = {"254B50", "D9AC31", "5A8ABA", "CDE7DC", "97532A"};
  private static final String[] LINES = {"B5433C", "949494"};

  private static final String LIGHT_TEXT = "FFFFFF";
  private static final String DARK_TEXT = "1A1A1A";

  private Palette() {}

  /** The fill of a column, bar or band; beyond the last one they begin anew. */
  static String column(int index) {
    return COLUMNS[index % COLUMNS.length];
  }

  static String line(int index) {
    return LINES[index % LINES.length];
  }

  /** How many there are before they begin anew. */
  static int columns() {
    return COLUMNS.length;
  }

  static int lines() {
    return LINES.length;
  }

  /** The colour of words on a fill: of light and dark the one that stands out more. */
  static String on(String fill) {
    return contrast(LIGHT_TEXT, fill) > contrast(DARK_TEXT, fill) ? LIGHT_TEXT : DARK_TEXT;
  }

  /** The ratio of luminance as the guidelines for accessible pages define it: 1 to 21. */
  static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color, 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
