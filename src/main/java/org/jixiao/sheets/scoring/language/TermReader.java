package org.jixiao.sheets.scoring.language;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sheets.scoring.language.Terms.Outcome;

/** Reads what counts where there is nothing to measure: 资料未提供, 不适用, a base of zero. */
final class TermReader {

  private static final String OUTCOME =
      "(?<outcome>"
          + PhraseReader.GIVES
          + "?(?:0分|零分|满分|不得分|不计分|不记分)|(?:由)?(?:评价人)?人工评定|人工评分|待评|剔除.*)";

  private static final Pattern MISSING =
      Pattern.compile("(?:相关)?(?:资料|证据|材料|佐证)(?:资料|材料)?(?:未提供|没有提供|缺失)(?:的)?,?" + OUTCOME);
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("(?:指标|本项|该项)?(?:不适用|不涉及)(?:本指标|该指标|本项)?(?:的)?,?" + OUTCOME);
  private static final String ZERO = "(?:为|是|=)(?:零|0|〇)";
  private static final Pattern BOTH_ZERO =
      Pattern.compile(
          "(?:上年|基数|分母)[^,;]{0,4}"
              + ZERO
              + "(?:,|、)?(?:且|并且|而)?(?:本年|分子)[^,;不]{0,2}?(?:也|亦|均|都)?"
              + ZERO
              + "(?:的)?,?"
              + OUTCOME
              + "|(?:上年|基数)(?:和|与|、)本年[^,;]{0,2}(?:均|都)"
              + ZERO
              + "(?:的)?,?"
              + OUTCOME.replace("outcome", "other"));
  private static final Pattern ZERO_BASE =
      Pattern.compile(
          "(?:上年|基数|分母)[^,;]{0,4}"
              + ZERO
              + "(?:(?:,|、)?(?:且|并且|而)?(?:本年|分子)[^,;]{0,2}?不"
              + ZERO
              + ")?(?:的)?,?"
              + OUTCOME);

  private TermReader() {}

  /** The phrase that a fragment is; empty when it is none of these. */
  static Optional<Phrase> read(Fragment fragment) {
    String text = fragment.text();
    Matcher m = MISSING.matcher(text);
    if (m.matches()) {
      Outcome outcome = outcome(m.group("outcome"));
      return outcome == Outcome.LEFT_OUT
          ? Optional.empty()
          : term(fragment, terms -> terms.missing(outcome));
    }
    m = NOT_APPLICABLE.matcher(text);
    if (m.matches()) {
      Outcome outcome = outcome(m.group("outcome"));
      return term(fragment, terms -> terms.notApplicable(outcome));
    }
    m = BOTH_ZERO.matcher(text);
    if (m.matches()) {
      Outcome outcome = outcome(m.group(m.group("outcome") == null ? "other" : "outcome"));
      return term(fragment, terms -> terms.bothZero(outcome));
    }
    m = ZERO_BASE.matcher(text);
    if (m.matches()) {
      Outcome outcome = outcome(m.group("outcome"));
      return term(fragment, terms -> terms.zeroBase(outcome));
    }
    return Optional.empty();
  }

  private static Optional<Phrase> term(Fragment fragment, UnaryOperator<Terms> change) {
    return Optional.of(new Phrase.Term(fragment.typed(), change));
  }

  private static Outcome outcome(String said) {
    if (said.startsWith("剔除")) {
      return Outcome.LEFT_OUT;
    }
    return said.contains("人工") || said.equals("待评")
        ? Outcome.PERSON
        : said.endsWith("满分") ? Outcome.FULL_MARKS : Outcome.NOTHING;
  }
}
