package org.jixiao.report;

import org.jixiao.numbers.Unit;
import org.jixiao.table.Kind;

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
public record Look(
    Letters letters, Stand stand, String fill, boolean bordered, String format, boolean locked) {

  /** Font, size in points, and what else is to say about letters. */
  public record Letters(String font, int size, boolean bold, boolean underlined, String color) {}

  /** Where words stand between left and right; between top and bottom they stand in the middle. */
  public enum Across {
    LEFT,
    CENTER,
    RIGHT
  }

  /**
   * Alignment, whether long text is wrapped, and how many steps words stand in from the edge.
   *
   * @param steps 0 for what stands at the usual distance
   */
  public record Stand(Across across, boolean wrapped, int steps) {}

  /** Of what tells most looks apart: they are looked up for every cell of a page. */
  @Override
  public int hashCode() {
    int where = stand.across().ordinal() * 8 + stand.steps() * 2 + (bordered ? 1 : 0);
    return ((fill.hashCode() * 31 + format.hashCode()) * 31 + letters.color().hashCode()) * 31
        + where;
  }

  public static final String BODY_FONT = "微软雅黑";
  public static final String TITLE_FONT = "黑体";

  public static final String INPUT_FILL = "FFF8DC";
  public static final String DERIVED_FILL = "E4EEE6";
  public static final String HEAD_FILL = "2F5D62";
  public static final String DERIVED_HEAD_FILL = "6B8F71";
  public static final String SOFT_FILL = "F3F6F4";

  /** Plain words without a border. */
  public static final Look PLAIN =
      new Look(
          new Letters(BODY_FONT, 10, false, false, "222222"),
          new Stand(Across.LEFT, false, 0),
          "",
          false,
          "General",
          true);

  public static final Look TITLE =
      PLAIN.font(TITLE_FONT, 16).strong().color("1F3D40").across(Across.CENTER);
  public static final Look SECTION = PLAIN.font(TITLE_FONT, 12).strong().color("1F3D40");
  public static final Look REMARK = PLAIN.color("6B6B6B");
  public static final Look CELL = PLAIN.boxed();
  public static final Look CELL_WRAPPED = CELL.wrapping();
  public static final Look LABEL = CELL.fill(SOFT_FILL).wrapping();
  public static final Look LINK = CELL.color("1B5E8C").underline();

  /** A link that stands alone, as to another page. */
  public static final Look WAY = PLAIN.color("1B5E8C").underline();

  public static final Look HEAD = heading(HEAD_FILL);
  public static final Look DERIVED_HEAD = heading(DERIVED_HEAD_FILL);

  private static Look heading(String fill) {
    return PLAIN.boxed().strong().color("FFFFFF").fill(fill).across(Across.CENTER).wrapping();
  }

  public Look font(String name, int points) {
    return with(new Letters(name, points, letters.bold, letters.underlined, letters.color));
  }

  public Look strong() {
    return with(new Letters(letters.font, letters.size, true, letters.underlined, letters.color));
  }

  public Look underline() {
    return with(new Letters(letters.font, letters.size, letters.bold, true, letters.color));
  }

  public Look color(String rgb) {
    return with(new Letters(letters.font, letters.size, letters.bold, letters.underlined, rgb));
  }

  public Look across(Across alignment) {
    return with(new Stand(alignment, stand.wrapped, stand.steps));
  }

  public Look wrapping() {
    return with(new Stand(stand.across, true, stand.steps));
  }

  /** The same, standing in from the edge, as the parts of what is above. */
  public Look indented(int steps) {
    return with(new Stand(stand.across, stand.wrapped, steps));
  }

  public Look fill(String rgb) {
    return new Look(letters, stand, rgb, bordered, format, locked);
  }

  public Look boxed() {
    return new Look(letters, stand, fill, true, format, locked);
  }

  public Look format(String pattern) {
    return new Look(letters, stand, fill, bordered, pattern, locked);
  }

  public Look unlocked() {
    return new Look(letters, stand, fill, bordered, format, false);
  }

  /** How a cell that people fill in looks. */
  public static Look input(Kind kind) {
    return typeset(CELL.fill(INPUT_FILL).unlocked(), kind);
  }

  /** How a cell that the program fills in looks. */
  public static Look derived(Kind kind) {
    return typeset(CELL.fill(DERIVED_FILL), kind);
  }

  private static Look typeset(Look base, Kind kind) {
    return switch (kind) {
      case LABEL, TEXT, FACT -> base.format("General").wrapping();
      case CODE -> base.format("@").wrapping();
      case CHOICE, HINT, MARK -> base.across(Across.CENTER);
      case VALUE -> base.across(Across.RIGHT).wrapping();
      case DATE -> base.format("yyyy-mm-dd").across(Across.CENTER);
      default -> number(base, kind.unit());
    };
  }

  /** A number of this unit in its usual format. */
  public static Look number(Look base, Unit unit) {
    return unit == Unit.TEXT
        ? base.across(Across.RIGHT)
        : base.format(unit.pattern()).across(Across.RIGHT);
  }

  private Look with(Letters others) {
    return new Look(others, stand, fill, bordered, format, locked);
  }

  private Look with(Stand other) {
    return new Look(letters, other, fill, bordered, format, locked);
  }
}
