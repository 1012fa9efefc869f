package org.jixiao.sheets.carryover;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 收支结转 once read.
 *
 * @param computed the table with what follows from it
 */
public record CarryOver(ComputedTable computed) implements ComputedReading {

  /** One source of money, or the total; amounts in 元. */
  public record Source(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(CarryOverForm.SOURCE);
    }

    /** 年初结转结余. */
    public Figure opening() {
      return row.get(CarryOverForm.OPENING);
    }

    /** 年初调整, negative for a decrease. */
    public Figure adjustment() {
      return row.get(CarryOverForm.ADJUSTMENT);
    }

    /** 本年收入. */
    public Figure income() {
      return row.get(CarryOverForm.INCOME);
    }

    /** 本年支出. */
    public Figure spent() {
      return row.get(CarryOverForm.SPENT);
    }

    /** 结余分配或缴回, a positive amount. */
    public Figure returned() {
      return row.get(CarryOverForm.RETURNED);
    }

    /** 年末结转结余, computed. */
    public Figure closing() {
      return row.get(CarryOverForm.CLOSING);
    }

    /** 年末账面数, as the books have it. */
    public Figure book() {
      return row.get(CarryOverForm.BOOK);
    }

    /** 上年年末结转结余; blank where nobody has provided it. */
    public Figure last() {
      return row.get(CarryOverForm.LAST);
    }

    /** 变动率. */
    public Figure rate() {
      return row.get(CarryOverForm.RATE);
    }
  }

  static CarryOver read(RawTable table) {
    return new CarryOver(
        ComputedTable.ofList(
            table,
            CarryOverForm.OPENING,
            CarryOverForm.ADJUSTMENT,
            CarryOverForm.INCOME,
            CarryOverForm.USED,
            CarryOverForm.SPENT,
            CarryOverForm.RETURNED,
            CarryOverForm.BOOK,
            CarryOverForm.LAST));
  }

  /** One for each source of money. */
  public List<Source> lines() {
    return computed.lines().stream().map(Source::new).toList();
  }

  /** The line of 合计. */
  public Source total() {
    return new Source(computed.total());
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "收支结转-年初与年末",
            "年初与年末结转结余对比",
            lines().stream().map(Source::label).toList(),
            ChartPlan.Series.of(table(), CarryOverForm.OPENING, lines(), Source::opening),
            ChartPlan.Series.of(table(), CarryOverForm.CLOSING, lines(), Source::closing)));
  }
}
