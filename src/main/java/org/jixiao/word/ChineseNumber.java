package org.jixiao.word;

/** Numbers as chapters bear them. */
final class ChineseNumber {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private ChineseNumber() {}

  /** 一, 十, 十一, 二十, 二十一; up to 九十九. */
  static String of(int number) {
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens % 10] + "十";
    return ten + DIGITS[number % 10];
  }
}
