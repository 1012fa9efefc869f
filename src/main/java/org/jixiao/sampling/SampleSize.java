package org.jixiao.sampling;

import java.math.BigDecimal;

/**
 * How many units of money are hit, and by what the result is judged.
 *
 * @param hits how many, were there no line above the interval
 * @param confidence how sure the upper limit of the error is to be, between 0 and 1
 * @param tolerable the share of the population that may be in error, between 0 and 1
 */
public record SampleSize(int hits, BigDecimal confidence, BigDecimal tolerable) {

  /** No sheet holds more, and nobody inspects as many. */
  public static final int MOST = 10_000;

  /**
   * The smallest size whose upper limit, where no error is found, is at most what is tolerable:
   * −ln(1 − confidence) ÷ tolerable, rounded up.
   */
  public static SampleSize by(BigDecimal confidence, BigDecimal tolerable) {
    double needed = PoissonFactors.exact(0, confidence.doubleValue()) / tolerable.doubleValue();
    return new SampleSize(
        (int) Math.min(Math.ceil(needed), Integer.MAX_VALUE), confidence, tolerable);
  }

  /**
   * The sampling interval, which is the cut-off as well: what one hit stands for.
   *
   * @param cents what the population comes to, every line by its size
   */
  public long interval(long cents) {
    return Math.max(1, cents / hits);
  }
}
