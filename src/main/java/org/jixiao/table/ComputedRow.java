package org.jixiao.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;

/**
 * A row with its figures by column: typed ones as they stand in the file, derived ones computed by
 * what their columns declare. Blank and unreadable cells are figures without a value.
 */
public final class ComputedRow {

  private final RawRow row;
  private final Function<Column, Figure> typed;
  private final ComputedRow total;
  private final ComputedRow before;
  private final List<ComputedRow> above;

  /** Pages are put together by several processors at a time. */
  private final Map<Column, Figure> figures = new ConcurrentHashMap<>();

  private ComputedRow(
      RawRow row,
      Function<Column, Figure> typed,
      ComputedRow total,
      ComputedRow before,
      List<ComputedRow> above) {
    this.row = row;
    this.typed = typed;
    this.total = total == null ? this : total;
    this.before = before;
    this.above = above;
  }

  /**
   * A row of a table.
   *
   * @param typed the figure in a column that is not computed from the row
   * @param before the row before it, or null
   */
  static ComputedRow of(
      RawRow row, Function<Column, Figure> typed, ComputedRow total, ComputedRow before) {
    return new ComputedRow(row, typed, total, before, List.of());
  }

  /**
   * The total row.
   *
   * @param typed the sum of a column that is not computed from the row
   * @param above the rows above it, used or free
   */
  static ComputedRow ofTotal(RawRow row, Function<Column, Figure> typed, List<ComputedRow> above) {
    return new ComputedRow(row, typed, null, null, above);
  }

  /** The row as it stands in the file. */
  public RawRow row() {
    return row;
  }

  /** What the row is about, as a figure that formulas may refer to. */
  public Figure label(Column column) {
    return row.labelFigure(column);
  }

  /** The figure in a column, standing in its cell where the column was found. */
  public Figure get(Column column) {
    // Not by computeIfAbsent: a computation asks for other columns of the same row.
    Figure known = figures.get(column);
    if (known == null) {
      known =
          column.computation() == null
              ? typed.apply(column)
              : row.place(column.computation().apply(this), column);
      // Two may have computed it at the same time; there is one figure to a cell.
      Figure other = figures.putIfAbsent(column, known);
      known = other == null ? known : other;
    }
    return known;
  }

  /** The figure in a column of the total row. */
  public Figure total(Column column) {
    return total.get(column);
  }

  /** Whether this is the total row. */
  public boolean isTotal() {
    return total == this;
  }

  /** Above the total row: the figures in a column of every row, used or free. */
  public List<Figure> above(Column column) {
    return above.stream().map(row -> row.get(column)).toList();
  }

  /** The row before this one, in the order in which the rows are computed. */
  public Optional<ComputedRow> before() {
    return Optional.ofNullable(before);
  }

  /** The figures in these columns. */
  Stream<Figure> all(List<Column> columns) {
    return columns.stream().map(this::get);
  }
}
