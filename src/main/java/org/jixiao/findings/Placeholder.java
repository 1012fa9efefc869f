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

  private Placeholder() {}

  /** The first placeholder in a text. */
  public static Optional<String> in(String text) {
    Matcher found = PLACEHOLDER.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
