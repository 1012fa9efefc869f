package org.jixiao.sheets.satisfaction;

import java.math.BigDecimal;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** How far a share that was observed on a few may lie from that of all, with 95% confidence. */
final class WilsonInterval {

  /** The 97.5% quantile of the standard normal distribution, for an interval of 95%. */
  private static final Figure Z =
      Figure.constant(new BigDecimal("1.95996398454005"), Unit.COEFFICIENT);

  private static final Figure ONE = Figure.constant(1, Unit.RATIO);
  private static final Figure TWO = Figure.constant(2, Unit.COUNT);

  private WilsonInterval() {}

  /**
   * One end of the Wilson score interval: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n).
   *
   * @param p the share observed
   * @param n the number of answers
   */
  static Figure end(Figure p, Figure n, boolean upper) {
    Figure square = Z.times(Z, Unit.RATIO);
    Figure center = p.plus(square.dividedBy(TWO.times(n, Unit.COUNT)));
    Figure halfOverN = Z.dividedBy(TWO.times(n, Unit.COUNT));
    Figure spread =
        p.times(ONE.minus(p).as(Unit.RATIO), Unit.RATIO)
            .dividedBy(n)
            .plus(halfOverN.times(halfOverN, Unit.RATIO));
    Figure half = Z.times(spread.squareRoot(), Unit.RATIO);
    Figure end = upper ? center.plus(half) : center.minus(half).as(Unit.RATIO);
    return end.dividedBy(ONE.plus(square.dividedBy(n)));
  }
}
