package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.draft.Block.Table;
import org.jixiao.report.draft.Block.TableColumn;
import org.jixiao.report.draft.Block.TableRow;

/**
 * How wide the columns of a table are: numbers are never broken, so they get the room that they
 * need and words share the rest; where numbers leave too little, the letters are smaller.
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

  private static final int LINES_OF_A_HEADING = 3;

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
    List<Integer> widths = new ArrayList<>();
    int taken = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      int needed = needed(style, table, i);
      widths.add(needed);
      taken += needed;
    }
    if (taken > line) {
      return null;
    }
    int left = grown(style, table, widths, line - taken);
    share(style, table, widths, left);
    return new ColumnFit(style, widths);
  }

  /**
   * Shares what nobody needs. Columns of words hold so many whole characters and a little more, so
   * that every program breaks their lines alike; the rest goes to the columns of numbers.
   */
  private static void share(ParagraphStyle style, Table table, List<Integer> widths, int room) {
    int character = (int) (style.points() * 20);
    List<Integer> numeric = new ArrayList<>();
    int each = room / widths.size();
    int left = room;
    for (int i = 0; i < widths.size(); i++) {
      if (table.columns().get(i).numeric()) {
        numeric.add(i);
      } else {
        int whole = each / character * character;
        widths.set(i, widths.get(i) + whole);
        left -= whole;
      }
    }
    List<Integer> takers = numeric.isEmpty() ? List.of(widths.size() - 1) : numeric;
    for (int i = 0; i < takers.size(); i++) {
      int share = left / takers.size() + (i == 0 ? left % takers.size() : 0);
      widths.set(takers.get(i), widths.get(takers.get(i)) + share);
    }
  }

  /** Gives whole characters to the columns of words that lack most; says how much is left. */
  private static int grown(ParagraphStyle style, Table table, List<Integer> widths, int room) {
    int character = (int) (style.points() * 20);
    int left = room;
    while (left >= character) {
      int neediest = -1;
      double most = 1;
      for (int i = 0; i < widths.size(); i++) {
        TableColumn column = table.columns().get(i);
        double characters = (widths.get(i) - 2.0 * MARGIN - SLACK) / character;
        // About so many lines its longest words take.
        double lines = column.width() / 2.0 / characters;
        if (!column.numeric() && lines > most + 0.01) {
          most = lines;
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

  /** What a column cannot do without: its numbers unbroken, a few characters of words. */
  private static int needed(ParagraphStyle style, Table table, int at) {
    double heading = width(table.columns().get(at).heading()) / LINES_OF_A_HEADING;
    double widest = Math.max(LEAST_CHARACTERS, heading);
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
