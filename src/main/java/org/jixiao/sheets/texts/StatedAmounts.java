package org.jixiao.sheets.texts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.numbers.Decimals;

/** The amounts that a text states. */
public final class StatedAmounts {

  /** An amount of so many times the whole budget is one in the wrong unit. */
  public static final BigDecimal TIMES = BigDecimal.TEN;

  private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(亿元|万元|元)");

  private StatedAmounts() {}

  /**
   * The first amount above a limit, as it is written.
   *
   * @param limit 元
   */
  public static Optional<String> above(BigDecimal limit, String text) {
    return AMOUNT
        .matcher(text)
        .results()
        .filter(amount -> yuan(amount.group(1), amount.group(2)).compareTo(limit) > 0)
        .map(MatchResult::group)
        .findFirst();
  }

  private static BigDecimal yuan(String digits, String unit) {
    int power = unit.equals("亿元") ? 8 : unit.equals("万元") ? 4 : 0;
    return Decimals.fromSpreadsheet(digits.replace(",", ""))
        .orElse(BigDecimal.ZERO)
        .movePointRight(power);
  }
}
