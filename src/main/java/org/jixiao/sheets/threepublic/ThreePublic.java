package org.jixiao.sheets.threepublic;

import java.util.List;
import java.util.Optional;
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
 * 三公经费 once read.
 *
 * @param table the table as found
 * @param lines one for each item
 * @param total the line of 合计
 */
public record ThreePublic(RawTable table, List<Cost> lines, Cost total) implements Reading {

  public ThreePublic {
    lines = List.copyOf(lines);
  }

  /**
   * One item, or the total; amounts in 元.
   *
   * @param label its name
   * @param last 上年决算数
   * @param budget 本年预算数
   * @param books 账套数
   * @param regrouped 重分类数
   * @param settled 本年决算数
   * @param change 变动率 = (settled − last) ÷ last
   * @param control 控制率 = settled ÷ budget
   */
  public record Cost(
      Figure label,
      Figure last,
      Figure budget,
      Figure books,
      Figure regrouped,
      Figure settled,
      Figure change,
      Figure control) {}

  static ThreePublic read(RawTable table) {
    List<Cost> lines = Totals.addends(table).stream().map(row -> line(row, row::figure)).toList();
    Cost total = line(table.sums(), column -> Totals.of(table, column));
    return new ThreePublic(table, lines, total);
  }

  private static Cost line(RawRow row, Function<Column, Figure> amount) {
    Figure last = amount.apply(ThreePublicForm.LAST);
    Figure budget = amount.apply(ThreePublicForm.BUDGET);
    Figure settled = amount.apply(ThreePublicForm.FINAL);
    Figure change = settled.minus(last).dividedBy(last);
    Figure control = settled.dividedBy(budget);
    return new Cost(
        row.labelFigure(ThreePublicForm.ITEM),
        last,
        budget,
        amount.apply(ThreePublicForm.BOOKS),
        amount.apply(ThreePublicForm.REGROUPED),
        settled,
        row.place(change, ThreePublicForm.CHANGE),
        row.place(control, ThreePublicForm.CONTROL));
  }

  /** The line of an item, under any of its names. */
  public Optional<Cost> line(String label) {
    return table
        .layout()
        .fixedRow(label)
        .flatMap(
            fixed ->
                lines.stream().filter(line -> fixed.isLabelled(line.label().show())).findFirst());
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = lines.stream().flatMap(line -> Stream.of(line.change(), line.control()));
    Stream<Figure> sums =
        Stream.of(
            total.last(),
            total.budget(),
            total.books(),
            total.regrouped(),
            total.settled(),
            total.change(),
            total.control());
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "三公经费-上年预算决算",
            "“三公”经费上年决算、本年预算与本年决算对比",
            ChartPlan.Shape.COLUMNS,
            lines.stream().map(Cost::label).toList(),
            List.of(
                ChartPlan.Series.of(table, ThreePublicForm.LAST, lines, Cost::last),
                ChartPlan.Series.of(table, ThreePublicForm.BUDGET, lines, Cost::budget),
                ChartPlan.Series.of(table, ThreePublicForm.FINAL, lines, Cost::settled)),
            "金额"));
  }
}
