package org.jixiao.ledgers.assets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jixiao.numbers.Decimals;

/**
 * Straight-line depreciation of one asset by the rule for government units (政府会计准则第3号 and its
 * guidance): it starts in the month of addition, stops in the month of disposal, knows no residual
 * value, and ends with the asset's life, the last month taking what rounding has left.
 *
 * @param cost 原值, 元
 * @param months its life; 0 when it is not depreciated
 * @param start the month of addition
 */
record Depreciation(BigDecimal cost, int months, YearMonth start) {

  /** A month's charge to the cent. */
  BigDecimal monthly() {
    return months == 0
        ? BigDecimal.ZERO
        : Decimals.round(Decimals.divide(cost, BigDecimal.valueOf(months)), 2);
  }

  /** What is written off at the end of a day's month. */
  BigDecimal upTo(LocalDate day) {
    return upTo(YearMonth.from(day));
  }

  /** What is written off at the end of a month, 元; nothing before the month of addition. */
  BigDecimal upTo(YearMonth month) {
    long passed =
        (month.getYear() - start.getYear()) * 12L
            + month.getMonthValue()
            - start.getMonthValue()
            + 1;
    if (months == 0 || passed <= 0) {
      return BigDecimal.ZERO;
    }
    return passed >= months ? cost : monthly().multiply(BigDecimal.valueOf(passed)).min(cost);
  }

  /** What was written off when the asset went: its last month bears nothing. */
  BigDecimal atDisposal(LocalDate day) {
    return upTo(YearMonth.from(day).minusMonths(1));
  }
}
