package org.jixiao.report.recheck;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed, so that two writings of the same amount are the same: with separators
 * or without, in 元 or 万元.
 *
 * @param number its value in its unit; null when it is a word
 * @param unit its unit; empty when none stands behind it
 * @param words what is printed
 */
record Amount(BigDecimal number, String unit, String words) {

  private static final String DIGIT = "[0-9０-９]";
  private static final String SIGN = "(?<![0-9０-９A-Za-z])[-－−–+]?";
  private static final String FRACTION = "(?:[.．]" + DIGIT + "{1,40})?";

  /** A number in a text; a stroke between two numbers is no sign. */
  static final Pattern NUMBER =
      Pattern.compile(
          String.join(
              "|",
              SIGN + DIGIT + "{1,3}(?:," + DIGIT + "{3}){1,9}(?!" + DIGIT + ")" + FRACTION,
              SIGN + DIGIT + "{1,40}" + FRACTION,
              DIGIT + "{1,40}" + FRACTION));

  private static final Pattern UNIT = Pattern.compile("^[\\s\\u3000]*(亿元|万元|千元|元|％|%|‰|个百分点|百分点)");

  private static final Map<String, Integer> MONEY = Map.of("元", 0, "千元", 3, "万元", 4, "亿元", 8);

  private static final int FULL_WIDTH = '０' - '0';

  /**
   * A number with what stands behind it.
   *
   * @param words the number
   * @param behind the text behind it
   */
  static Amount of(String words, String behind) {
    Matcher unit = UNIT.matcher(behind);
    String found = unit.find() ? unit.group(1) : "";
    String percent = found.replace("％", "%").replace("个百分点", "百分点");
    boolean close = found.isEmpty() || "%％‰".contains(found);
    return new Amount(new BigDecimal(plain(words)), percent, words + (close ? "" : " ") + found);
  }

  /** A figure that is a word, such as a grade. */
  static Amount word(String words) {
    return new Amount(null, "", words.strip());
  }

  /** In digits that every program reads, without separators. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char one = words.charAt(i);
      if (one >= '０' && one <= '９') {
        plain.append((char) (one - FULL_WIDTH));
      } else if (one == '－' || one == '−' || one == '–') {
        plain.append('-');
      } else if (one == '．') {
        plain.append('.');
      } else if (one != ',') {
        plain.append(one);
      }
    }
    return plain.toString();
  }

  /** Whether both say the same. Where only one has a unit, the numbers decide. */
  boolean isSameAs(Amount other) {
    if (number == null || other.number == null) {
      return number == null && other.number == null && words.equals(other.words);
    }
    Integer own = MONEY.get(unit);
    Integer others = MONEY.get(other.unit);
    if (own != null && others != null) {
      return number.scaleByPowerOfTen(own).compareTo(other.number.scaleByPowerOfTen(others)) == 0;
    }
    boolean sameUnit = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    return sameUnit && number.compareTo(other.number) == 0;
  }

  /** How many digits it has: many of them are hardly the same by chance. */
  int digits() {
    return number == null ? words.length() : number.precision();
  }
}
