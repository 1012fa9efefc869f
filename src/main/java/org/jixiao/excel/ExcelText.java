package org.jixiao.excel;

/** Text as the file format can carry it. */
final class ExcelText {

  private static final int MOST_CHARACTERS = 32_767;

  private ExcelText() {}

  /** The text, cut where a cell ends and with an ellipsis to say so. */
  static String fit(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
  }
}
