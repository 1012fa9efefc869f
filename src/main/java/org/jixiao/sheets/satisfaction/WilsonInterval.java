package org.jixiao.sheets.satisfaction;

import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/**
 * How far a share that was observed on a few may lie from that of all: the Wilson score interval.
 *
 * <p>Its usual form is (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). Here both sides of the
 * division are taken n times, which gives the same with shorter formulas: n·p are those who are
 * satisfied, n·(1−p) those who are not.
 */
final class WilsonInterval {

  private static final Figure TWO = Figure.constant(2, Unit.COUNT);
  private static final Figure FOUR = Figure.constant(4, Unit.COUNT);

  private WilsonInterval() {}

  /**
   * One end of the interval, a ratio; without a value when nobody has answered.
   *
   * @param satisfied how many are satisfied
   * @param others how many are not
   * @param share satisfied ÷ all who answered
   * @param quantile of the standard normal distribution, for the confidence that is wanted
   */
  static Figure end(Figure satisfied, Figure others, Figure share, Figure quantile, boolean upper) {
    Figure square = quantile.times(quantile, Unit.COUNT);
    Figure center = satisfied.plus(square.dividedBy(TWO, Unit.COUNT));
    Figure spread = square.dividedBy(FOUR, Unit.COUNT).plus(share.times(others, Unit.COUNT));
    Figure half = quantile.times(spread.squareRoot(), Unit.COUNT);
    Figure end = upper ? center.plus(half) : center.minus(half);
    return end.dividedBy(satisfied.plus(others).plus(square));
  }
}
