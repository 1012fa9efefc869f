package org.jixiao.report.selfcheck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of headings: 一、, （一）, 1． */
public final class HeadingNumber {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private static final String CHINESE = "([一二三四五六七八九十]{1,3})";
  private static final Pattern[] TYPED = {
    Pattern.compile("^[\\s　]*" + CHINESE + "、[\\s　]*"),
    Pattern.compile("^[\\s　]*[（(]" + CHINESE + "[）)][\\s　]*"),
    Pattern.compile("^[\\s　]*(\\d{1,2})[．.、](?!\\d)[\\s　]*")
  };

  private HeadingNumber() {}

  /**
   * A number that somebody has typed before a heading.
   *
   * @param level 1 for 一、, 2 for （一）, 3 for 1.
   * @param value what it counts
   * @param text the number as it is typed
   * @param words what follows it
   */
  public record Typed(int level, int value, String text, String words) {}

  /** The number before a heading, if it has one. */
  public static Optional<Typed> typed(String heading) {
    for (int i = 0; i < TYPED.length; i++) {
      Matcher found = TYPED[i].matcher(heading);
      if (found.find()) {
        int value = i == 2 ? Integer.parseInt(found.group(1)) : value(found.group(1));
        String words = heading.substring(found.end()).strip();
        return Optional.of(new Typed(i + 1, value, found.group().strip(), words));
      }
    }
    return Optional.empty();
  }

  private static int value(String chinese) {
    int value = 0;
    for (int i = 0; i < chinese.length(); i++) {
      char digit = chinese.charAt(i);
      if (digit == '十') {
        value = value == 0 ? 10 : value * 10;
      } else {
        value += List.of(DIGITS).indexOf(String.valueOf(digit));
      }
    }
    return value;
  }

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
