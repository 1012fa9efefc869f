package org.jixiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;

/**
 * A table whose derived columns come from the others of their row, and whose typed columns add up
 * in a total row.
 *
 * @param table the table as found
 * @param shown the columns that show what stands on other sheets
 * @param summed the typed columns that add up
 * @param lines the rows that count in the total
 * @param free the rows that are not in use yet, whose formulas wait for them
 * @param total the total row
 */
public record ComputedTable(
    RawTable table,
    List<Column> shown,
    List<Column> summed,
    List<ComputedRow> lines,
    List<ComputedRow> free,
    ComputedRow total) {

  public ComputedTable {
    shown = List.copyOf(shown);
    summed = List.copyOf(summed);
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * Computes a table whose free rows bear formulas already.
   *
   * @param summed the typed columns that add up
   */
  public static ComputedTable ofList(RawTable table, Column... summed) {
    return of(table, Totals.addends(table), table.spare(), Map.of(), summed);
  }

  /**
   * Computes a table of which only the rows with a label count.
   *
   * @param summed the typed columns that add up
   */
  public static ComputedTable ofLabelled(RawTable table, Column... summed) {
    return ofShown(table, Map.of(), summed);
  }

  /**
   * Computes a table of which only the rows with a label count, and in which some columns show what
   * stands on other sheets and adds up as well.
   *
   * @param shown for each such column its figure in a row, standing in its cell
   * @param summed the typed columns that add up
   */
  public static ComputedTable ofShown(
      RawTable table, Map<Column, Function<RawRow, Figure>> shown, Column... summed) {
    return of(table, Totals.addends(table), List.of(), shown, summed);
  }

  /**
   * Computes a table of which only these rows count, in this order.
   *
   * @param summed the typed columns that add up
   */
  public static ComputedTable ofRows(RawTable table, List<RawRow> rows, Column... summed) {
    return of(table, rows, List.of(), Map.of(), summed);
  }

  private static ComputedTable of(
      RawTable table,
      List<RawRow> used,
      List<RawRow> free,
      Map<Column, Function<RawRow, Figure>> shown,
      Column... summed) {
    List<ComputedRow> all = new ArrayList<>();
    ComputedRow total =
        ComputedRow.ofTotal(
            table.sums(),
            column ->
                shown.containsKey(column)
                    ? sum(table, column, all)
                    : Totals.of(table, column, used),
            all);
    for (RawRow row : Stream.concat(used.stream(), free.stream()).toList()) {
      ComputedRow before = all.isEmpty() ? null : all.get(all.size() - 1);
      Function<Column, Figure> typed =
          column -> shown.getOrDefault(column, one -> typed(table, one, column)).apply(row);
      all.add(ComputedRow.of(row, typed, total, before));
    }
    return new ComputedTable(
        table,
        List.copyOf(shown.keySet()),
        List.of(summed),
        all.subList(0, used.size()),
        all.subList(used.size(), all.size()),
        total);
  }

  /** What is typed in a cell; in a table of facts the row says what that is. */
  private static Figure typed(RawTable table, RawRow row, Column column) {
    return row.figure(column, table.layout().kind(column, row.label()).unit());
  }

  /** The sum of a column whose figures stand on other sheets. */
  private static Figure sum(RawTable table, Column column, List<ComputedRow> rows) {
    List<Figure> figures = rows.stream().map(row -> row.get(column)).toList();
    Figure sum = FigureList.sum(figures, column.kind().unit(), column.heading());
    return table.sums().place(sum, column);
  }

  /** Every derived figure that stands in a cell: row by row, and then the total row. */
  public List<Figure> derived() {
    List<Column> columns =
        table.layout().columns().stream()
            .filter(column -> column.computation() != null || shown.contains(column))
            .toList();
    List<Column> inTotal = columns.stream().filter(Column::isInTotal).toList();
    Stream<Figure> body =
        Stream.concat(lines.stream(), free.stream()).flatMap(row -> row.all(columns));
    Stream<Figure> sums = Stream.concat(total.all(summed), total.all(inTotal));
    return Reading.placed(Stream.concat(body, sums));
  }
}
