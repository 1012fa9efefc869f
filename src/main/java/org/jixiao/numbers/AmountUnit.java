package org.jixiao.numbers;

import java.math.BigDecimal;

/**
 * In what the amounts of a cell are written: 元, 千元 or 万元. A figure is in 元 whatever its cell holds;
 * only its cell, and formulas that name the cell, know the unit.
 *
 * @param name 元, 千元 or 万元
 * @param power how many places the point moves to the right on the way to 元
 * @param decimals how many decimals at least an amount there is exact to: 1.2 among amounts such as
 *     1.23 is taken for 1.20
 */
public record AmountUnit(String name, int power, int decimals) {

  public static final AmountUnit YUAN = new AmountUnit("元", 0, 0);
  public static final AmountUnit THOUSAND = new AmountUnit("千元", 3, 0);
  public static final AmountUnit TEN_THOUSAND = new AmountUnit("万元", 4, 0);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The unit of this name. */
  public static AmountUnit named(String name) {
    return switch (name) {
      case "万元" -> TEN_THOUSAND;
      case "千元" -> THOUSAND;
      default -> YUAN;
    };
  }

  /** Whether it is 元 itself, so that nothing is to be converted. */
  public boolean isYuan() {
    return power == 0;
  }

  /** How many 元 one of it is. */
  public BigDecimal factor() {
    return BigDecimal.TEN.pow(power);
  }

  /** The same unit, amounts in it written to so many decimals. */
  public AmountUnit writtenTo(int places) {
    return new AmountUnit(name, power, places);
  }

  /** Whether two cells are written in the same unit. */
  public boolean isSameAs(AmountUnit other) {
    return power == other.power;
  }

  /**
   * By how much an amount may differ from the one that was rounded to it, 元: half of its last
   * digit. Amounts in 元 are exact.
   */
  BigDecimal slack(BigDecimal written) {
    if (isYuan()) {
      return BigDecimal.ZERO;
    }
    int places = Math.max(decimals, Math.max(0, written.stripTrailingZeros().scale()));
    return HALF.movePointLeft(places).movePointRight(power);
  }
}
