package org.jixiao.sheets.payments;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 支付汇总 once read.
 *
 * @param table the table as found
 * @param lines one for each payer and way of payment
 * @param free the rows that are not in use yet
 * @param total the sum of all payments, 元
 */
public record Payments(RawTable table, List<PayerSum> lines, List<PayerSum> free, Figure total)
    implements Reading {

  public Payments {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * What one payer paid in one way.
   *
   * @param payer 付款人
   * @param method 支付方式
   * @param amount 元
   * @param share amount ÷ total
   */
  public record PayerSum(Figure payer, Figure method, Figure amount, Figure share) {}

  static Payments read(RawTable table) {
    Figure total = Totals.of(table, PaymentsForm.AMOUNT);
    return new Payments(
        table,
        Totals.addends(table).stream().map(row -> line(row, total)).toList(),
        table.spare().stream().map(row -> line(row, total)).toList(),
        total);
  }

  private static PayerSum line(RawRow row, Figure total) {
    Figure amount = row.figure(PaymentsForm.AMOUNT);
    Figure share = row.place(amount.dividedBy(total), PaymentsForm.SHARE);
    return new PayerSum(
        row.labelFigure(PaymentsForm.PAYER), row.labelFigure(PaymentsForm.METHOD), amount, share);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = Stream.concat(lines.stream(), free.stream()).map(PayerSum::share);
    Stream<Figure> sums =
        Stream.of(total, table.sums().place(total.dividedBy(total), PaymentsForm.SHARE));
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    ChartPlan.Series amounts =
        new ChartPlan.Series(
            table.heading(PaymentsForm.AMOUNT),
            lines.stream().map(PayerSum::amount).toList(),
            false,
            true);
    return List.of(
        new ChartPlan(
            "支付汇总-支付方式",
            "财政直接支付与财政授权支付对比" + (hasOnePayerEach() ? "" : "（按付款人）"),
            ChartPlan.Shape.BARS,
            categories(),
            List.of(amounts),
            "金额"));
  }

  /** The ways of payment; the payers, where several of them pay in one way. */
  private List<Figure> categories() {
    return lines.stream().map(hasOnePayerEach() ? PayerSum::method : PayerSum::payer).toList();
  }

  private boolean hasOnePayerEach() {
    List<String> methods = lines.stream().map(line -> line.method().show()).toList();
    return methods.stream().distinct().count() == methods.size();
  }
}
