package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.MoneySum;

/**
 * What became of the lines of one export: read = accepted + rejected + outside the year, in lines
 * and in 元. Titles, headers, sub-totals, notes and blank lines are no lines.
 */
public final class ControlTotals {

  /**
   * A number of lines with what they come to.
   *
   * @param lines how many
   * @param amount 元; lines whose amount cannot be read add nothing to it
   */
  public record Sum(long lines, BigDecimal amount) {

    public static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    public static Sum of(MoneySum sum) {
      return new Sum(sum.count(), sum.total());
    }

    /** One more line. */
    public Sum plus(BigDecimal more) {
      return new Sum(lines + 1, more == null ? amount : amount.add(more));
    }

    public Sum plus(Sum other) {
      return new Sum(lines + other.lines, amount.add(other.amount));
    }
  }

  private final MoneySum accepted = new MoneySum();
  private Sum rejected = Sum.NONE;
  private final MoneySum outside = new MoneySum();

  public void accept(Amount amount) {
    accepted.add(amount);
  }

  /** A line that was not taken; null when its amount cannot be read. */
  public void reject(Amount amount) {
    rejected = rejected.plus(amount == null ? null : amount.yuan());
  }

  void leaveOutside(Amount amount) {
    outside.add(amount);
  }

  /** What went into the tables. */
  public Sum accepted() {
    return Sum.of(accepted);
  }

  /** What could not be understood, or must not be taken. */
  public Sum rejected() {
    return rejected;
  }

  /**
   * What belongs to another year, or not to the subject: called-off payments, intangible assets.
   */
  public Sum outside() {
    return Sum.of(outside);
  }

  /** Everything. */
  public Sum read() {
    return accepted().plus(rejected).plus(outside());
  }
}
