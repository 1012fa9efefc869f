package org.jixiao.excel;

import java.util.HashMap;
import java.util.Map;
import org.jixiao.excel.editing.CellFormat;
import org.jixiao.excel.editing.EditedStyles;
import org.jixiao.report.Look;

/**
 * The cell styles of one workbook. A style that the workbook already has is used again, so that a
 * second run adds none.
 */
final class Styles {

  static final int NONE = -1;

  private static final String LINE = "B7C4BB";

  private final EditedStyles sheet;
  private final Map<CellFormat, Integer> there = new HashMap<>();
  private final Map<Look, Integer> known = new HashMap<>();
  private int seen = 1;

  Styles(EditedStyles sheet) {
    this.sheet = sheet;
  }

  /** The number of the style for a look, which is added when the workbook has none. */
  int of(Look look) {
    return known.computeIfAbsent(
        look,
        wanted -> {
          int found = find(wanted);
          return found == NONE ? sheet.add(format(wanted)) : found;
        });
  }

  /** The number of the style for a look, where the workbook has it; else {@link #NONE}. */
  int known(Look look) {
    Integer number = known.get(look);
    if (number != null) {
      return number;
    }
    int found = find(look);
    if (found != NONE) {
      known.put(look, found);
    }
    return found;
  }

  /** The first style is the usual one: it is never taken for a look. */
  private int find(Look look) {
    for (; seen < sheet.size(); seen++) {
      there.putIfAbsent(sheet.format(seen), seen);
    }
    return there.getOrDefault(format(look), NONE);
  }

  /** The format of the numbers in cells of a style. */
  String numbers(int style) {
    return sheet.format(style).code();
  }

  /** Whether cells of a style wrap their words. */
  boolean wraps(int style) {
    return sheet.format(style).wrapped();
  }

  /** The number of the look that a condition gives to cells: a colour behind them. */
  int conditional(String fill) {
    return sheet.conditional(fill);
  }

  private static CellFormat format(Look look) {
    Look.Letters letters = look.letters();
    return new CellFormat(
        look.format(),
        switch (look.stand().across()) {
          case LEFT -> "left";
          case CENTER -> "center";
          case RIGHT -> "right";
        },
        "center",
        look.stand().wrapped(),
        indent(look),
        0,
        look.locked(),
        new CellFormat.Font(
            letters.font(),
            letters.size(),
            letters.bold(),
            false,
            letters.underlined(),
            letters.color()),
        look.fill(),
        look.bordered() ? LINE : "");
  }

  /** Words and numbers keep a little distance from the line beside them. */
  private static int indent(Look look) {
    return look.bordered() && look.stand().across() != Look.Across.CENTER
        ? 1 + look.stand().steps()
        : 0;
  }
}
