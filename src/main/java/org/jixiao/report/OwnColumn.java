package org.jixiao.report;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Number;
import org.jixiao.report.Page.Words;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;

/**
 * A column of one of the program's own tables: what is written into it, and how it is read again.
 *
 * @param column the heading, by which it is found again
 * @param width in digits
 * @param span how many columns of the sheet it takes; the first of them has the width
 * @param content what a row has in it
 * @param look how that looks
 * @param head how the heading looks
 * @param wraps whether its words may make a row higher
 * @param <T> what a row is about
 */
record OwnColumn<T>(
    Column column,
    int width,
    int span,
    Function<T, Content> content,
    Function<T, Look> look,
    Look head,
    boolean wraps) {

  private static final Look COUNT = Look.CELL.format("#,##0").across(Look.Across.RIGHT);
  private static final Look MONEY = Look.CELL.format("#,##0.00").across(Look.Across.RIGHT);

  /** Words that are wrapped. */
  static <T> OwnColumn<T> words(String heading, int width, Function<T, String> words) {
    return of(heading, width, row -> new Words(words.apply(row)), Look.CELL_WRAPPED);
  }

  /** A column of whole numbers. */
  static <T> OwnColumn<T> count(String heading, int width, Function<T, Long> number) {
    return of(heading, width, row -> new Number(BigDecimal.valueOf(number.apply(row))), COUNT);
  }

  /** A column of amounts, 元. */
  static <T> OwnColumn<T> money(String heading, int width, Function<T, BigDecimal> amount) {
    return of(heading, width, row -> new Number(amount.apply(row)), MONEY);
  }

  /** A column of any content. */
  static <T> OwnColumn<T> of(String heading, int width, Function<T, Content> content, Look look) {
    Column column = Column.typed(heading, Kind.TEXT, "");
    return new OwnColumn<>(column, width, 1, content, row -> look, Look.HEAD, false);
  }

  /** The same, as it looks in every row. */
  OwnColumn<T> looking(Look other) {
    return looking(row -> other);
  }

  /** The same, as it looks in each row. */
  OwnColumn<T> looking(Function<T, Look> other) {
    return new OwnColumn<>(column, width, span, content, other, head, wraps);
  }

  /** The same, over several columns of the sheet. */
  OwnColumn<T> spanning(int columns) {
    return new OwnColumn<>(column, width, columns, content, look, head, wraps);
  }

  /** The same, in the middle. */
  OwnColumn<T> centered() {
    return looking(Look.CELL.across(Look.Across.CENTER));
  }

  /** The same, its rows as high as its words need. */
  OwnColumn<T> high() {
    return new OwnColumn<>(column, width, span, content, look, head, true);
  }

  /** The same, its heading one of those that are computed or answered. */
  OwnColumn<T> marked() {
    return new OwnColumn<>(column, width, span, content, look, Look.DERIVED_HEAD, wraps);
  }

  /** How many lines the words of a row need. */
  int lines(T row) {
    return wraps && content.apply(row) instanceof Words words
        ? ChineseWidth.lines(words.text(), width - 2)
        : 1;
  }

  /** The words that stand in it on a page of an earlier run. */
  String words(RawRow row) {
    return row.words(column);
  }

  /** Its cell on a page of an earlier run; null when the column is gone. */
  RawCell cell(RawRow row) {
    return row.cell(column);
  }

  /** The number that stands in it on a page of an earlier run; zero for none. */
  BigDecimal number(RawRow row) {
    Figure figure = row.figure(column, Unit.MONEY);
    return figure.isNumber() ? figure.number() : BigDecimal.ZERO;
  }
}
