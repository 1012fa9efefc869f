package org.jixiao.support.exports;

import java.util.Random;

/** Parts of an amount that add up to it, to the cent. */
final class Shares {

  private Shares() {}

  /** Parts in proportion to the weights; the last takes what rounding leaves. */
  static long[] of(long amount, double... weights) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    long[] parts = new long[weights.length];
    long left = amount;
    for (int i = 0; i < parts.length - 1; i++) {
      parts[i] = Math.round(amount * (weights[i] / all));
      left -= parts[i];
    }
    parts[parts.length - 1] = left;
    return parts;
  }

  /** Parts of about one size, each up to a share of it more or less. */
  static long[] uneven(long amount, int parts, double spread, Random random) {
    double[] weights = new double[parts];
    for (int i = 0; i < parts; i++) {
      weights[i] = 1 + spread * (2 * random.nextDouble() - 1);
    }
    return of(amount, weights);
  }
}
