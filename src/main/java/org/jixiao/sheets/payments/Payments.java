package org.jixiao.sheets.payments;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 支付汇总 once read.
 *
 * @param computed the table with what follows from it
 */
public record Payments(ComputedTable computed) implements ComputedReading {

  /** What one payer paid in one way. */
  public record PayerSum(ComputedRow row) {

    /** 付款人. */
    public Figure payer() {
      return row.label(PaymentsForm.PAYER);
    }

    /** 支付方式. */
    public Figure method() {
      return row.label(PaymentsForm.METHOD);
    }

    /** 金额, 元. */
    public Figure amount() {
      return row.get(PaymentsForm.AMOUNT);
    }

    /** 占比. */
    public Figure share() {
      return row.get(PaymentsForm.SHARE);
    }
  }

  static Payments read(RawTable table) {
    return new Payments(ComputedTable.ofList(table, PaymentsForm.AMOUNT));
  }

  /** One for each payer and way of payment. */
  public List<PayerSum> lines() {
    return computed.lines().stream().map(PayerSum::new).toList();
  }

  /** The sum of all payments, 元. */
  public Figure total() {
    return computed.total().get(PaymentsForm.AMOUNT);
  }

  @Override
  public List<ChartPlan> charts() {
    ChartPlan.Series amounts =
        new ChartPlan.Series(
            table().heading(PaymentsForm.AMOUNT),
            lines().stream().map(PayerSum::amount).toList(),
            false,
            true);
    return List.of(
        new ChartPlan(
            "支付汇总-支付方式",
            "各支付方式的支付金额对比" + (hasOnePayerEach() ? "" : "（按付款人）"),
            ChartPlan.Shape.BARS,
            categories(),
            List.of(amounts),
            "金额"));
  }

  /** The ways of payment; the payers, where several of them pay in one way. */
  private List<Figure> categories() {
    return lines().stream().map(hasOnePayerEach() ? PayerSum::method : PayerSum::payer).toList();
  }

  private boolean hasOnePayerEach() {
    List<String> methods = lines().stream().map(line -> line.method().show()).toList();
    return methods.stream().distinct().count() == methods.size();
  }
}
