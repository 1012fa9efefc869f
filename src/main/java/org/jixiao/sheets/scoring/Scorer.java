package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureChoice;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;
import org.jixiao.sheets.scoring.language.Understood;

/** Computes the points of a rule that has been understood: value and formula at once. */
public final class Scorer {

  /** Finer than any step; it takes the noise of binary division away before steps are counted. */
  private static final int STEP_DECIMALS = 9;

  private Scorer() {}

  /**
   * The points, between 0 and 分值; without a value when the row has none.
   *
   * @param value 指标值 in the unit of the rule
   * @param full 分值
   */
  public static Figure score(Understood rule, Figure value, Figure full) {
    return within(rule, value, raw(rule, value, full).as(Unit.SCORE), full);
  }

  /** The same, with a stand-in as long as there is no value. */
  static Figure scoreOr(Understood rule, Figure value, Figure full, Figure standIn) {
    Figure scored = raw(rule, value, full).as(Unit.SCORE);
    return within(rule, value, FigureChoice.ifGiven(value, scored, standIn), full);
  }

  /**
   * Points between 0 and 分值. Those of answers are by themselves, and their formula may be silent,
   * which has no size.
   */
  private static Figure within(Understood rule, Figure value, Figure points, Figure full) {
    return isAnswered(rule, value) ? points : points.orZeroIfNegative().atMost(full);
  }

  /** Whether the value is a text of answers. */
  static boolean isAnswered(Understood rule, Figure value) {
    return rule.meaning() instanceof Meaning.Checklist && value.unit() == Unit.TEXT;
  }

  private static Figure raw(Understood rule, Figure value, Figure full) {
    Meaning meaning = rule.meaning();
    if (meaning instanceof Meaning.Steps steps) {
      return steps(steps, value, full);
    } else if (meaning instanceof Meaning.Bands bands) {
      return bands(bands, value, full);
    } else if (meaning instanceof Meaning.Proportional share) {
      return proportional(share, value, full);
    } else if (meaning instanceof Meaning.Counted counted) {
      return counted(counted, value, full);
    } else if (meaning instanceof Meaning.Levels levels) {
      return levels(levels, value, full);
    } else if (meaning instanceof Meaning.Checklist list) {
      return Answers.score(list, value, full);
    }
    return Figure.notApplicable("人工评定", Unit.SCORE);
  }

  private static Figure steps(Meaning.Steps steps, Figure value, Figure full) {
    Figure bound = Figure.constant(steps.reference(), value.unit());
    Figure beyond =
        switch (steps.side()) {
          case OVER -> value.minus(bound);
          case UNDER -> bound.minus(value);
          case BOTH -> value.minus(bound).size();
        };
    Figure number =
        beyond
            .dividedBy(Figure.constant(steps.step(), beyond.unit()), Unit.COUNT)
            .rounded(Rounding.HALF_UP, STEP_DECIMALS);
    Figure counted =
        switch (steps.part()) {
          case PROPORTIONAL -> number;
          case IGNORED -> number.rounded(Rounding.DOWN, 0);
          case WHOLE -> number.rounded(Rounding.UP, 0);
        };
    Figure lost = counted.orZeroIfNegative().times(steps.deduction().figure(full), Unit.SCORE);
    Figure left = full.minus(steps.most() == null ? lost : lost.atMost(steps.most().figure(full)));
    if (steps.cut() == null) {
      return left;
    }
    Figure edge = Figure.constant(steps.cut(), value.unit());
    Figure beyondIt = steps.cutPoints().figure(full);
    return steps.cutAbove()
        ? FigureChoice.atMost(value, edge, left, beyondIt)
        : FigureChoice.below(value, steps.cut(), beyondIt, left);
  }

  private static Figure bands(Meaning.Bands bands, Figure value, Figure full) {
    List<FigureChoice.Stretch> stretches = new ArrayList<>();
    List<Meaning.Stretch> all = bands.stretches();
    for (Meaning.Stretch one : all.subList(0, all.size() - 1)) {
      String sign = one.included() ? "<=" : "<";
      stretches.add(new FigureChoice.Stretch(sign, one.upTo(), one.points().figure(full)));
    }
    Figure last = all.get(all.size() - 1).points().figure(full);
    return FigureChoice.byStretch(value, stretches, last, Unit.SCORE);
  }

  private static Figure proportional(Meaning.Proportional share, Figure value, Figure full) {
    Figure rate =
        share.divisor() == null
            ? value
            : value.dividedBy(Figure.constant(share.divisor(), value.unit()), Unit.RATIO);
    Figure points = rate.atMost(Figure.constant(1, Unit.RATIO)).times(full, Unit.SCORE);
    return share.least() == null
        ? points
        : FigureChoice.below(value, share.least(), share.below().figure(full), points);
  }

  private static Figure counted(Meaning.Counted counted, Figure value, Figure full) {
    Figure number =
        counted.per().compareTo(BigDecimal.ONE) == 0
            ? value
            : value.dividedBy(Figure.constant(counted.per(), value.unit()), value.unit());
    Figure all = number.times(counted.each().figure(full), Unit.SCORE);
    Figure most = counted.most() == null ? all : all.atMost(counted.most().figure(full));
    return counted.adds() ? most : full.minus(most);
  }

  private static Figure levels(Meaning.Levels levels, Figure value, Figure full) {
    List<FigureChoice.Level> points = new ArrayList<>();
    for (Meaning.Level level : levels.levels()) {
      points.add(new FigureChoice.Level(level.words(), level.points().figure(full)));
    }
    return FigureChoice.byWord(value, points, Unit.SCORE);
  }
}
