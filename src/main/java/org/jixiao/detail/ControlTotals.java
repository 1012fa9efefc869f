package org.jixiao.detail;

import java.math.BigDecimal;

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

    /** One more line. */
    Sum plus(BigDecimal more) {
      return new Sum(lines + 1, more == null ? amount : amount.add(more));
    }

    Sum plus(Sum other) {
      return new Sum(lines + other.lines, amount.add(other.amount));
    }
  }

  private long acceptedLines;
  private BigDecimal acceptedAmount = BigDecimal.ZERO;
  private Sum rejected = Sum.NONE;
  private Sum outside = Sum.NONE;

  void accept(BigDecimal amount) {
    acceptedLines++;
    acceptedAmount = acceptedAmount.add(amount);
  }

  void reject(BigDecimal amount) {
    rejected = rejected.plus(amount);
  }

  void leaveOutside(BigDecimal amount) {
    outside = outside.plus(amount);
  }

  /** What went into the tables. */
  public Sum accepted() {
    return new Sum(acceptedLines, acceptedAmount);
  }

  /** What could not be understood, or must not be taken. */
  public Sum rejected() {
    return rejected;
  }

  /** What belongs to another year. */
  public Sum outside() {
    return outside;
  }

  /** Everything. */
  public Sum read() {
    return accepted().plus(rejected).plus(outside);
  }
}
