package org.jixiao.numbers;

import java.math.BigDecimal;

/**
 * How far two numbers may lie apart and still be called equal. There is no slack for arithmetic:
 * that is exact. What remains is the precision in which a number was written down, and the
 * materiality limit between two different sources.
 */
public sealed interface Tolerance {

  /** Whether a difference of this size (any sign) is still no difference. */
  boolean allows(BigDecimal difference);

  /** The tolerance in the user's words. */
  String describe();

  /** Amounts in 元: equal to the cent, the half-cents of an unrounded input rounded away. */
  static Tolerance cents() {
    return new Precision(2, "精确到分");
  }

  /** A share or rate that was typed as it is displayed, with two decimals of a percent. */
  static Tolerance displayedRatio() {
    return new HalfUnit(new BigDecimal("0.00005"), "显示精度±0.005个百分点");
  }

  /** Points and head-counts: equal at two decimals. */
  static Tolerance points() {
    return new Precision(2, "精确到0.01");
  }

  /** Two sources of one amount: the larger of a fixed amount and a share of the larger source. */
  static Tolerance materiality(BigDecimal fixed, BigDecimal share, BigDecimal larger) {
    return new Materiality(fixed, share, fixed.max(larger.abs().multiply(share)));
  }

  /**
   * The same tolerance for figures of which some are written in 万元: each is an interval of half its
   * last digit on either side.
   *
   * @param by how wide the intervals are together, 元
   */
  default Tolerance widened(BigDecimal by) {
    return by.signum() == 0 ? this : new Widened(this, by);
  }

  /** Equal when another tolerance says so, or within what rounding to 万元 may have moved. */
  record Widened(Tolerance inner, BigDecimal by) implements Tolerance {
    @Override
    public boolean allows(BigDecimal difference) {
      return inner.allows(difference) || difference.abs().compareTo(by) <= 0;
    }

    @Override
    public String describe() {
      return inner.describe() + "；以万元、千元填列的数±" + Decimals.amount(by) + "元";
    }
  }

  /**
   * Equal when the difference is immaterial.
   *
   * @param fixed what is immaterial whatever the sources come to, 元
   * @param share what is immaterial as a share of the larger source
   * @param limit the larger of the two, for these sources, 元
   */
  record Materiality(BigDecimal fixed, BigDecimal share, BigDecimal limit) implements Tolerance {

    @Override
    public boolean allows(BigDecimal difference) {
      return difference.abs().compareTo(limit) <= 0;
    }

    @Override
    public String describe() {
      return "重要性水平" + Decimals.amount(limit) + "元";
    }
  }

  /** Equal when the difference rounds to zero at this scale. */
  record Precision(int scale, String describe) implements Tolerance {
    @Override
    public boolean allows(BigDecimal difference) {
      return Decimals.round(difference, scale).signum() == 0;
    }
  }

  /** Equal when the difference is at most this wide. */
  record HalfUnit(BigDecimal width, String describe) implements Tolerance {
    @Override
    public boolean allows(BigDecimal difference) {
      return difference.abs().compareTo(width) <= 0;
    }
  }
}
