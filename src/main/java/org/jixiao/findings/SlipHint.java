package org.jixiao.findings;

import java.math.BigDecimal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;

/** Guesses the slip of the hand behind a difference: decimal point, unit, sign, swapped digits. */
final class SlipHint {
  private static final BigDecimal NINE = BigDecimal.valueOf(9);

  private SlipHint() {}

  /** A sentence, or an empty text when no slip is likely. */
  static String of(BigDecimal typed, BigDecimal computed, Unit unit) {
    if (typed.signum() == 0 || computed.signum() == 0) {
      return "";
    }
    if (Decimals.same(typed, computed.negate())) {
      return "两数绝对值相同、正负相反，请核对正负号。";
    }
    for (int shift : new int[] {1, 2, 3, 4}) {
      boolean larger = near(typed, computed.movePointRight(shift), unit, shift);
      boolean smaller = near(typed, computed.movePointLeft(shift), unit, 0);
      if (larger || smaller) {
        String times = larger ? "是应为数的" : "只有应为数的";
        String factor = (larger ? "" : "1/") + BigDecimal.TEN.pow(shift).toPlainString();
        String likely = shift > 2 ? "请核对单位是元、千元还是万元。" : "可能是小数点错位，请核对。";
        return "现有数" + times + factor + (larger ? "倍，" : "，") + likely;
      }
    }
    BigDecimal apart = typed.subtract(computed);
    boolean cents = unit == Unit.MONEY && apart.stripTrailingZeros().scale() <= 2;
    boolean swapped =
        cents
            && apart.movePointRight(2).remainder(NINE).signum() == 0
            && sameDigits(typed, computed);
    return swapped ? "差额能被9整除且数字相同，可能是数字颠倒。" : "";
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
