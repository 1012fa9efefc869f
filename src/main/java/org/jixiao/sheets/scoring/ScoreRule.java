package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureChoice;
import org.jixiao.numbers.FigureChoice.Band;
import org.jixiao.numbers.FigureChoice.Level;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.Unit;

/** A 评分规则 that has been understood: it makes the score, value and formula at once. */
sealed interface ScoreRule {

  /** The headline indicator that it names; empty when it uses the 指标值 typed in the row. */
  String subject();

  /** The score, not yet held between 0 and the full points. */
  Figure raw(Figure value, Figure points);

  /** The full marks that the rule itself states, if it states any. */
  default Optional<BigDecimal> fullMarks() {
    return Optional.empty();
  }

  /** Whether it compares its indicator with a number other than zero. */
  default boolean hasBound() {
    return false;
  }

  /** What its indicator counts. */
  default Unit unit() {
    return Unit.RATIO;
  }

  /** The score, between 0 and the full points; without a value when there is no indicator. */
  default Figure score(Figure value, Figure points) {
    return raw(value, points).as(Unit.SCORE).orZeroIfNegative().atMost(points);
  }

  /** The score, with a stand-in when the indicator was not provided. */
  default Figure scoreOrStandIn(Figure value, Figure points, Figure standIn) {
    Figure scored = raw(value, points).as(Unit.SCORE);
    return FigureChoice.ifGiven(value, scored, standIn).orZeroIfNegative().atMost(points);
  }

  /** A person scores. */
  record Manual() implements ScoreRule {
    @Override
    public String subject() {
      return "";
    }

    @Override
    public Figure raw(Figure value, Figure points) {
      return Figure.notApplicable("人工评定", Unit.SCORE);
    }
  }

  /** On which side of the reference points are lost. */
  enum Side {
    OVER,
    UNDER,
    BOTH
  }

  /** What happens to a part of a step. */
  enum PartStep {
    PROPORTIONAL,
    IGNORED,
    WHOLE
  }

  /**
   * Full marks up to a reference, then so many points off for each step beyond it.
   *
   * @param marks the full marks that the rule states, or null for 满分
   */
  record Steps(
      String subject,
      BigDecimal reference,
      Side side,
      BigDecimal step,
      BigDecimal deduction,
      PartStep part,
      BigDecimal marks,
      Unit unit)
      implements ScoreRule {

    /** Finer than any step; it takes the noise of binary division away before steps are counted. */
    private static final int STEP_DECIMALS = 9;

    @Override
    public Figure raw(Figure value, Figure points) {
      Figure bound = Figure.constant(reference, value.unit());
      Figure beyond =
          switch (side) {
            case OVER -> value.minus(bound);
            case UNDER -> bound.minus(value);
            case BOTH -> value.minus(bound).size();
          };
      Figure steps =
          beyond
              .dividedBy(Figure.constant(step, beyond.unit()), Unit.COUNT)
              .rounded(Rounding.HALF_UP, STEP_DECIMALS);
      Figure counted =
          switch (part) {
            case PROPORTIONAL -> steps;
            case IGNORED -> steps.rounded(Rounding.DOWN, 0);
            case WHOLE -> steps.rounded(Rounding.UP, 0);
          };
      Figure each = Figure.constant(deduction, Unit.SCORE);
      return points.minus(counted.orZeroIfNegative().times(each, Unit.SCORE));
    }

    /** A step is a bound, too: 每超1扣0.8分 of a rate would be one point for each hundred percent. */
    @Override
    public boolean hasBound() {
      return true;
    }

    @Override
    public Optional<BigDecimal> fullMarks() {
      return Optional.ofNullable(marks);
    }
  }

  /** Points by the first band that holds. */
  record Bands(String subject, List<Band> bands, BigDecimal otherwise, Unit unit)
      implements ScoreRule {
    @Override
    public boolean hasBound() {
      return bands.stream().anyMatch(band -> band.bound().signum() != 0);
    }

    @Override
    public Figure raw(Figure value, Figure points) {
      return FigureChoice.byBand(value, bands, otherwise, Unit.SCORE);
    }

    @Override
    public Optional<BigDecimal> fullMarks() {
      return bands.stream()
          .map(Band::result)
          .max(Comparator.naturalOrder())
          .map(best -> best.max(otherwise));
    }
  }

  /**
   * The share of the points that the rate comes to, never more than all of them.
   *
   * @param least below this rate there are only {@code below} points; null when there is no such
   *     bound
   */
  record Proportional(String subject, BigDecimal least, BigDecimal below) implements ScoreRule {
    @Override
    public Figure raw(Figure value, Figure points) {
      Figure share = value.atMost(Figure.constant(1, Unit.RATIO)).times(points, Unit.SCORE);
      return least == null
          ? share
          : FigureChoice.below(value, least, Figure.constant(below, Unit.SCORE), share);
    }
  }

  /**
   * So many points for each thing counted, or off for each.
   *
   * @param subject the count that it names; empty when the count is typed
   */
  record Count(String subject, BigDecimal each, boolean adds) implements ScoreRule {
    @Override
    public Unit unit() {
      return Unit.COUNT;
    }

    @Override
    public Figure raw(Figure value, Figure points) {
      Figure all = value.times(Figure.constant(each, Unit.SCORE), Unit.SCORE);
      return adds ? all : points.minus(all);
    }
  }

  /** Points for a word. */
  record Levels(List<Level> levels) implements ScoreRule {

    boolean has(String word) {
      return levels.stream().anyMatch(level -> level.word().equals(word));
    }

    String words() {
      return levels.stream().map(Level::word).collect(Collectors.joining("、"));
    }

    @Override
    public String subject() {
      return "";
    }

    @Override
    public Unit unit() {
      return Unit.TEXT;
    }

    @Override
    public Figure raw(Figure value, Figure points) {
      return FigureChoice.byWord(value, levels, Unit.SCORE);
    }

    @Override
    public Optional<BigDecimal> fullMarks() {
      return levels.stream().map(Level::result).max(Comparator.naturalOrder());
    }
  }
}
