package org.jixiao.findings;

import java.math.BigDecimal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;

/** Guesses the slip of the hand behind a difference: decimal point, unit, sign, swapped digits. */
final class SlipHint {
  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  private SlipHint() {}

  /** A remark in brackets, or an empty text when no slip is likely. */
  static String of(BigDecimal typed, BigDecimal computed, Unit unit) {
    if (typed.signum() == 0 || computed.signum() == 0) {
      return "";
    }
    if (Decimals.same(typed, computed.negate())) {
      return "（绝对值相同、正负相反，请查正负号）";
    }
    for (int shift : new int[] {1, 2, 4}) {
      boolean larger = near(typed, computed.movePointRight(shift), unit, shift);
      boolean smaller = near(typed, computed.movePointLeft(shift), unit, 0);
      if (larger || smaller) {
        return shift == 4 ? "（相差10000倍，请查单位是元还是万元）" : "（相差" + (shift == 1 ? 10 : 100) + "倍，请查小数点）";
      }
    }
    BigDecimal apart = typed.subtract(computed);
    boolean cents = unit == Unit.MONEY && apart.stripTrailingZeros().scale() <= 2;
    boolean swapped =
        cents
            && apart.movePointRight(2).remainder(NINE).signum() == 0
            && sameDigits(typed, computed);
    return swapped ? "（差额能被9整除且数字相同，可能是数字颠倒）" : "";
  }

  private static boolean near(BigDecimal typed, BigDecimal scaled, Unit unit, int shift) {
    int scale = (unit == Unit.RATIO ? 4 : 2) - shift;
    return Decimals.sameAt(Math.max(scale, 0), typed, scaled);
  }

  private static boolean sameDigits(BigDecimal one, BigDecimal other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(BigDecimal value) {
    return Decimals.round(value.abs(), 2)
        .unscaledValue()
        .toString()
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
