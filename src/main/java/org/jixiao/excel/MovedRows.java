package org.jixiao.excel;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas of people beside a table whose lines have moved: each reference follows the line that it
 * was about, and a range over the whole table stays one over the whole table. A line that is gone
 * is said to be: another one stands in its place now.
 *
 * @param lines where a row of the sheet stands now; null when it is gone
 * @param before the rows of the table as the formulas know it
 * @param now the rows of the table as it stands
 */
record MovedRows(IntFunction<Integer> lines, Table before, Table now) {
  /** Text in quotes, a reference to another sheet, or one to a cell of this sheet. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\"[^\"]*\"|(?:'[^']*'|[\\p{L}\\p{N}_.]+)!\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?"
              + "|(?<![\\p{L}\\p{N}_.])(\\$?[A-Z]{1,3}\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.(!])");

  /** What a spreadsheet writes in the place of a cell whose line is gone. */
  static final String GONE = "#REF!";

  /** The first and the last row of a table. */
  record Table(int first, int last) {
    private boolean holds(int row) {
      return row >= first && row <= last;
    }
  }

  /**
   * The formula at its new place.
   *
   * @param down by how many rows its own cell has moved
   */
  String in(String formula, int down) {
    Matcher matcher = REFERENCE.matcher(formula);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String replaced = matcher.group();
      if (matcher.group(1) != null) {
        int row = Integer.parseInt(matcher.group(2)) - 1;
        boolean ends = matcher.start() > 0 && formula.charAt(matcher.start() - 1) == ':';
        boolean begins = matcher.end() < formula.length() && formula.charAt(matcher.end()) == ':';
        boolean gone = !begins && !ends && before.holds(row) && lines.apply(row) == null;
        replaced = gone ? GONE : matcher.group(1) + (1 + moved(row, begins, ends, down));
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(replaced));
    }
    return matcher.appendTail(out).toString();
  }

  private int moved(int row, boolean begins, boolean ends, int down) {
    if (begins && row == before.first()) {
      return now.first();
    }
    if (ends && row == before.last()) {
      return now.last();
    }
    Integer there = lines.apply(row);
    return there == null ? Math.max(0, row + down) : there;
  }
}
