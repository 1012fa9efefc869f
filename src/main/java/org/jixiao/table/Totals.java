package org.jixiao.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;

/** How a column of a table adds up. */
public final class Totals {

  private Totals() {}

  /** Whether the sum may be written over all rows of the table, used or free. */
  private static boolean isFreeList(RawTable table, Column column, List<RawRow> rows) {
    return !table.spare().isEmpty()
        && table.has(column)
        && rows.size() == table.rows().size()
        && table.spare().stream()
            .allMatch(row -> isEmpty(row, column) && isEmpty(row, table.layout().key()))
        && rows.stream().allMatch(row -> isText(row, table.layout().key()))
        && rows.stream().noneMatch(row -> row.figure(column).isReadFromText());
  }

  /** The formula counts labels by their characters, so a number is no label for it. */
  private static boolean isText(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell != null && cell.content() instanceof RawCell.Text;
  }

  /** Nothing at all in the cell, not even a space, for that is a character. */
  private static boolean isEmpty(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell != null && cell.content() instanceof RawCell.Blank && !cell.hasFormula();
  }

  private static Figure overList(
      RawTable table, Column column, Figure sum, Function<RawRow, Figure> cell) {
    List<RawRow> all =
        Stream.concat(table.rows().stream(), table.spare().stream())
            .sorted(Comparator.comparingInt(RawRow::index))
            .toList();
    List<Figure> labels = all.stream().map(row -> row.labelFigure(table.layout().key())).toList();
    List<Figure> figures =
        all.stream()
            .map(row -> table.spare().contains(row) ? row.figure(column) : cell.apply(row))
            .toList();
    return FigureList.sumOfList(sum, labels, figures);
  }

  /** The rows that count in the total: all that have a label and are no subtotal. */
  public static List<RawRow> addends(RawTable table) {
    return table.rows().stream()
        .filter(row -> !row.label().isBlank() && !isSubtotal(row.label()))
        .toList();
  }

  private static boolean isSubtotal(String label) {
    return Wording.label(label).endsWith("小计");
  }

  /** The sum of a column over all rows that count, standing in the total row. */
  public static Figure of(RawTable table, Column column) {
    return of(table, column, addends(table));
  }

  /**
   * The sum of a column over the given rows, standing in the total row where there is one. Without
   * a value when a required row or the column is missing: a sum with a hole is no total.
   */
  public static Figure of(RawTable table, Column column, List<RawRow> rows) {
    return of(table, column, rows, row -> row.figure(column));
  }

  /** The same, where some cells of the column are themselves derived. */
  public static Figure of(
      RawTable table, Column column, List<RawRow> rows, Function<RawRow, Figure> cell) {
    Optional<FixedRow> hole =
        table.layout().rows().stream()
            .filter(row -> row.required() && table.row(row).isEmpty())
            .findFirst();
    List<Figure> figures = rows.stream().map(cell).toList();
    Figure sum =
        hole.isPresent()
            ? Figure.none("缺少行：" + hole.get().label(), column.kind().unit(), null)
            : FigureList.sum(figures, column.kind().unit(), column.heading());
    boolean left = figures.stream().anyMatch(Figure::isLeft);
    if (hole.isEmpty() && !left && isFreeList(table, column, rows)) {
      sum = overList(table, column, sum, cell);
    }
    return table.total() == null ? sum : table.total().place(sum, column);
  }
}
