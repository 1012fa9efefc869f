package org.jixiao.report.selfcheck;

/** The numbers of headings: 一、, （一）, 1． */
public final class HeadingNumber {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private HeadingNumber() {}

  /**
   * The number of the next heading; empty for one without a number.
   *
   * @param counters how many headings of each level there were, for levels up to 3
   */
  public static String next(int[] counters, int level) {
    if (level == 0) {
      return "";
    }
    counters[level]++;
    for (int i = level + 1; i < counters.length; i++) {
      counters[i] = 0;
    }
    return switch (level) {
      case 1 -> chinese(counters[1]) + "、";
      case 2 -> "（" + chinese(counters[2]) + "）";
      default -> counters[level] + "．";
    };
  }

  /** 一, 十, 十一, 二十, 二十一; up to 九十九. */
  private static String chinese(int number) {
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens % 10] + "十";
    return ten + DIGITS[number % 10];
  }
}
