package org.jixiao.ledgers.payments;

import java.util.List;

/**
 * What an economic code means for a payment, worked out once for each code and not for each line.
 *
 * @param digits the code; three digits when only the class is known, empty when nothing is
 * @param isWhole whether class and item are known
 * @param isGoods goods and services, 302
 * @param isPay pay and allowances, 301 and 303
 * @param isApart an item of 302 with a table of its own
 * @param isMeeting meetings, 30215
 * @param isBasicNeed what a unit keeps itself with: pay, office costs, water, power
 */
record CodedClass(
    String digits,
    boolean isWhole,
    boolean isGoods,
    boolean isPay,
    boolean isApart,
    boolean isMeeting,
    boolean isBasicNeed) {

  private static final List<String> UPKEEP = List.of("30201", "30205", "30206");

  static final CodedClass UNKNOWN = of("");

  static CodedClass of(String digits) {
    return new CodedClass(
        digits,
        digits.length() == 5,
        digits.startsWith("302"),
        digits.startsWith("301") || digits.startsWith("303"),
        EconomicCode.APART.contains(digits),
        digits.equals("30215"),
        digits.startsWith("301") || UPKEEP.contains(digits));
  }
}
