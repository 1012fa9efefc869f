package org.jixiao.detail;

import java.util.regex.Pattern;

/** The words by which an export labels its own sums, and what it carries over. */
final class SumLabel {

  /** 小计, 本月合计, 3月份小计: a sum by its label alone. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:(?:本|当|上|全)?(?:页|日|旬|月|月份|季|季度|年|年度)|(?:20\\d\\d年)?(?:\\d{1,2}月份?)?|[一二三四五六七八九十]+月份?|第?[一二三四]季度)?"
              + "(?:小计|合计|总计|累计|总合计)(?:金额|数)?:?");

  /** 人员经费小计: a sum if hardly anything else stands on the line. */
  private static final Pattern LOOSE_SUM = Pattern.compile("[^:]{0,12}(?:小计|合计|总计|累计)(?:金额|数)?:?");

  /** What is carried over or added up is no payment. */
  private static final Pattern CARRIED = Pattern.compile(".*(?:小计|合计|总计|累计|结转|结余|余额).*");

  /** The sum of everything, against which the lines are held. */
  private static final Pattern GRAND_TOTAL = Pattern.compile("(?:总?合计|总计)(?:金额|数)?:?");

  private SumLabel() {}

  /** Whether words, stripped of blanks and ornament, are the label of a sum whatever is beside. */
  static boolean isSum(String plain) {
    return SUM.matcher(plain).matches();
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
