package org.jixiao.sheets.office;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 办公经费 once read.
 *
 * @param computed the table with what follows from it
 */
public record OfficeCosts(ComputedTable computed) implements ComputedReading {

  /** One item, or the total; amounts in 元. */
  public record Cost(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(OfficeCostsForm.ITEM);
    }

    /** 上年数. */
    public Figure last() {
      return row.get(OfficeCostsForm.LAST);
    }

    /** 本年预算数. */
    public Figure budget() {
      return row.get(OfficeCostsForm.BUDGET);
    }

    /** 本年实际数. */
    public Figure actual() {
      return row.get(OfficeCostsForm.ACTUAL);
    }

    /** 增减额. */
    public Figure change() {
      return row.get(OfficeCostsForm.CHANGE);
    }

    /** 增减率. */
    public Figure rate() {
      return row.get(OfficeCostsForm.RATE);
    }
  }

  static OfficeCosts read(RawTable table) {
    return new OfficeCosts(
        ComputedTable.ofList(
            table, OfficeCostsForm.LAST, OfficeCostsForm.BUDGET, OfficeCostsForm.ACTUAL));
  }

  /** One for each item. */
  public List<Cost> lines() {
    return computed.lines().stream().map(Cost::new).toList();
  }

  /** The line of 合计. */
  public Cost total() {
    return new Cost(computed.total());
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "办公经费-预算与实际",
            "办公经费上年数、本年预算数与本年实际数对比",
            lines().stream().map(Cost::label).toList(),
            ChartPlan.Series.of(table(), OfficeCostsForm.LAST, lines(), Cost::last).unlabelled(),
            ChartPlan.Series.of(table(), OfficeCostsForm.BUDGET, lines(), Cost::budget)
                .unlabelled(),
            ChartPlan.Series.of(table(), OfficeCostsForm.ACTUAL, lines(), Cost::actual)
                .unlabelled()));
  }
}
