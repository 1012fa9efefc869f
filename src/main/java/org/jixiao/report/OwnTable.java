package org.jixiao.report;

import java.util.List;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Words;
import org.jixiao.table.Layout;

/**
 * A table that the program writes on a page of its own and reads again on the next run, both from
 * one list of columns.
 *
 * @param sheet the page
 * @param name the table's own name
 * @param key the column that every row of it has filled in
 * @param columns from left to right
 * @param lead what a row is high beyond its lines, in points
 * @param <T> what a row is about
 */
record OwnTable<T>(
    String sheet, String name, OwnColumn<T> key, List<OwnColumn<T>> columns, double lead) {

  private static final double HEAD_HEIGHT = 24;
  private static final double LINE_HEIGHT = 15;
  private static final double HIGHEST = 400;

  OwnTable {
    columns = List.copyOf(columns);
  }

  /** The layout by which the table is found again. */
  Layout layout() {
    return Layout.second("WB", sheet, name)
        .columns(key.column(), columns.stream().map(OwnColumn::column).toList())
        .list(0)
        .build();
  }

  List<Integer> widths() {
    return columns.stream().map(OwnColumn::width).toList();
  }

  /** The column of the sheet in which one of the table's begins. */
  int indexOf(OwnColumn<T> column) {
    return columns.subList(0, columns.indexOf(column)).stream().mapToInt(OwnColumn::span).sum();
  }

  /** How many columns of the sheet it takes. */
  int width() {
    return columns.stream().mapToInt(OwnColumn::span).sum();
  }

  /**
   * Describes it on a page.
   *
   * @param headerRow the row of its headings
   * @return the row below it
   */
  int write(PageDraft page, int headerRow, List<T> rows) {
    for (OwnColumn<T> column : columns) {
      put(page, headerRow, column, new Words(column.column().heading()), column.head());
    }
    page.height(headerRow, HEAD_HEIGHT);
    int at = headerRow;
    for (T row : rows) {
      at++;
      int lines = 1;
      for (OwnColumn<T> column : columns) {
        put(page, at, column, column.content().apply(row), column.look().apply(row));
        lines = Math.max(lines, column.lines(row));
      }
      page.height(at, Math.min(HIGHEST, lead + LINE_HEIGHT * lines));
    }
    return at + 1;
  }

  private void put(PageDraft page, int row, OwnColumn<T> column, Content content, Look look) {
    int first = indexOf(column);
    page.block(row, row, first, first + column.span() - 1, content, look);
  }
}
