package org.jixiao.sheets.satisfaction;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 满意度 once read.
 *
 * @param computed the table with what follows from it
 * @param quantile of the standard normal distribution, by which the intervals are made
 */
public record Satisfaction(ComputedTable computed, Figure quantile) implements ComputedReading {

  /**
   * One group of people, or the total.
   *
   * @param row its row
   * @param lower lower end of the interval of 95%
   * @param upper upper end
   */
  public record Respondents(ComputedRow row, Figure lower, Figure upper) {

    /** Its name. */
    public Figure label() {
      return row.label(SatisfactionForm.GROUP);
    }

    /** 发放份数. */
    public Figure issued() {
      return row.get(SatisfactionForm.ISSUED);
    }

    /** 回收份数. */
    public Figure returned() {
      return row.get(SatisfactionForm.RETURNED);
    }

    /** The sum of the four answers. */
    public Figure answers() {
      return SatisfactionForm.answers(row);
    }

    /** 回收率. */
    public Figure response() {
      return row.get(SatisfactionForm.RESPONSE);
    }

    /** 满意度. */
    public Figure rate() {
      return row.get(SatisfactionForm.RATE);
    }
  }

  static Satisfaction read(RawTable table) {
    return new Satisfaction(
        ComputedTable.ofList(
            table,
            SatisfactionForm.ISSUED,
            SatisfactionForm.RETURNED,
            SatisfactionForm.VERY,
            SatisfactionForm.PLAIN,
            SatisfactionForm.FAIRLY,
            SatisfactionForm.NOT),
        Figure.constant(Limit.NORMAL_QUANTILE.standard(), Limit.NORMAL_QUANTILE.unit()));
  }

  /** The same sheet, its intervals made by another quantile of the normal distribution. */
  public Satisfaction within(Figure otherQuantile) {
    return new Satisfaction(computed, otherQuantile);
  }

  private Respondents respondents(ComputedRow row) {
    return new Respondents(
        row,
        row.row().place(end(row, false), SatisfactionForm.LOWER),
        row.row().place(end(row, true), SatisfactionForm.UPPER));
  }

  private Figure end(ComputedRow row, boolean upper) {
    return WilsonInterval.end(
        SatisfactionForm.satisfied(row),
        row.get(SatisfactionForm.NOT),
        row.get(SatisfactionForm.RATE),
        quantile,
        upper);
  }

  /** One for each group of people. */
  public List<Respondents> lines() {
    return computed.lines().stream().map(this::respondents).toList();
  }

  /** The line of 合计. */
  public Respondents total() {
    return respondents(computed.total());
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> ends =
        Stream.of(computed.lines(), computed.free(), List.of(computed.total()))
            .flatMap(List::stream)
            .map(this::respondents)
            .flatMap(one -> Stream.of(one.lower(), one.upper()));
    return Reading.placed(Stream.concat(computed.derived().stream(), ends));
  }

  @Override
  public List<ChartPlan> charts() {
    ChartPlan.Series rates =
        new ChartPlan.Series(
            table().heading(SatisfactionForm.RATE),
            lines().stream().map(Respondents::rate).toList(),
            false,
            true);
    return List.of(
        new ChartPlan(
            "满意度-各调查对象",
            "各调查对象满意度",
            ChartPlan.Shape.COLUMNS,
            lines().stream().map(Respondents::label).toList(),
            List.of(rates),
            "满意度"));
  }
}
