package org.jixiao.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The one place that says how decimals are made, divided, rounded, compared and printed.
 *
 * <p>Rounding is half-up, as accountants round. A quotient carries 34 digits, far more than any
 * cell shows, so that rounding happens once: when a figure is displayed.
 */
public final class Decimals {

  /** Digits that a spreadsheet number really carries; what lies beyond is binary noise. */
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

  /** So many decimals show whether a quotient comes out even. */
  private static final int EVEN_AT = 6;

  /** The most digits before the point, or zeros behind it, that a number may have. */
  private static final int MOST_DIGITS = 100;

  /** The decimals at which numbers are compared. */
  static final int COMPARED = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Decimals() {}

  /**
   * Reads a number as the spreadsheet file spells it. Excel writes the 17 digits of the binary
   * value (22967508.690000001); the 15 that it shows to people are the ones that were typed.
   *
   * @return the decimal; empty when the text is no number, or one so large that no amount, and no
   *     arithmetic of a spreadsheet, comes near it; zero when it is as small
   */
  public static Optional<BigDecimal> fromSpreadsheet(String raw) {
    try {
      BigDecimal rounded = new BigDecimal(raw.trim()).round(SPREADSHEET);
      if (!isWithinReason(rounded)) {
        return magnitude(rounded) > 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO);
      }
      return Optional.of(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** Whether a number has no more digits before or behind the point than anybody could mean. */
  static boolean isWithinReason(BigDecimal number) {
    return number.signum() == 0 || Math.abs(magnitude(number)) <= MOST_DIGITS;
  }

  /** How many digits stand before the point, or with a minus how many zeros behind it. */
  private static long magnitude(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  /** A statistic that a library computed in binary, such as a standard deviation. */
  public static BigDecimal measured(double statistic) {
    return BigDecimal.valueOf(statistic);
  }

  /** The quotient to 34 digits; the divisor must not be zero. */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    // Points given of points to give, a year's twelfths: many a quotient comes out even at once.
    // To carry 34 digits and take the zeros away again takes many times longer.
    BigDecimal even = dividend.divide(divisor, EVEN_AT, RoundingMode.DOWN);
    if (even.signum() == 0
        || even.precision() > QUOTIENT.getPrecision()
        || even.multiply(divisor).compareTo(dividend) != 0) {
      return dividend.divide(divisor, QUOTIENT);
    }
    int scale = dividend.scale() - divisor.scale();
    BigDecimal stripped = even.stripTrailingZeros();
    return stripped.scale() < scale ? stripped.setScale(scale) : stripped;
  }

  /** Rounded half-up to so many decimals. */
  public static BigDecimal round(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.HALF_UP);
  }

  /**
   * A number as it is compared with a bound, and before it is rounded to what is shown: ten
   * decimals are finer than anything that is shown and coarser than the noise of binary division,
   * so that a rate of exactly 35% is 35% in every program.
   */
  public static BigDecimal comparable(BigDecimal value) {
    return round(value, COMPARED);
  }

  /**
   * The scale at which the noise of binary sums is taken away before a number is rounded: two
   * decimals finer, or one where a spreadsheet carries no more beside amounts of that size.
   */
  static int fineScale(int scale, BigDecimal largest) {
    long carried = SPREADSHEET.getPrecision() - Math.max(0, magnitude(largest));
    return scale + (int) Math.max(1, Math.min(2, carried - scale));
  }

  /**
   * Rounded half-up in two steps, as the cell's formula does it: the first step takes away binary
   * noise.
   */
  static BigDecimal roundedTwice(BigDecimal value, int fine, int scale) {
    return round(round(value, fine), scale);
  }

  /** Equal in value, whatever the number of trailing zeros. */
  public static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /**
   * Equal in the digits that a spreadsheet number carries, or one apart in the last of them: half a
   * digit may be rounded up on one way and down on the other.
   */
  public static boolean sameInSpreadsheet(BigDecimal one, BigDecimal other) {
    BigDecimal larger = one.abs().max(other.abs());
    int lastDigit = larger.precision() - larger.scale() - SPREADSHEET.getPrecision();
    BigDecimal apart = inSpreadsheet(one).subtract(inSpreadsheet(other)).abs();
    return apart.compareTo(BigDecimal.ONE.scaleByPowerOfTen(lastDigit)) <= 0;
  }

  /** What a spreadsheet shows of a number, however long it is. */
  private static BigDecimal inSpreadsheet(BigDecimal value) {
    return value.round(SPREADSHEET);
  }

  /** Equal when both are rounded to so many decimals. */
  public static boolean sameAt(int scale, BigDecimal one, BigDecimal other) {
    return same(round(one, scale), round(other, scale));
  }

  /** {@code 22,967,508.69}: money and other amounts, always with two decimals. */
  public static String amount(BigDecimal value) {
    return grouped(round(inSpreadsheet(value), 2));
  }

  /** A number with all its decimals, its thousands parted. */
  public static String exact(BigDecimal value) {
    return grouped(value.scale() > 0 ? value.stripTrailingZeros() : value);
  }

  /** {@code 1,204}: how many lines, cells or vouchers there are. */
  public static String count(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  /** {@code 70} or {@code 6.61}: points, head-counts and the like, without idle zeros. */
  public static String plain(BigDecimal value) {
    return round(value, 6).stripTrailingZeros().toPlainString();
  }

  /** {@code 210.95%} from 2.1095…: the display of every ratio. */
  public static String percent(BigDecimal ratio) {
    return grouped(round(comparable(ratio).multiply(HUNDRED), 2)) + "%";
  }

  /** {@code -8.03个百分点} from −0.0803…: the display of a difference of two ratios. */
  public static String percentagePoints(BigDecimal difference) {
    return grouped(round(comparable(difference).multiply(HUNDRED), 2)) + "个百分点";
  }

  private static String grouped(BigDecimal value) {
    String text = value.abs().toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(text, point, text.length());
    }
    return value.signum() < 0 ? "-" + out : out.toString();
  }

  /** The square root of a number that is not negative, as exact as a quotient. */
  static BigDecimal squareRoot(BigDecimal value) {
    return value.sqrt(QUOTIENT);
  }
}
