package org.jixiao.sheets.office;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 办公经费 once read.
 *
 * @param table the table as found
 * @param lines one for each item
 * @param free the rows that are not in use yet
 * @param total the line of 合计
 */
public record OfficeCosts(RawTable table, List<Cost> lines, List<Cost> free, Cost total)
    implements Reading {

  public OfficeCosts {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One item, or the total; amounts in 元.
   *
   * @param label its name
   * @param last 上年数
   * @param budget 本年预算数
   * @param actual 本年实际数
   * @param change actual − last
   * @param rate change ÷ last
   * @param execution actual ÷ budget
   */
  public record Cost(
      Figure label,
      Figure last,
      Figure budget,
      Figure actual,
      Figure change,
      Figure rate,
      Figure execution) {

    private Stream<Figure> derived() {
      return Stream.of(change, rate, execution);
    }
  }

  static OfficeCosts read(RawTable table) {
    return new OfficeCosts(
        table,
        Totals.addends(table).stream().map(row -> line(row, row::figure)).toList(),
        table.spare().stream().map(row -> line(row, row::figure)).toList(),
        line(table.sums(), column -> Totals.of(table, column)));
  }

  private static Cost line(RawRow row, Function<Column, Figure> amount) {
    Figure last = amount.apply(OfficeCostsForm.LAST);
    Figure budget = amount.apply(OfficeCostsForm.BUDGET);
    Figure actual = amount.apply(OfficeCostsForm.ACTUAL);
    Figure change = row.place(actual.minus(last), OfficeCostsForm.CHANGE);
    return new Cost(
        row.labelFigure(OfficeCostsForm.ITEM),
        last,
        budget,
        actual,
        change,
        row.place(change.dividedBy(last), OfficeCostsForm.RATE),
        row.place(actual.dividedBy(budget), OfficeCostsForm.EXECUTION));
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = Stream.concat(lines.stream(), free.stream()).flatMap(Cost::derived);
    Stream<Figure> sums =
        Stream.concat(Stream.of(total.last(), total.budget(), total.actual()), total.derived());
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "办公经费-预算与实际",
            "办公经费上年数、本年预算数与本年实际数对比",
            ChartPlan.Shape.COLUMNS,
            lines.stream().map(Cost::label).toList(),
            List.of(
                ChartPlan.Series.of(table, OfficeCostsForm.LAST, lines, Cost::last).unlabelled(),
                ChartPlan.Series.of(table, OfficeCostsForm.BUDGET, lines, Cost::budget)
                    .unlabelled(),
                ChartPlan.Series.of(table, OfficeCostsForm.ACTUAL, lines, Cost::actual)
                    .unlabelled()),
            "金额"));
  }
}
