package org.jixiao.excel.editing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a cell looks like, as far as the program tells one look from another.
 *
 * @param code the format of its numbers
 * @param horizontal where words stand between left and right, in the word of the file; null when it
 *     does not say
 * @param vertical the same between top and bottom
 * @param wrapped whether long words are wrapped
 * @param indent how many steps words stand in from the edge
 * @param rotation by how many degrees words are turned; a format that is made here turns none
 * @param locked whether it is locked once somebody protects the sheet
 * @param font its letters
 * @param fill the colour behind it as RGB; empty for none, {@code ?} for any other filling
 * @param border the colour of the thin lines around it as RGB; empty for no lines, {@code ?} for
 *     any others
 */
public record CellFormat(
    String code,
    String horizontal,
    String vertical,
    boolean wrapped,
    int indent,
    int rotation,
    boolean locked,
    Font font,
    String fill,
    String border) {

  private static final String OTHER = "?";

  /** The letters of a cell; colours as RGB, empty when the file names none. */
  public record Font(
      String name, double points, boolean bold, boolean slanted, boolean underlined, String color) {

    static Font of(Markup font) {
      String size = value(font, "sz");
      return new Font(
          String.valueOf(value(font, "name")),
          size == null ? 0 : Double.parseDouble(size),
          isSet(font, "b"),
          isSet(font, "i"),
          font.first("u").filter(line -> !"none".equals(line.attribute("val"))).isPresent(),
          font.first("color").map(CellFormat::rgb).orElse(""));
    }

    private static String value(Markup font, String name) {
      return font.first(name).map(one -> one.attribute("val")).orElse(null);
    }

    private static boolean isSet(Markup font, String name) {
      Optional<Markup> mark = font.first(name);
      return mark.isPresent() && (mark.get().attribute("val") == null || mark.get().isTrue("val"));
    }

    /**
     * The letters are said to be Chinese and without serifs: a machine that lacks the font takes
     * one like it.
     */
    String xml() {
      return "<font>"
          + (bold ? "<b/>" : "")
          + (underlined ? "<u/>" : "")
          + "<sz val=\""
          + EditedCell.digits(BigDecimal.valueOf(points))
          + "\"/><color rgb=\"FF"
          + color
          + "\"/><name val=\""
          + name
          + "\"/><family val=\"2\"/><charset val=\"134\"/></font>";
    }
  }

  /** The colour that an element names, as RGB; empty when it names none, or one of a theme. */
  private static String rgb(Markup color) {
    String written = color.attribute("rgb");
    if (written == null) {
      return "";
    }
    String rgb = written.toUpperCase(Locale.ROOT);
    return rgb.length() == 8 && rgb.startsWith("FF") ? rgb.substring(2) : rgb;
  }

  static String fill(Markup fill) {
    Markup pattern = fill.first("patternFill").orElse(null);
    if (pattern == null) {
      return fill.children().isEmpty() ? "" : OTHER;
    }
    String kind = pattern.attribute("patternType");
    if (kind == null || kind.equals("none")) {
      return "";
    }
    String color = pattern.first("fgColor").map(CellFormat::rgb).orElse("");
    return kind.equals("solid") && !color.isEmpty() ? color : OTHER;
  }

  static String fill(String rgb) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
        + rgb
        + "\"/></patternFill></fill>";
  }

  private static final String[] SIDES = {"left", "right", "top", "bottom"};

  static String border(Markup border) {
    String colors = null;
    for (String side : SIDES) {
      Markup line = border.first(side).orElse(null);
      String style = line == null ? null : line.attribute("style");
      boolean none = style == null || style.equals("none");
      String color = none ? "" : line.first("color").map(CellFormat::rgb).orElse(OTHER);
      String seen = none ? "" : style.equals("thin") && !color.isEmpty() ? color : OTHER;
      if (colors != null && !colors.equals(seen)) {
        return OTHER;
      }
      colors = seen;
    }
    return colors;
  }

  static String border(String rgb) {
    StringBuilder border = new StringBuilder("<border>");
    for (String side : SIDES) {
      border
          .append('<')
          .append(side)
          .append(" style=\"thin\"><color rgb=\"FF")
          .append(rgb)
          .append("\"/></")
          .append(side)
          .append('>');
    }
    return border.append("<diagonal/></border>").toString();
  }
}
