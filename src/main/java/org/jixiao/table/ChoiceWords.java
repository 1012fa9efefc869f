package org.jixiao.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which other writings people choose one of a list of words: √ for 是, 授权支付 for 财政授权支付. */
public final class ChoiceWords {

  private static final Map<String, List<String>> OTHERS = new LinkedHashMap<>();

  static {
    others("≥", ">=", "≧", "⩾", "大于等于", "不低于", "不少于", "不小于", "越高越好", "正向");
    others("≤", "<=", "≦", "⩽", "小于等于", "不高于", "不超过", "不大于", "不多于", "越低越好", "反向");
    others("=", "==", "等于");
    others("定性", "定性指标");
    others("是", "√", "✓", "✔", "☑", "y", "yes", "true", "有", "已提供", "对");
    others("否", "×", "✗", "✘", "✕", "x", "n", "no", "false", "无", "没有", "未提供", "错");
    others("不适用", "/", "-", "—", "——", "n/a", "na", "不涉及", "无需", "无需提供");
    others("有", "√", "✓", "✔", "☑", "是", "y", "yes", "已取得");
    others("无", "×", "✗", "✘", "✕", "否", "x", "n", "no", "没有", "未取得");
    others("一类", "1类", "ⅰ类", "i类");
    others("二类", "2类", "ⅱ类", "ii类");
    others("三类", "3类", "ⅲ类", "iii类");
    others("四类", "4类", "ⅳ类", "iv类");
    others("县区级", "县级", "区级", "县(区)级", "区县级", "市辖区级");
    others("省级", "省本级");
    others("市级", "市本级", "地市级");
    others("乡镇级", "乡级", "镇级", "街道");
    others("中央", "中央级", "中央本级");
    others("全额", "全额拨款", "财政全额拨款", "财政全额保障");
    others("差额", "差额拨款", "财政差额拨款", "财政差额补助");
    others("自收自支", "经费自理");
  }

  /** A word is part of another one only from this length on. */
  private static final int LEAST = 2;

  /** What turns a word into its contrary. */
  private static final String CONTRARY = "不未非无没";

  private ChoiceWords() {}

  private static void others(String word, String... writings) {
    OTHERS.put(word, Arrays.stream(writings).map(ChoiceWords::plain).toList());
  }

  private static String plain(String words) {
    return Wording.plain(words).toLowerCase(Locale.ROOT);
  }

  /** Which of the words is meant, if there is no doubt. */
  public static Optional<String> among(List<String> choices, String typed) {
    String words = plain(typed);
    List<String> named = named(choices, words);
    return only(named.isEmpty() && !words.isEmpty() ? alike(choices, words) : named);
  }

  /**
   * Which of the words is meant where others may stand, too: one in another writing or cut short.
   * What says more than a word of the list is a word of its own.
   */
  public static Optional<String> shortened(List<String> choices, String typed) {
    String words = plain(typed);
    List<String> named = named(choices, words);
    return only(
        named.isEmpty() && !words.isEmpty()
            ? choices.stream()
                .filter(choice -> plain(choice).contains(words) && isAlike(plain(choice), words))
                .toList()
            : named);
  }

  private static Optional<String> only(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The word itself, else those that have this other writing. */
  private static List<String> named(List<String> choices, String words) {
    List<String> same = choices.stream().filter(choice -> plain(choice).equals(words)).toList();
    return !same.isEmpty()
        ? same.subList(0, 1)
        : choices.stream()
            .filter(choice -> OTHERS.getOrDefault(choice, List.of()).contains(words))
            .toList();
  }

  /** The words that hold what was typed, or are held by it. */
  private static List<String> alike(List<String> choices, String words) {
    return choices.stream().filter(choice -> isAlike(plain(choice), words)).toList();
  }

  private static boolean isAlike(String choice, String words) {
    String shorter = choice.length() < words.length() ? choice : words;
    String longer = choice.length() < words.length() ? words : choice;
    int at = longer.indexOf(shorter);
    boolean contrary = at > 0 && CONTRARY.indexOf(longer.charAt(at - 1)) >= 0;
    return shorter.length() >= LEAST && at >= 0 && !contrary;
  }
}
