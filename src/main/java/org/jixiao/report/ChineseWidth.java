package org.jixiao.report;

/** Widths of text in a column: a Chinese character takes as much room as two digits. */
public final class ChineseWidth {

  /** The sign between the parts of a place, narrow in every font. */
  private static final int ARROW = '›';

  private ChineseWidth() {}

  /** The width of the longest line of a text, in digits. */
  public static int of(String text) {
    int widest = 0;
    for (String line : text.split("\n", -1)) {
      widest = Math.max(widest, line.codePoints().map(ChineseWidth::ofCharacter).sum());
    }
    return widest;
  }

  /** How many lines a text takes in a column of so many digits. */
  public static int lines(String text, int columnWidth) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int width = line.codePoints().map(ChineseWidth::ofCharacter).sum();
      lines += Math.max(1, (width + columnWidth - 1) / Math.max(1, columnWidth));
    }
    return lines;
  }

  /** The beginning of a text that is at most so many digits wide. */
  static String cut(String text, int width) {
    StringBuilder kept = new StringBuilder();
    int taken = 0;
    for (int point : text.codePoints().toArray()) {
      taken += ofCharacter(point);
      if (taken > width) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString();
  }

  private static int ofCharacter(int codePoint) {
    return codePoint >= 0x1100 && codePoint != ARROW ? 2 : 1;
  }
}
