package org.jixiao.numbers;

import java.math.BigDecimal;

/** A sum of very many amounts, exact to the last digit, and how many they were. */
public final class MoneySum {

  private long count;
  private long cents;
  private BigDecimal rest = BigDecimal.ZERO;

  /** Adds an amount. */
  public void add(Amount amount) {
    count++;
    if (!amount.isWhole()) {
      rest = rest.add(amount.yuan());
      return;
    }
    long more = amount.cents();
    long sum = cents + more;
    if (((cents ^ sum) & (more ^ sum)) < 0) {
      rest = rest.add(BigDecimal.valueOf(cents, 2));
      sum = more;
    }
    cents = sum;
  }

  /** How many amounts were added. */
  public long count() {
    return count;
  }

  /** What they come to, 元. */
  public BigDecimal total() {
    return rest.add(BigDecimal.valueOf(cents, 2));
  }
}
