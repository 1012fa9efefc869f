package org.jixiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;

/**
 * A table whose derived columns come from the others of their row, and whose typed columns add up
 * in a total row.
 *
 * @param table the table as found
 * @param summed the typed columns that add up
 * @param lines the rows that count in the total
 * @param free the rows that are not in use yet, whose formulas wait for them
 * @param total the total row
 */
public record ComputedTable(
    RawTable table,
    List<Column> summed,
    List<ComputedRow> lines,
    List<ComputedRow> free,
    ComputedRow total) {

  public ComputedTable {
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
    return of(table, table.spare(), summed);
  }

  /**
   * Computes a table of which only the rows with a label count.
   *
   * @param summed the typed columns that add up
   */
  public static ComputedTable ofLabelled(RawTable table, Column... summed) {
    return of(table, List.of(), summed);
  }

  private static ComputedTable of(RawTable table, List<RawRow> free, Column... summed) {
    ComputedRow total = new ComputedRow(table.sums(), column -> Totals.of(table, column), null);
    return new ComputedTable(
        table,
        List.of(summed),
        computed(Totals.addends(table), total),
        computed(free, total),
        total);
  }

  private static List<ComputedRow> computed(List<RawRow> rows, ComputedRow total) {
    List<ComputedRow> computed = new ArrayList<>();
    rows.forEach(row -> computed.add(new ComputedRow(row, row::figure, total)));
    return computed;
  }

  /** Every derived figure that stands in a cell: row by row, and then the total row. */
  public List<Figure> derived() {
    List<Column> columns =
        table.layout().columns().stream().filter(column -> column.computation() != null).toList();
    List<Column> inTotal = columns.stream().filter(Column::isInTotal).toList();
    Stream<Figure> body =
        Stream.concat(lines.stream(), free.stream()).flatMap(row -> row.all(columns));
    Stream<Figure> sums = Stream.concat(total.all(summed), total.all(inTotal));
    return Reading.placed(Stream.concat(body, sums));
  }
}
