package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
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

  private static final int LEAST_CHARACTERS = 3;

  /** A name of so many characters, such as 人员经费, stays on one line where there is room. */
  private static final int SHORT_NAME = 5;

  private static final List<ParagraphStyle> STYLES =
      List.of(ParagraphStyle.CELL, ParagraphStyle.SMALL_CELL, ParagraphStyle.SMALLEST_CELL);

  static ColumnFit of(Table table) {
    for (ParagraphStyle style : STYLES) {
      ColumnFit fit = in(style, table);
      if (fit != null) {
        return fit;
      }
    }
    return equal(table);
  }

  private static ColumnFit equal(Table table) {
    int share = PageForm.TEXT_WIDTH / table.columns().size();
    return new ColumnFit(
        ParagraphStyle.SMALLEST_CELL, table.columns().stream().map(column -> share).toList());
  }

  private static ColumnFit in(ParagraphStyle style, Table table) {
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
    int rest = PageForm.TEXT_WIDTH - taken;
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
    widths.set(last, widths.get(last) + PageForm.TEXT_WIDTH - sum);
    return new ColumnFit(style, widths);
  }

  /** How much more room a column would take than it needs. */
  private static double wish(ParagraphStyle style, TableColumn column, int needed) {
    double whole = column.width() * style.points() * 10 + 2 * MARGIN;
    return Math.max(1, whole - needed);
  }

  /** What a column cannot do without: its numbers unbroken, a few characters of words. */
  private static int needed(ParagraphStyle style, Table table, int at) {
    double widest = LEAST_CHARACTERS;
    for (TableRow row : table.rows()) {
      double wide = width(row.cells().get(at).text());
      if (table.columns().get(at).numeric()) {
        widest = Math.max(widest, Math.min(12, wide));
      } else if (wide <= SHORT_NAME) {
        widest = Math.max(widest, wide);
      }
    }
    return (int) Math.ceil(widest * style.points() * 20) + 2 * MARGIN + 40;
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
    double room = (widths.get(column) - 2 * MARGIN) / 20.0;
    return LineCount.of(text, style.points(), room, 0);
  }
}
