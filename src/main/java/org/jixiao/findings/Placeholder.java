package org.jixiao.findings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** X, XX, X%, X‰, X家 and the like, and 待补充: what was never filled in. */
public final class Placeholder {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[XxＸｘ]{2,}|(?<![A-Za-z])[XxＸｘ](?=[%％‰个家场次篇件名人万元天项条])|^[XxＸｘ]$"
              + "|【待[^】]{1,8}】|(?<![有尚仍亟])待(?:补充|填写|填报|更新)|[×□＿_]{2,}");

  /** 近40余, 近三百余: almost and more than at once; a tag that nothing was put in for. */
  private static final Pattern VAGUE =
      Pattern.compile("\\{\\{[^{}]{0,30}}}|近\\d[\\d,.]*(?:万|亿)?余|近[一二三四五六七八九十百千万亿]+余");

  private Placeholder() {}

  /** The first placeholder in a text. */
  public static Optional<String> in(String text) {
    Matcher found = PLACEHOLDER.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The first number that nobody can have counted, or tag that was left, in a text of a report. */
  public static Optional<String> vague(String text) {
    Matcher found = VAGUE.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
