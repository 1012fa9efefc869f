package org.jixiao.numbers;

import java.math.BigDecimal;

/**
 * An amount of money that is one of very many. Nearly all have whole cents and are kept as such; a
 * decimal is made of one only where somebody asks for it.
 */
public final class Amount {

  /** More cents than that are kept as a decimal, so that sums of cents cannot overflow soon. */
  private static final int MOST_DIGITS = 17;

  private final long cents;
  private final BigDecimal decimal;

  private Amount(long cents, BigDecimal decimal) {
    this.cents = cents;
    this.decimal = decimal;
  }

  /** So many cents. */
  public static Amount ofCents(long cents) {
    return new Amount(cents, null);
  }

  /** An amount in 元. */
  public static Amount of(BigDecimal yuan) {
    boolean whole = yuan.scale() <= 2 && yuan.precision() - yuan.scale() <= MOST_DIGITS - 2;
    return whole
        ? new Amount(yuan.movePointRight(2).longValue(), null)
        : new Amount(Decimals.round(yuan.movePointRight(2), 0).longValue(), yuan);
  }

  /** Whether it has whole cents, and is then exactly {@link #cents}. */
  boolean isWhole() {
    return decimal == null;
  }

  /** The amount in cents, rounded where it has parts of one. */
  public long cents() {
    return cents;
  }

  /** The amount in 元, exactly. */
  public BigDecimal yuan() {
    return decimal == null ? BigDecimal.valueOf(cents, 2) : decimal;
  }

  /** The amount with the other sign. */
  public Amount negated() {
    return new Amount(-cents, decimal == null ? null : decimal.negate());
  }

  /** −1, 0 or 1 as it is below, at or above zero. */
  public int sign() {
    return decimal == null ? Long.signum(cents) : decimal.signum();
  }
}
