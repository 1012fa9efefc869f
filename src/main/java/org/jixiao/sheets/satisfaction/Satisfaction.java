package org.jixiao.sheets.satisfaction;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 满意度 once read.
 *
 * @param table the table as found
 * @param lines one for each group of people
 * @param free the rows that are not in use yet
 * @param total the line of 合计
 */
public record Satisfaction(
    RawTable table, List<Respondents> lines, List<Respondents> free, Respondents total)
    implements Reading {

  /** The 97.5% quantile of the standard normal distribution, for an interval of 95%. */
  private static final Figure Z =
      Figure.constant(new BigDecimal("1.95996398454005"), Unit.COEFFICIENT);

  private static final Figure ONE = Figure.constant(1, Unit.RATIO);
  private static final Figure TWO = Figure.constant(2, Unit.COUNT);

  public Satisfaction {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One group, or the total.
   *
   * @param label its name
   * @param issued 发放份数
   * @param returned 回收份数
   * @param answers the sum of the four answers
   * @param response returned ÷ issued
   * @param rate satisfied answers ÷ answers
   * @param lower lower end of the Wilson interval of 95%
   * @param upper upper end
   */
  public record Respondents(
      Figure label,
      Figure issued,
      Figure returned,
      Figure answers,
      Figure response,
      Figure rate,
      Figure lower,
      Figure upper) {

    private Stream<Figure> derived() {
      return Stream.of(response, rate, lower, upper);
    }
  }

  static Satisfaction read(RawTable table) {
    return new Satisfaction(
        table,
        Totals.addends(table).stream().map(row -> line(row, row::figure)).toList(),
        table.spare().stream().map(row -> line(row, row::figure)).toList(),
        line(table.sums(), column -> Totals.of(table, column)));
  }

  private static Respondents line(RawRow row, Function<Column, Figure> count) {
    Figure issued = count.apply(SatisfactionForm.ISSUED);
    Figure returned = count.apply(SatisfactionForm.RETURNED);
    Figure satisfied =
        count
            .apply(SatisfactionForm.VERY)
            .plus(count.apply(SatisfactionForm.PLAIN))
            .plus(count.apply(SatisfactionForm.FAIRLY));
    Figure answers = satisfied.plus(count.apply(SatisfactionForm.NOT));
    Figure rate = row.place(satisfied.dividedBy(answers), SatisfactionForm.RATE);
    return new Respondents(
        row.labelFigure(SatisfactionForm.GROUP),
        issued,
        returned,
        answers,
        row.place(returned.dividedBy(issued), SatisfactionForm.RESPONSE),
        rate,
        row.place(wilson(rate, answers, false), SatisfactionForm.LOWER),
        row.place(wilson(rate, answers, true), SatisfactionForm.UPPER));
  }

  /**
   * One end of the Wilson score interval: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n).
   *
   * @param p the share observed
   * @param n the number of answers
   */
  private static Figure wilson(Figure p, Figure n, boolean upper) {
    Figure square = Z.times(Z, Unit.RATIO);
    Figure center = p.plus(square.dividedBy(TWO.times(n, Unit.COUNT)));
    Figure halfOverN = Z.dividedBy(TWO.times(n, Unit.COUNT));
    Figure spread =
        p.times(ONE.minus(p).as(Unit.RATIO), Unit.RATIO)
            .dividedBy(n)
            .plus(halfOverN.times(halfOverN, Unit.RATIO));
    Figure half = Z.times(spread.squareRoot(), Unit.RATIO);
    Figure end = upper ? center.plus(half) : center.minus(half).as(Unit.RATIO);
    return end.dividedBy(ONE.plus(square.dividedBy(n)));
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body =
        Stream.concat(lines.stream(), free.stream()).flatMap(Respondents::derived);
    Stream<Figure> sums =
        Stream.concat(
            Stream.of(
                    SatisfactionForm.ISSUED,
                    SatisfactionForm.RETURNED,
                    SatisfactionForm.VERY,
                    SatisfactionForm.PLAIN,
                    SatisfactionForm.FAIRLY,
                    SatisfactionForm.NOT)
                .map(column -> Totals.of(table, column)),
            total.derived());
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    ChartPlan.Series rates =
        new ChartPlan.Series(
            table.heading(SatisfactionForm.RATE),
            lines.stream().map(Respondents::rate).toList(),
            false,
            true);
    return List.of(
        new ChartPlan(
            "满意度-各调查对象",
            "各调查对象满意度",
            ChartPlan.Shape.COLUMNS,
            lines.stream().map(Respondents::label).toList(),
            List.of(rates),
            "满意度"));
  }
}
