package org.jixiao.sheets.scoring.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the language, to say which word of a phrase is none of them. */
final class Vocabulary {

  private static final Pattern KNOWN =
      Pattern.compile(
          "[^\\d<>=≤≥;,%×÷每得计扣]{0,12}率|[;,:()、~÷×]|-|"
              + Conditions.SIGN
              + "|"
              + Quantity.NUMBER
              + "|"
              + Quantity.UNITS
              + "|得分|满分|不得分|不计分|每|超|高|低|增加|减少|少|偏离|相差|以上|以下|以内|之间|含|不含|其余|否则"
              + "|扣完为止|最多|最高|扣|得|计|记|分值|分|不足|不计|按|比例|封顶|出现|发现|发生|符合|完成|存在|或|且|至|到|在|以|标准|一档|的"
              + "|上年|本年|不|资料未提供|不适用|基数|人工评定|人工|一票否决|指标值|完成率|目标值");

  private static final Pattern SIGN = Pattern.compile(Conditions.SIGN + "|每|在|以|得|计|按|-?\\d");

  private Vocabulary() {}

  /** Whether a text is made of known words alone. */
  static boolean knowsAll(String text) {
    return unknown(text, 0).isEmpty();
  }

  /**
   * The first word of a fragment that is not known, as it was typed; empty when all are.
   *
   * @param named whether the name of an indicator may stand in front
   */
  static String unknown(Fragment fragment, boolean named) {
    String text = fragment.text();
    int at = 0;
    Matcher sign = SIGN.matcher(text);
    if (named && sign.find()) {
      at = sign.start();
    }
    String word = unknown(text, at);
    if (word.isEmpty()) {
      return "";
    }
    int start = text.indexOf(word, at);
    int from = fragment.from() + start;
    return fragment.written().typed(from, from + word.length());
  }

  private static String unknown(String text, int from) {
    int at = from;
    Matcher known = KNOWN.matcher(text);
    while (at < text.length()) {
      known.region(at, text.length());
      if (!known.lookingAt()) {
        int end = at + 1;
        while (end < text.length() && !known.region(end, text.length()).lookingAt()) {
          end++;
        }
        return text.substring(at, end);
      }
      at = known.end();
    }
    return "";
  }
}
