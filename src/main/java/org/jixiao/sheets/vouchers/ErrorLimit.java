package org.jixiao.sheets.vouchers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sampling.PoissonFactors;

/**
 * The upper limit of the error in a population, after Stringer. With the interval J, the factors p
 * of a Poisson distribution and the shares in error t₁ ≥ t₂ ≥ … of the lines that were hit, it is
 *
 * <p>J·p(0) + Σ J·tᵢ·(p(i) − p(i−1)), and what is wrong in lines of which all were looked at.
 *
 * <p>J·tᵢ is the projected error of a line, and the projected errors add up to those of all lines:
 * so the limit is their sum + J·p(0) + Σ projectedᵢ·(p(i) − p(i−1) − 1).
 */
final class ErrorLimit {

  /** With more errors than that, the formula would be long: the cell holds the number. */
  private static final int MOST_IN_A_FORMULA = 8;

  private ErrorLimit() {}

  /**
   * The limit, no more than the whole population.
   *
   * @param projected the projected errors of all lines together, 元
   * @param interval 元
   * @param hit the projected error of each line that was hit, 元; without a value where there is
   *     none
   * @param confidence between 0 and 1
   * @param volume what the population comes to, every line by its size, 元
   */
  static Figure of(
      Figure projected, Figure interval, List<Figure> hit, Figure confidence, Figure volume) {
    BigDecimal one = BigDecimal.ONE;
    boolean sure =
        confidence.isNumber() && confidence.number().signum() > 0 && confidence.isBelow(one);
    if (!sure) {
      return Figure.unreadable("置信度应在 0 与 1 之间", Unit.MONEY);
    }
    BigDecimal level = confidence.number();
    List<Figure> errors =
        hit.stream()
            .filter(error -> error.isNumber() && error.number().signum() > 0)
            .sorted(Comparator.comparing(Figure::number, Comparator.reverseOrder()))
            .toList();
    Figure limit =
        projected.plus(interval.times(factor(PoissonFactors.upper(0, level)), Unit.MONEY));
    for (int i = 0; i < errors.size(); i++) {
      BigDecimal more = PoissonFactors.step(i + 1, level).subtract(one);
      limit = limit.plus(errors.get(i).times(factor(more), Unit.MONEY));
    }
    Figure capped = limit.atMost(volume);
    return errors.size() > MOST_IN_A_FORMULA && capped.isNumber()
        ? Figure.constant(capped.number(), Unit.MONEY)
        : capped;
  }

  private static Figure factor(BigDecimal number) {
    return Figure.constant(number, Unit.COEFFICIENT);
  }
}
