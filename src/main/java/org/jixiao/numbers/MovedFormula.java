package org.jixiao.numbers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as it reads when it is filled into another cell: references move along, unless a dollar
 * sign holds them. A spreadsheet keeps a filled formula once for all its cells, and tells it for
 * each of them in this way.
 */
public final class MovedFormula {

  private static final int ROWS = 1_048_576;
  private static final int COLUMNS = 16_384;

  private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})");
  private static final Pattern COLUMN = Pattern.compile("(\\$?)([A-Za-z]{1,3})");
  private static final Pattern ROW = Pattern.compile("(\\$?)(\\d{1,7})");

  private final String text;
  private final int rows;
  private final int columns;
  private final StringBuilder moved = new StringBuilder();
  private int at;

  private MovedFormula(String text, int rows, int columns) {
    this.text = text;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * The formula so many rows down and columns to the right of the cell in which it reads as given.
   */
  public static String of(String formula, int rows, int columns) {
    return rows == 0 && columns == 0 ? formula : new MovedFormula(formula, rows, columns).moved();
  }

  private String moved() {
    while (at < text.length()) {
      char here = text.charAt(at);
      if (here == '"' || here == '\'') {
        copyTo(endOfQuoted(here));
      } else if (here == '[') {
        copyTo(endOfBrackets());
      } else if (isPart(here)) {
        word();
      } else {
        moved.append(here);
        at++;
      }
    }
    return moved.toString();
  }

  private void copyTo(int end) {
    moved.append(text, at, end);
    at = end;
  }

  /** A doubled quote stands for itself; it looks like an end and a beginning, which is as good. */
  private int endOfQuoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    return end < 0 ? text.length() : end + 1;
  }

  private int endOfBrackets() {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char here = text.charAt(i);
      depth += here == '[' ? 1 : here == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** What names, numbers and references are made of. */
  private static boolean isPart(char one) {
    return Character.isLetterOrDigit(one) || "_.$\\?".indexOf(one) >= 0;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void word() {
    int end = endOfWord(at);
    String word = text.substring(at, end);
    char next = end < text.length() ? text.charAt(end) : ' ';
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    // The name of a function, of a sheet, of a table or of an error value.
    boolean name = next == '(' || next == '!' || next == '[' || before == '#';
    Matcher cell = CELL.matcher(word);
    if (!name && cell.matches() && isWithin(cell.group(2), cell.group(4))) {
      moved.append(column(cell.group(1), cell.group(2))).append(row(cell.group(3), cell.group(4)));
      at = end;
    } else if (name || !wholeLines(word, end)) {
      copyTo(end);
    }
  }

  private static boolean isWithin(String letters, String digits) {
    int row = Integer.parseInt(digits);
    return Place.columnOf(letters) < COLUMNS && row >= 1 && row <= ROWS;
  }

  /** Whole columns or rows, such as A:C or 2:5; says whether it was that. */
  private boolean wholeLines(String word, int end) {
    if (end >= text.length() || text.charAt(end) != ':') {
      return false;
    }
    int last = endOfWord(end + 1);
    String other = text.substring(end + 1, last);
    for (Pattern kind : new Pattern[] {COLUMN, ROW}) {
      Matcher one = kind.matcher(word);
      Matcher two = kind.matcher(other);
      if (one.matches() && two.matches()) {
        boolean column = kind == COLUMN;
        moved
            .append(column ? column(one.group(1), one.group(2)) : row(one.group(1), one.group(2)))
            .append(':')
            .append(column ? column(two.group(1), two.group(2)) : row(two.group(1), two.group(2)));
        at = last;
        return true;
      }
    }
    return false;
  }

  private String column(String held, String letters) {
    return held.isEmpty()
        ? Place.columnName(Math.floorMod(Place.columnOf(letters) + columns, COLUMNS))
        : held + letters;
  }

  private String row(String held, String digits) {
    return held.isEmpty()
        ? Integer.toString(Math.floorMod(Integer.parseInt(digits) - 1 + rows, ROWS) + 1)
        : held + digits;
  }
}
