package org.jixiao.word;

/** The page of an official document: A4 with the margins of GB/T 9704-2012; twips. */
final class PageForm {

  static final int WIDTH = 11906;
  static final int HEIGHT = 16838;
  static final int TOP = 2098;
  static final int BOTTOM = 1984;
  static final int LEFT = 1587;
  static final int RIGHT = 1474;

  /** The width of a line. */
  static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;

  /** The height that lines share, in points. */
  static final double TEXT_HEIGHT = (HEIGHT - TOP - BOTTOM) / 20.0;

  private PageForm() {}

  /** Size and margins, as the last thing that a section says but its numbering. */
  static void describe(Markup out) {
    out.empty("w:pgSz", "w:w", text(WIDTH), "w:h", text(HEIGHT));
    out.empty(
        "w:pgMar",
        "w:top",
        text(TOP),
        "w:right",
        text(RIGHT),
        "w:bottom",
        text(BOTTOM),
        "w:left",
        text(LEFT),
        "w:header",
        "851",
        "w:footer",
        "1247",
        "w:gutter",
        "0");
  }

  private static String text(int twips) {
    return Integer.toString(twips);
  }
}
