package org.jixiao.ledgers.reading;

import java.util.regex.Pattern;

/** The words by which an export labels its own sums, and what it carries over. */
final class SumLabel {

  /** 小计, 本月合计, 3月份小计: a sum by its label alone. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:(?:本|当|上|前|全|各)?(?:页|日|旬|周|月|月份|期|季|季度|半年|年|年度)|(?:20\\d\\d年)?(?:\\d{1,2}月份?)?|[一二三四五六七八九十]+月份?|第?[一二三四]季度)?"
              + "(?:借方|贷方)?(?:(?:小计|合计|总计|累计|总合计)(?:金额|数|发生额)?|发生额(?:合计|累计)?):?");

  /** 承前页, 过次页: what a printed page carries over, whatever is beside. */
  private static final Pattern PAGE =
      Pattern.compile("(?:结?转|承|接|续|过)(?:前|上|次|下|本)页(?:合计|累计|余额|数)?:?");

  /** 上年结转, 期初余额, 结转下年: a balance by its label alone. */
  private static final Pattern BALANCE =
      Pattern.compile(
          "(?:(?:上|去|前|本|当|以前)(?:年|年度|月|期|季|季度))?(?:累计|滚存)?"
              + "(?:结转和?结余|结转|结余|结存|余额)(?:(?:下|次|上|本)(?:年|年度|月|期))?(?:数|金额)?:?"
              + "|(?:上|本)?(?:期|日|月|年|季)(?:初|末)(?:数|余额|结余|结存|结转|结转和?结余)(?:数|金额)?:?");

  /** 人员经费小计: a sum if hardly anything else stands on the line. */
  private static final Pattern LOOSE_SUM = Pattern.compile("[^:]{0,12}(?:小计|合计|总计|累计)(?:金额|数)?:?");

  /** What is carried over or added up is no payment. */
  private static final Pattern CARRIED = Pattern.compile(".*(?:小计|合计|总计|累计|结转|结余|余额|承前|过次|发生额).*");

  /** The sum of everything, against which the lines are held. */
  private static final Pattern GRAND_TOTAL = Pattern.compile("(?:总?合计|总计)(?:金额|数)?:?");

  private SumLabel() {}

  /** What the label of a line says that it is. */
  enum Kind {
    NONE,
    SUM,
    PAGE,
    BALANCE
  }

  /** What words, stripped of blanks and ornament, say as a label by themselves. */
  static Kind kind(String plain) {
    if (SUM.matcher(plain).matches()) {
      return Kind.SUM;
    }
    if (PAGE.matcher(plain).matches()) {
      return Kind.PAGE;
    }
    return BALANCE.matcher(plain).matches() ? Kind.BALANCE : Kind.NONE;
  }

  /** Whether words, stripped of blanks and ornament, are the label of a sum whatever is beside. */
  static boolean isSum(String plain) {
    Kind kind = kind(plain);
    return kind == Kind.SUM || kind == Kind.PAGE;
  }

  /** Whether they are one where hardly anything else stands on the line. */
  static boolean isLoosely(String plain) {
    return LOOSE_SUM.matcher(plain).matches();
  }

  /** Whether they label the sum of all lines. */
  static boolean isGrandTotal(String plain) {
    return GRAND_TOTAL.matcher(plain).matches();
  }

  /** Whether a purpose speaks of money that is carried over or added up. */
  static boolean isCarried(String purpose) {
    return CARRIED.matcher(purpose).matches();
  }
}
