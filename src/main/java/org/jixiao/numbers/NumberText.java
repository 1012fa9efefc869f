package org.jixiao.numbers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers that people typed as text: {@code '1,234.50}, {@code １２３４．５０}, {@code 1 234.50},
 * {@code ￥1,234.50}, {@code (1,234.50)}. Only what has one meaning is read: {@code 1,23} or {@code
 * 12万} are not.
 */
public final class NumberText {

  private static final String GROUPS = "\\d{1,3}(?:[, ]\\d{3})+|\\d+";
  private static final Pattern NUMBER = Pattern.compile("([+-]?)(?:" + GROUPS + ")(?:\\.\\d+)?");
  private static final Pattern LEADING_POINT = Pattern.compile("[+-]?\\.\\d+");

  private NumberText() {}

  /**
   * The number that a text stands for.
   *
   * @param unit what the number counts: a rate may be a percentage, an amount may end in 元, a score
   *     in 分, a count in 人, 个 or 年
   * @return empty when the text is no number, or could be several
   */
  public static Optional<BigDecimal> read(String typed, Unit unit) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    text = text.replace('\u2212', '-').replace('\u2013', '-').replace('，', ',');
    text = text.replace('\u00a0', ' ').strip();
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.substring(1, text.length() - 1).strip();
    }
    text = withoutUnit(withoutCurrency(text), unit);
    boolean rate = unit == Unit.RATIO || unit == Unit.PERCENTAGE_POINTS;
    boolean percent = rate && text.endsWith("%");
    if (percent) {
      text = text.substring(0, text.length() - 1).strip();
    }
    boolean mixedGroups = text.indexOf(',') >= 0 && text.indexOf(' ') >= 0;
    boolean number = NUMBER.matcher(text).matches() || LEADING_POINT.matcher(text).matches();
    if (!number || mixedGroups || (negative && text.matches("[+-].*"))) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text.replace(",", "").replace(" ", ""));
    value = negative ? value.negate() : value;
    BigDecimal read = percent ? value.movePointLeft(2) : value;
    return Decimals.isWithinReason(read) ? Optional.of(read) : Optional.empty();
  }

  private static String withoutCurrency(String text) {
    String out = text;
    for (String sign : new String[] {"￥", "¥", "RMB", "CNY"}) {
      if (out.startsWith(sign)) {
        out = out.substring(sign.length()).strip();
      } else if (out.startsWith("-" + sign)) {
        out = "-" + out.substring(sign.length() + 1).strip();
      }
    }
    return out;
  }

  private static String withoutUnit(String text, Unit unit) {
    String units =
        switch (unit) {
          case MONEY -> "元";
          case SCORE -> "分";
          case COUNT -> "人名个年";
          default -> "";
        };
    if (unit == Unit.COUNT && text.endsWith("年度")) {
      return text.substring(0, text.length() - 2).strip();
    }
    boolean ends = !text.isEmpty() && units.indexOf(text.charAt(text.length() - 1)) >= 0;
    return ends ? text.substring(0, text.length() - 1).strip() : text;
  }
}
