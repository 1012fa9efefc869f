package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;
import org.jixiao.sheets.scoring.language.Understood;

/** A few values of a rule and the points that they bring: its edges and what lies beside them. */
public final class ScoreSamples {

  /** Decimals that a person reads a score with. */
  private static final int SHOWN_DECIMALS = 2;

  private static final List<Integer> STEPS = List.of(0, 1, 2, 5);

  private ScoreSamples() {}

  /** One value as it is shown, and its points. */
  public record Sample(String value, String points) {}

  /** The samples of a rule; none when a person scores. */
  public static List<Sample> of(Understood rule, BigDecimal full) {
    Meaning meaning = rule.meaning();
    List<Sample> samples = new ArrayList<>();
    if (meaning instanceof Meaning.Levels levels) {
      levels.levels().forEach(one -> samples.add(word(rule, one.words().get(0), full)));
    } else if (meaning instanceof Meaning.Checklist list) {
      answers(list).forEach(text -> samples.add(word(rule, text, full)));
    } else {
      for (BigDecimal value : values(rule)) {
        Figure figure = Figure.constant(value, rule.unit());
        String shown = rule.unit() == Unit.RATIO ? percent(value) : Decimals.plain(value);
        samples.add(new Sample(shown, points(rule, figure, full)));
      }
    }
    return samples;
  }

  private static Sample word(Understood rule, String text, BigDecimal full) {
    Place nowhere = new Place("", 0, 0, "", "");
    return new Sample(text, points(rule, Figure.label(text, nowhere), full));
  }

  private static String points(Understood rule, Figure value, BigDecimal full) {
    Figure score = Scorer.score(rule, value, Figure.constant(full, Unit.SCORE));
    return score.rounded(Rounding.HALF_UP, SHOWN_DECIMALS).show();
  }

  private static String percent(BigDecimal value) {
    return Decimals.plain(value.movePointRight(2)) + "%";
  }

  /** All met, the first not, none met. */
  private static Set<String> answers(Meaning.Checklist list) {
    int number = list.items().size();
    String veto = list.veto().isEmpty() ? "" : "否决否，";
    Set<String> answers = new LinkedHashSet<>();
    answers.add(veto + "是".repeat(number));
    answers.add(veto + "否" + "是".repeat(number - 1));
    answers.add(veto + "否".repeat(number));
    if (!list.veto().isEmpty()) {
      answers.add("否决是，" + "是".repeat(number));
    }
    return answers;
  }

  private static Set<BigDecimal> values(Understood rule) {
    Meaning meaning = rule.meaning();
    Set<BigDecimal> values = new TreeSet<>();
    BigDecimal beside = rule.unit() == Unit.RATIO ? new BigDecimal("0.0001") : BigDecimal.ONE;
    if (meaning instanceof Meaning.Steps steps) {
      boolean under = steps.side() != Meaning.Side.OVER;
      boolean over = steps.side() != Meaning.Side.UNDER;
      for (int many : STEPS) {
        BigDecimal apart = steps.step().multiply(BigDecimal.valueOf(many));
        if (over) {
          values.add(steps.reference().add(apart));
        }
        if (under) {
          values.add(steps.reference().subtract(apart));
        }
      }
      BigDecimal half = Decimals.divide(steps.step(), BigDecimal.valueOf(2));
      values.add(over ? steps.reference().add(half) : steps.reference().subtract(half));
    } else if (meaning instanceof Meaning.Bands bands) {
      for (Meaning.Stretch one : bands.stretches()) {
        if (one.upTo() != null) {
          values.add(one.upTo().subtract(beside));
          values.add(one.upTo());
          values.add(one.upTo().add(beside));
        }
      }
    } else if (meaning instanceof Meaning.Proportional share) {
      BigDecimal whole = share.divisor() == null ? BigDecimal.ONE : share.divisor();
      for (String part : List.of("0.5", "0.8", "0.9", "1", "1.1")) {
        values.add(whole.multiply(new BigDecimal(part)));
      }
      if (share.least() != null) {
        values.add(share.least().subtract(beside));
        values.add(share.least());
      }
    } else if (meaning instanceof Meaning.Counted) {
      List.of(0, 1, 2, 3, 5).forEach(number -> values.add(BigDecimal.valueOf(number)));
    }
    return values;
  }
}
