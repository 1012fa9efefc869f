package org.jixiao.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.AmountUnit;

/** What people write about the unit of amounts: 单位：万元 above a table, 金额（万元） over a column. */
public final class AmountWords {

  /** 单位：万元, and not 编制单位：元江县…, which is a place. */
  private static final Pattern STATED =
      Pattern.compile("单位\\s*[::]?\\s*(?:人民币)?\\s*(万元|千元|元)(?=$|\\P{IsHan}|币|人民)");

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[【{〔<](?:金额)?(?:单位[::]?)?(?:人民币)?(万元|千元|元)[)\\]】}〕>]");

  private static final Pattern BEHIND = Pattern.compile("(?:[/:]\\s*(?:人民币)?(万元|千元|元)|(万元|千元))$");

  /** Per head and day: such a limit is in 元 whatever the amounts beside it are in. */
  private static final Pattern PER_HEAD = Pattern.compile("元/人");

  private AmountWords() {}

  /** What a line above a table says. */
  public static Optional<AmountUnit> in(String words) {
    String normal = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    for (Pattern pattern : List.of(STATED, BRACKETED)) {
      Matcher found = pattern.matcher(normal);
      if (found.find()) {
        return Optional.of(AmountUnit.named(found.group(1)));
      }
    }
    return Optional.empty();
  }

  /** What the heading of a column says of its own amounts; 金额/万元 and 划款万元 say it, too. */
  public static Optional<AmountUnit> inHeading(String heading) {
    if (heading.indexOf('元') < 0) {
      return Optional.empty();
    }
    String normal = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    if (PER_HEAD.matcher(normal).find()) {
      return Optional.of(AmountUnit.YUAN);
    }
    Matcher behind = BEHIND.matcher(normal);
    if (behind.find()) {
      String name = behind.group(1) == null ? behind.group(2) : behind.group(1);
      return Optional.of(AmountUnit.named(name));
    }
    return in(heading);
  }

  /**
   * What the lines above a table say, the nearest first; also where 单位： and 万元 stand in two cells.
   */
  public static Optional<AmountUnit> above(Collection<String> nearestFirst) {
    for (String line : nearestFirst) {
      Optional<AmountUnit> said = in(line);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }
}
