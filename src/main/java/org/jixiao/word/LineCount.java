package org.jixiao.word;

/**
 * How many lines a paragraph takes: Chinese characters are square, a digit is half as wide, and
 * between the two some programs leave a gap.
 */
final class LineCount {

  /** What may not begin a line. */
  private static final String NOT_FIRST = "，。、；：！？）〕】》”’』」％%)";

  /** What may not end a line. */
  private static final String NOT_LAST = "（〔【《“‘『「(";

  /** Stands where one piece of a paragraph ends: there is no gap, whatever meets there. */
  static final char SEAM = '\u2060';

  /** The gap between a Chinese character and a digit or letter, in parts of their size. */
  private static final double GAP = 0.2;

  private LineCount() {}

  /**
   * The lines of a paragraph.
   *
   * @param size of its letters, in points
   * @param width of a line, in points
   * @param indent of its first line, in points
   */
  static int of(String text, double size, double width, double indent) {
    int lines = 1;
    double used = indent;
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      double wide = width(text, at, end) * size;
      // A mark that would begin the next line hangs over the margin instead.
      boolean hangs = end - at == 1 && "，。、".indexOf(text.charAt(at)) >= 0;
      if (used + wide > width + 0.01 && !(hangs && used <= width + 0.01)) {
        int pieces = (int) Math.ceil(wide / width);
        lines += Math.max(1, pieces);
        used = pieces > 1 ? wide - (pieces - 1) * width : wide;
      } else {
        used += wide;
      }
      at = end;
    }
    return lines;
  }

  /** Where ends what stays together: a number or word, and marks that cling to a character. */
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && NOT_LAST.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at < text.length() && isLatin(text.charAt(at))) {
      while (at < text.length() && isLatin(text.charAt(at))) {
        at++;
      }
    } else if (at < text.length()) {
      at += Character.charCount(text.codePointAt(at));
    }
    while (at < text.length() && text.charAt(at) == SEAM) {
      at++;
    }
    boolean hanging = at < text.length() && "，。、".indexOf(text.charAt(at)) >= 0;
    while (!hanging && at < text.length() && NOT_FIRST.indexOf(text.charAt(at)) >= 0) {
      at++;
      hanging = at < text.length() && "，。、".indexOf(text.charAt(at)) >= 0;
    }
    return Math.max(at, start + 1);
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c < 0x7F && c != '(' && c != ')';
  }

  private static double width(String text, int start, int end) {
    double width = 0;
    for (int i = start; i < end; i++) {
      width += width(text.charAt(i));
      width += i > 0 && isGap(text.charAt(i - 1), text.charAt(i)) ? GAP : 0;
    }
    return width;
  }

  private static boolean isGap(char one, char other) {
    return isIdeograph(one) && isAlphanumeric(other) || isAlphanumeric(one) && isIdeograph(other);
  }

  private static boolean isIdeograph(char c) {
    return Character.isIdeographic(c);
  }

  private static boolean isAlphanumeric(char c) {
    return c < 0x7F && Character.isLetterOrDigit(c);
  }

  /** The width of a character in parts of its size. */
  static double width(char c) {
    if (c == SEAM) {
      return 0;
    } else if (c >= 0x2E80
        || c == '“'
        || c == '”'
        || c == '‘'
        || c == '’'
        || c == '—'
        || c == '…') {
      return 1;
    } else if (c >= '0' && c <= '9') {
      return 0.5;
    } else if (c == ',' || c == '.' || c == ' ' || c == ':') {
      return 0.25;
    } else if (c == '%') {
      return 0.833;
    } else if (c == '-' || c == '(' || c == ')') {
      return 0.333;
    }
    return c < 0x7F ? (Character.isUpperCase(c) ? 0.68 : 0.48) : 1;
  }
}
