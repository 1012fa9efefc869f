package org.jixiao.excel;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks. Colours are RGB in hexadecimal; an empty fill is none.
 *
 * @param font the font's name
 * @param size its size in points
 * @param bold whether it is bold
 * @param underlined whether it is underlined
 * @param color the colour of the text
 * @param fill the colour behind it
 * @param bordered whether thin lines surround it
 * @param format the number format
 * @param across horizontal alignment
 * @param down vertical alignment
 * @param wrapped whether long text is wrapped
 * @param locked whether it is locked once somebody protects the sheet
 */
record Look(
    String font,
    int size,
    boolean bold,
    boolean underlined,
    String color,
    String fill,
    boolean bordered,
    String format,
    HorizontalAlignment across,
    VerticalAlignment down,
    boolean wrapped,
    boolean locked) {

  static final String BODY_FONT = "微软雅黑";
  static final String TITLE_FONT = "黑体";

  static final String INPUT_FILL = "FFF8DC";
  static final String DERIVED_FILL = "E4EEE6";
  static final String HEAD_FILL = "2F5D62";
  static final String DERIVED_HEAD_FILL = "6B8F71";
  static final String SOFT_FILL = "F3F6F4";

  /** Plain words without a border. */
  static final Look PLAIN =
      new Look(
          BODY_FONT,
          10,
          false,
          false,
          "222222",
          "",
          false,
          "General",
          HorizontalAlignment.LEFT,
          VerticalAlignment.CENTER,
          false,
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
    return new Look(
        name,
        points,
        bold,
        underlined,
        color,
        fill,
        bordered,
        format,
        across,
        down,
        wrapped,
        locked);
  }

  Look strong() {
    return new Look(
        font, size, true, underlined, color, fill, bordered, format, across, down, wrapped, locked);
  }

  Look underline() {
    return new Look(
        font, size, bold, true, color, fill, bordered, format, across, down, wrapped, locked);
  }

  Look color(String rgb) {
    return new Look(
        font, size, bold, underlined, rgb, fill, bordered, format, across, down, wrapped, locked);
  }

  Look fill(String rgb) {
    return new Look(
        font, size, bold, underlined, color, rgb, bordered, format, across, down, wrapped, locked);
  }

  Look boxed() {
    return new Look(
        font, size, bold, underlined, color, fill, true, format, across, down, wrapped, locked);
  }

  Look format(String pattern) {
    return new Look(
        font,
        size,
        bold,
        underlined,
        color,
        fill,
        bordered,
        pattern,
        across,
        down,
        wrapped,
        locked);
  }

  Look across(HorizontalAlignment alignment) {
    return new Look(
        font,
        size,
        bold,
        underlined,
        color,
        fill,
        bordered,
        format,
        alignment,
        down,
        wrapped,
        locked);
  }

  Look top() {
    return new Look(
        font,
        size,
        bold,
        underlined,
        color,
        fill,
        bordered,
        format,
        across,
        VerticalAlignment.TOP,
        wrapped,
        locked);
  }

  Look wrapping() {
    return new Look(
        font, size, bold, underlined, color, fill, bordered, format, across, down, true, locked);
  }

  Look unlocked() {
    return new Look(
        font, size, bold, underlined, color, fill, bordered, format, across, down, wrapped, false);
  }
}
