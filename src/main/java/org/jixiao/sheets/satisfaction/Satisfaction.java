package org.jixiao.sheets.satisfaction;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 满意度 once read.
 *
 * @param computed the table with what follows from it
 */
public record Satisfaction(ComputedTable computed) implements Reading {

  /** One group of people, or the total. */
  public record Respondents(ComputedRow row) {

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

    /** Lower end of the interval of 95%. */
    public Figure lower() {
      return row.get(SatisfactionForm.LOWER);
    }

    /** Upper end. */
    public Figure upper() {
      return row.get(SatisfactionForm.UPPER);
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
            SatisfactionForm.NOT));
  }

  @Override
  public RawTable table() {
    return computed.table();
  }

  /** One for each group of people. */
  public List<Respondents> lines() {
    return computed.lines().stream().map(Respondents::new).toList();
  }

  /** The line of 合计. */
  public Respondents total() {
    return new Respondents(computed.total());
  }

  @Override
  public List<Figure> derived() {
    return computed.derived();
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
