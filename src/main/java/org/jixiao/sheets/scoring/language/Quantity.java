package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a rule with what it counts: 5个百分点, 100元, 三项.
 *
 * @param number as it is written
 * @param unit as it is written, possibly empty
 */
record Quantity(BigDecimal number, String unit) {

  /** A number in figures or in Chinese words. */
  static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|半)";

  /** What a number may count. */
  static final String UNITS =
      "(?:个百分点|百分点|百分比|个工作日|工作日|个单位|个月|平方米|人次|万元|千元|亿元|小时|公里|%|‰|元|个|人|天|日|月|年|项|处|例|次|件|起|笔"
          + "|条|家|份|户|名|场|倍|㎡|宗|台|辆|篇|期)";

  /** A number with or without its unit, below zero or not. */
  static final String ANY = "(?:-?" + NUMBER + UNITS + "?)";

  private static final Pattern PARTS = Pattern.compile("(-?)(" + NUMBER + ")(" + UNITS + "?)");
  private static final String DIGITS = "零一二三四五六七八九";

  /** Reads what {@link #ANY} has matched. */
  static Quantity of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no quantity: " + text);
    }
    BigDecimal number = number(parts.group(2));
    return new Quantity(parts.group(1).isEmpty() ? number : number.negate(), parts.group(3));
  }

  /** The same number under a unit that was said elsewhere, where it has none of its own. */
  Quantity orIn(String other) {
    return unit.isEmpty() ? new Quantity(number, other) : this;
  }

  boolean isPercent() {
    return unit.equals("%") || unit.endsWith("百分点") || unit.equals("百分比");
  }

  boolean isBare() {
    return !isPercent() && number.signum() != 0;
  }

  /** The number as it is compared: a percentage as a share of one. */
  BigDecimal value() {
    return isPercent() ? number.movePointLeft(2) : number;
  }

  /** The number that {@link #NUMBER} has matched. */
  static BigDecimal number(String digits) {
    if (digits.equals("半")) {
      return new BigDecimal("0.5");
    }
    return Character.isDigit(digits.charAt(0)) && digits.charAt(0) < '〇'
        ? new BigDecimal(digits)
        : chinese(digits);
  }

  private static BigDecimal chinese(String words) {
    int point = words.indexOf('点');
    String whole = point < 0 ? words : words.substring(0, point);
    int sum = 0;
    int digit = -1;
    for (int i = 0; i < whole.length(); i++) {
      char word = whole.charAt(i);
      if (word == '十' || word == '百') {
        int power = word == '十' ? 10 : 100;
        sum += (digit < 0 ? 1 : digit) * power;
        digit = -1;
      } else {
        digit = Math.max(digit, 0) * (digit > 0 ? 10 : 1) + digit(word).orElse(0);
      }
    }
    StringBuilder number = new StringBuilder().append(sum + Math.max(digit, 0));
    if (point >= 0) {
      number.append('.');
      words.substring(point + 1).chars().forEach(one -> number.append(digit((char) one).orElse(0)));
    }
    return new BigDecimal(number.toString());
  }

  private static Optional<Integer> digit(char word) {
    int at = DIGITS.indexOf(word == '〇' ? '零' : word == '两' ? '二' : word);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }
}
