package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureChoice;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;

/**
 * Two figures that should be equal, or of which one should not exceed the other. It is kept whether
 * it holds or not, so that the workbook can show live how far the two are apart.
 *
 * @param name what is tied, in words
 * @param one the figure on one side
 * @param other the figure on the other side
 * @param atMost whether {@code one} may be smaller
 * @param tolerance how far apart they may be
 */
public record Tie(String name, Figure one, Figure other, boolean atMost, Tolerance tolerance) {

  /**
   * How far apart they are beyond what is allowed, never negative; without a value when one side
   * has none.
   */
  public Figure gap() {
    Figure difference = one.minus(other);
    Figure size = atMost ? difference.orZeroIfNegative() : difference.size();
    return beyond(size, tolerance);
  }

  private Figure beyond(Figure size, Tolerance allowed) {
    Figure none = Figure.constant(0, size.unit());
    if (allowed instanceof Tolerance.Widened wide) {
      Figure bound = Figure.constant(wide.by(), size.unit());
      return FigureChoice.atMost(size, bound, none, beyond(size, wide.inner()));
    }
    return allowed instanceof Tolerance.Materiality material
        ? FigureChoice.atMost(size, immaterial(material), none, size)
        : size;
  }

  /** What is immaterial between these two, following them when somebody corrects one. */
  private Figure immaterial(Tolerance.Materiality material) {
    Unit unit = one.unit();
    Figure larger = FigureList.largest(List.of(one.size(), other.size()), unit, name);
    Figure share = larger.times(Figure.constant(material.share(), Unit.RATIO), unit);
    Figure fixed = Figure.constant(material.fixed(), unit);
    return FigureList.largest(List.of(fixed, share), unit, name);
  }

  /** The same tie between the same figures where they stand now. */
  public Tie between(Figure oneHere, Figure otherHere) {
    return new Tie(name, oneHere, otherHere, atMost, tolerance);
  }

  /**
   * The live state of some ties: 已平, or by how much they are out in total.
   *
   * @param sum the sum of their gaps
   */
  public static Figure state(Figure sum, List<Tie> ties) {
    return FigureWords.zeroAs(sum, "已平", "差 ", largest(ties));
  }

  /** The largest amount on either side of some ties, without its sign; zero when there is none. */
  public static BigDecimal largest(List<Tie> ties) {
    return ties.stream()
        .flatMap(tie -> Stream.of(tie.one, tie.other))
        .filter(Figure::isNumber)
        .map(side -> side.number().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}
