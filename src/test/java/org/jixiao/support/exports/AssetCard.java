package org.jixiao.support.exports;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A card of a fixed asset.
 *
 * @param accumulated written off up to the end of the year, or up to the disposal
 * @param thisYear written off in the year
 * @param disposed the day of the disposal, or null
 * @param fault what spoils cost or day of acquisition, or null
 */
record AssetCard(
    String number,
    String assetClass,
    String name,
    String model,
    int quantity,
    long cost,
    LocalDate acquired,
    String voucher,
    int months,
    long accumulated,
    long thisYear,
    String use,
    LocalDate disposed,
    String department,
    String keeper,
    String place,
    Fault fault) {

  static final String IN_USE = "在用";
  static final String IDLE = "闲置";
  static final String GONE = "已处置";

  String depreciation() {
    return accumulated >= cost ? "已完成折旧" : "提折旧";
  }

  /** Months written off from the month of acquisition up to a month, as government units count. */
  static int monthsUntil(LocalDate acquired, YearMonth end, int life) {
    int months =
        (end.getYear() - acquired.getYear()) * 12
            + end.getMonthValue()
            - acquired.getMonthValue()
            + 1;
    return Math.max(0, Math.min(life, months));
  }

  /** A share of the cost, rounded to the cent. */
  static long charge(long cost, int months, int life) {
    return (2 * cost * months + life) / (2L * life);
  }

  long readable() {
    return fault != null && fault.hidesAmount() ? 0 : cost;
  }

  /** Writes the card into the record. */
  void tell(Truth truth, Year year) {
    Standing standing =
        fault != null
            ? Standing.REJECTED
            : acquired.getYear() > year.getValue() ? Standing.OUTSIDE : Standing.ACCEPTED;
    truth.line(standing, readable());
    if (standing != Standing.ACCEPTED) {
      return;
    }
    boolean added = acquired.getYear() == year.getValue();
    move(truth, "固定资产原值", added ? 0 : cost, added ? cost : 0, disposed == null ? 0 : cost);
    move(truth, "累计折旧", accumulated - thisYear, thisYear, disposed == null ? 0 : accumulated);
    truth.add(By.CLASS_YEAR, assetClass, thisYear);
    if (disposed == null) {
      truth.add(By.CLASS_COST, assetClass, cost);
      truth.add(By.CLASS_ACCUMULATED, assetClass, accumulated);
    }
  }

  private static void move(Truth truth, String row, long opening, long more, long less) {
    truth.add(By.MOVEMENT, row + "|期初余额", opening);
    truth.add(By.MOVEMENT, row + "|本年增加额", more);
    truth.add(By.MOVEMENT, row + "|本年减少额", less);
    truth.add(By.MOVEMENT, row + "|期末账面数", opening + more - less);
  }
}
