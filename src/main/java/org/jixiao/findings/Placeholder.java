package org.jixiao.findings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** X, XX, X%, X‰, X家 and the like: a number that was never filled in. */
public final class Placeholder {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("[XxＸｘ]{2,}|(?<![A-Za-z])[XxＸｘ](?=[%％‰个家场次篇件名人万元天项条])|^[XxＸｘ]$");

  private Placeholder() {}

  /** The first placeholder in a text. */
  public static Optional<String> in(String text) {
    Matcher found = PLACEHOLDER.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
