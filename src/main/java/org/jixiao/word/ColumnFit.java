package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.draft.Block.Table;
import org.jixiao.report.draft.Block.TableColumn;
import org.jixiao.report.draft.Block.TableRow;

/**
 * How wide the columns of a table are: numbers are never broken, so they get the room that they need
 * and words share the rest; where numbers leave too little, the letters are smaller.
 */
record ColumnFit(ParagraphStyle style, List<Integer> widths) {

  /** Between the border and the words of a cell, on either side; twips. */
  static final int MARGIN = 57;

  /** What fits by less may not fit in another program; twips. */
  private static final int DOUBT = 20;

  /** By so much a column of words is wider than its characters; twips. */
  private static final int SLACK = 50;

  private static final int LEAST_CHARACTERS = 3;

  /** A name of so many characters, such as 人员经费, stays on one line where there is room. */
  private static final int SHORT_NAME = 5;

  private static final double LONGEST_WORD = 6;

  private static final Pattern NO_WORD = Pattern.compile("[^!-~]+");

  /** Where a row would be taller, smaller letters are tried. */
  private static final int TALL = 4;

  private static final List<ParagraphStyle> STYLES =
      List.of(ParagraphStyle.CELL, ParagraphStyle.SMALL_CELL, ParagraphStyle.SMALLEST_CELL);

  /**
   * The columns of a table.
   *
   * @param width the width of a line; twips
   */
  static ColumnFit of(Table table, int width) {
    ColumnFit best = null;
    for (ParagraphStyle style : STYLES) {
      ColumnFit fit = in(style, table, width);
      if (fit != null && fit.mostLines(table) <= TALL) {
        return fit;
      }
      if (fit != null && (best == null || fit.height(table) < best.height(table))) {
        best = fit;
      }
    }
    return best == null ? equal(table, width) : best;
  }

  private int mostLines(Table table) {
    return table.rows().stream().mapToInt(this::lines).max().orElse(0);
  }

  private double height(Table table) {
    return table.rows().stream().mapToInt(this::lines).sum() * style.lineHeight();
  }

  private int lines(TableRow row) {
    int most = 1;
    for (int i = 0; i < row.cells().size(); i++) {
      most = Math.max(most, lines(row.cells().get(i).text(), i));
    }
    return most;
  }

  private static ColumnFit equal(Table table, int width) {
    int share = width / table.columns().size();
    return new ColumnFit(
        ParagraphStyle.SMALLEST_CELL, table.columns().stream().map(column -> share).toList());
  }

  private static ColumnFit in(ParagraphStyle style, Table table, int line) {
    List<Integer> least = new ArrayList<>();
    int taken = 0;
    double wishes = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      int needed = needed(style, table, i);
      least.add(needed);
      taken += needed;
      wishes += wish(style, column, needed);
    }
    int rest = line - taken;
    if (rest < 0) {
      return null;
    }
    List<Integer> widths = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < least.size(); i++) {
      double wish = wish(style, table.columns().get(i), least.get(i));
      double extra = wishes == 0 ? (double) rest / least.size() : rest * wish / wishes;
      int width = least.get(i) + (int) extra;
      widths.add(width);
      sum += width;
    }
    int last = widths.size() - 1;
    widths.set(last, widths.get(last) + line - sum);
    return new ColumnFit(style, snapped(style, table, widths));
  }

  /**
   * Columns of words hold so many whole characters and a little more, so that every program breaks
   * their lines alike; what is left over goes to the columns of numbers.
   */
  private static List<Integer> snapped(
      ParagraphStyle style, Table table, List<Integer> widths) {
    List<Integer> snapped = new ArrayList<>(widths);
    List<Integer> numeric = new ArrayList<>();
    int character = (int) (style.points() * 20);
    int left = 0;
    for (int i = 0; i < widths.size(); i++) {
      if (table.columns().get(i).numeric()) {
        numeric.add(i);
      } else {
        int room = widths.get(i) - 2 * MARGIN - SLACK;
        int floor = room / character * character + 2 * MARGIN + SLACK;
        int whole = Math.max(floor, needed(style, table, i));
        left += widths.get(i) - whole;
        snapped.set(i, whole);
      }
    }
    left = grown(style, table, snapped, left);
    if (numeric.isEmpty()) {
      int last = snapped.size() - 1;
      snapped.set(last, snapped.get(last) + left);
      return snapped;
    }
    for (int i = 0; i < numeric.size(); i++) {
      int share = left / numeric.size() + (i == 0 ? left % numeric.size() : 0);
      snapped.set(numeric.get(i), snapped.get(numeric.get(i)) + share);
    }
    return snapped;
  }

  /** Gives whole characters to the columns of words that lack most; says how much is left. */
  private static int grown(ParagraphStyle style, Table table, List<Integer> widths, int room) {
    int character = (int) (style.points() * 20);
    int left = room;
    while (left >= character) {
      int neediest = -1;
      double most = 0;
      for (int i = 0; i < widths.size(); i++) {
        TableColumn column = table.columns().get(i);
        double lack = column.width() / 2.0 - (widths.get(i) - 2.0 * MARGIN - SLACK) / character;
        if (!column.numeric() && lack > most) {
          most = lack;
          neediest = i;
        }
      }
      if (neediest < 0) {
        return left;
      }
      widths.set(neediest, widths.get(neediest) + character);
      left -= character;
    }
    return left;
  }

  /** How much more room a column would take than it needs. */
  private static double wish(ParagraphStyle style, TableColumn column, int needed) {
    double whole = column.width() * style.points() * 10 + 2 * MARGIN + SLACK;
    return Math.max(1, whole - needed);
  }

  /** What a column cannot do without: its numbers unbroken, a few characters of words. */
  private static int needed(ParagraphStyle style, Table table, int at) {
    double widest = LEAST_CHARACTERS;
    for (TableRow row : table.rows()) {
      String text = row.cells().get(at).text();
      double wide = width(text);
      if (table.columns().get(at).numeric()) {
        widest = Math.max(widest, Math.min(12, wide));
      } else {
        widest = Math.max(widest, wide <= SHORT_NAME ? wide : widestWord(text));
      }
    }
    return (int) Math.ceil(widest * style.points() * 20) + 2 * MARGIN + SLACK;
  }

  /** The widest number or word in a text, which is not to be broken; a day has a hyphen in it. */
  private static double widestWord(String text) {
    double widest = 0;
    for (String word : NO_WORD.split(text)) {
      widest = Math.max(widest, width(word));
    }
    return Math.min(LONGEST_WORD, widest);
  }

  private static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += LineCount.width(text.charAt(i));
    }
    return width;
  }

  /** How many lines words take in a column. */
  int lines(String text, int column) {
    double room = (widths.get(column) - 2 * MARGIN - DOUBT) / 20.0;
    return LineCount.of(text, style.points(), room, 0);
  }
}
