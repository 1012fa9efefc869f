package org.jixiao.excel;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jixiao.charts.DrawingXml;

/**
 * How a cell looks. Colours are RGB in hexadecimal; an empty fill is none.
 *
 * @param letters the letters in it
 * @param stand where they stand
 * @param fill the colour behind them
 * @param bordered whether thin lines surround it
 * @param format the number format
 * @param locked whether it is locked once somebody protects the sheet
 */
record Look(
    Letters letters, Stand stand, String fill, boolean bordered, String format, boolean locked) {

  /** Font, size in points, and what else is to say about letters. */
  record Letters(String font, int size, boolean bold, boolean underlined, String color) {}

  /** Alignment across and down, and whether long text is wrapped. */
  record Stand(HorizontalAlignment across, VerticalAlignment down, boolean wrapped) {}

  static final String BODY_FONT = DrawingXml.FONT;
  static final String TITLE_FONT = "黑体";

  static final String INPUT_FILL = "FFF8DC";
  static final String DERIVED_FILL = "E4EEE6";
  static final String HEAD_FILL = "2F5D62";
  static final String DERIVED_HEAD_FILL = "6B8F71";
  static final String SOFT_FILL = "F3F6F4";

  /** Plain words without a border. */
  static final Look PLAIN =
      new Look(
          new Letters(BODY_FONT, 10, false, false, "222222"),
          new Stand(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, false),
          "",
          false,
          "General",
          true);

  static final Look TITLE =
      PLAIN.font(TITLE_FONT, 16).strong().color("1F3D40").across(HorizontalAlignment.CENTER);
  static final Look SECTION = PLAIN.font(TITLE_FONT, 12).strong().color("1F3D40");
  static final Look REMARK = PLAIN.color("6B6B6B");
  static final Look CELL = PLAIN.boxed();
  static final Look CELL_WRAPPED = CELL.wrapping();
  static final Look LABEL = CELL.fill(SOFT_FILL).wrapping();
  static final Look LINK = CELL.color("1B5E8C").underline();
  static final Look HEAD = heading(HEAD_FILL);
  static final Look DERIVED_HEAD = heading(DERIVED_HEAD_FILL);

  private static Look heading(String fill) {
    return PLAIN
        .boxed()
        .strong()
        .color("FFFFFF")
        .fill(fill)
        .across(HorizontalAlignment.CENTER)
        .wrapping();
  }

  Look font(String name, int points) {
    return with(new Letters(name, points, letters.bold, letters.underlined, letters.color));
  }

  Look strong() {
    return with(new Letters(letters.font, letters.size, true, letters.underlined, letters.color));
  }

  Look underline() {
    return with(new Letters(letters.font, letters.size, letters.bold, true, letters.color));
  }

  Look color(String rgb) {
    return with(new Letters(letters.font, letters.size, letters.bold, letters.underlined, rgb));
  }

  Look across(HorizontalAlignment alignment) {
    return with(new Stand(alignment, stand.down, stand.wrapped));
  }

  Look wrapping() {
    return with(new Stand(stand.across, stand.down, true));
  }

  Look fill(String rgb) {
    return new Look(letters, stand, rgb, bordered, format, locked);
  }

  Look boxed() {
    return new Look(letters, stand, fill, true, format, locked);
  }

  Look format(String pattern) {
    return new Look(letters, stand, fill, bordered, pattern, locked);
  }

  Look unlocked() {
    return new Look(letters, stand, fill, bordered, format, false);
  }

  private Look with(Letters others) {
    return new Look(others, stand, fill, bordered, format, locked);
  }

  private Look with(Stand other) {
    return new Look(letters, other, fill, bordered, format, locked);
  }
}
