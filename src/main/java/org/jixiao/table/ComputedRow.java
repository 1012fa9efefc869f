package org.jixiao.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Column, Figure> figures = new HashMap<>();

  /**
   * A row of a table.
   *
   * @param typed the figure in a typed column; in the total row, the sum of the column
   * @param total the total row, or null when this is it
   */
  ComputedRow(RawRow row, Function<Column, Figure> typed, ComputedRow total) {
    this.row = row;
    this.typed = typed;
    this.total = total == null ? this : total;
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
      figures.put(column, known);
    }
    return known;
  }

  /** The figure in a column of the total row. */
  public Figure total(Column column) {
    return total.get(column);
  }

  /** The figures in these columns. */
  Stream<Figure> all(List<Column> columns) {
    return columns.stream().map(this::get);
  }
}
