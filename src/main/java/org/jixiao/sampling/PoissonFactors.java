package org.jixiao.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Upper limits of the mean of a Poisson distribution of which so many events were seen: the
 * reliability factors of monetary-unit sampling, as auditing tables print them (95%: 3.00, 4.75,
 * 6.30, …), with four decimals.
 */
public final class PoissonFactors {

  private static final int DECIMALS = 4;

  private PoissonFactors() {}

  /**
   * The largest mean with which so few events are not too unlikely.
   *
   * @param events how many were seen, from 0
   * @param confidence between 0 and 1, such as 0.95
   */
  public static BigDecimal upper(int events, BigDecimal confidence) {
    return BigDecimal.valueOf(exact(events, confidence.doubleValue()))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** By how much the factor grows with one event more. */
  public static BigDecimal step(int events, BigDecimal confidence) {
    return upper(events, confidence).subtract(upper(events - 1, confidence));
  }

  /** The factor without rounding; of no event it is −ln(1 − confidence). */
  static double exact(int events, double confidence) {
    return events == 0
        ? -FastMath.log(1 - confidence)
        : new GammaDistribution(null, events + 1, 1).inverseCumulativeProbability(confidence);
  }
}
