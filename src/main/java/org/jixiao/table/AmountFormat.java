package org.jixiao.table;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/**
 * How the numbers of a chart are written. Only plain formats are used: one that divides by its
 * commas, or asks how large a number is, looks different in every program.
 */
public final class AmountFormat {

  private static final BigDecimal MANY_DIGITS = BigDecimal.valueOf(10_000);
  private static final BigDecimal FEW_DIGITS = BigDecimal.TEN;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final boolean money;
  private final boolean counts;
  private final AmountUnit unit;
  private final BigDecimal most;

  private AmountFormat(boolean money, boolean counts, AmountUnit unit, BigDecimal most) {
    this.money = money;
    this.counts = counts;
    this.unit = unit;
    this.most = most;
  }

  /** The format of a chart as it is drawn. */
  public static AmountFormat of(ChartPlan plan) {
    return of(plan, amountsOf(plan.series().get(0).points().get(0)));
  }

  /** The format of a chart whose amounts will be drawn from cells in this unit. */
  public static AmountFormat of(ChartPlan plan, AmountUnit unit) {
    List<Figure> amounts =
        plan.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(figure -> figure.unit() == Unit.MONEY && figure.isNumber())
            .toList();
    BigDecimal most =
        amounts.stream()
            .map(figure -> figure.number().abs().movePointLeft(unit.power()))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    return new AmountFormat(plan.showsMoney(), plan.showsCounts(), unit, most);
  }

  private static AmountUnit amountsOf(Figure figure) {
    return figure.place() == null ? AmountUnit.YUAN : figure.place().amounts();
  }

  /** In what its amounts are written, in brackets; nothing for rates. */
  public String unit() {
    return money ? "（" + unit.name() + "）" : "";
  }

  /** The labels of the value axis. */
  public String axis() {
    if (!money) {
      return counts ? "0" : "0%";
    }
    // Five steps up to so few would be the same number twice.
    return most.compareTo(FEW_DIGITS) < 0 && !unit.isYuan() ? "#,##0.0" : "#,##0";
  }

  /** The labels of points; of zero there is none, for there is no bar either. */
  public String label() {
    if (!money) {
      return counts ? "0" : "0.00%";
    }
    String digits = decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals());
    return digits + ";-" + digits + ";;";
  }

  private int decimals() {
    boolean whole = unit.isYuan() || most.compareTo(MANY_DIGITS) >= 0;
    return whole ? 0 : most.compareTo(FEW_DIGITS) < 0 ? 2 : 1;
  }

  /** Whether the label of an amount would be a zero that is none. */
  public boolean isTooSmall(Figure figure) {
    return money
        && figure.isNumber()
        && figure
                .number()
                .abs()
                .movePointLeft(unit.power())
                .compareTo(HALF.movePointLeft(decimals()))
            < 0;
  }
}
