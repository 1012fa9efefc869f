package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.MoneySum;

/**
 * What the lines of one sheet come to so far, 元. A line labelled as a sum is held against it.
 * Exports add up the amounts either as written or with their signs, so both sums are kept.
 */
final class RunningSums {

  private final MoneySum asWritten = new MoneySum();
  private final MoneySum withSigns = new MoneySum();
  private MoneySum sinceSum = new MoneySum();

  /** Adds a line, by its amount as written and with its sign. */
  void add(Amount written, Amount signed) {
    sinceSum.add(written);
    addDoubtful(written, signed);
  }

  /** Adds a line without a day: the grand total may include it, a sub-total is not known to. */
  void addDoubtful(Amount written, Amount signed) {
    asWritten.add(written);
    withSigns.add(signed);
  }

  /** A sub-total has been stated; the next begins behind it. */
  void beginAgain() {
    sinceSum = new MoneySum();
  }

  /** Whether an amount is what the lines so far come to, or those since the last sub-total. */
  boolean isSum(Amount amount) {
    return Decimals.same(amount.yuan(), sinceSum.total()) || isTotal(amount);
  }

  /** Whether an amount is what all lines so far come to. */
  boolean isTotal(Amount amount) {
    return Decimals.same(amount.yuan(), asWritten.total())
        || Decimals.same(amount.yuan(), withSigns.total());
  }

  /** What all lines so far come to, with their signs. */
  BigDecimal withSigns() {
    return withSigns.total();
  }

  /** How many lines there are so far. */
  long lines() {
    return asWritten.count();
  }
}
