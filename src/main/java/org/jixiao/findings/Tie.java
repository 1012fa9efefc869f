package org.jixiao.findings;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;

/**
 * Two figures that should be equal, or of which one should not exceed the other. It is kept whether
 * it holds or not, so that the workbook can show live how far the two are apart.
 *
 * @param name what is tied, in words
 * @param one the figure on one side
 * @param other the figure on the other side
 * @param atMost whether {@code one} may be smaller
 */
public record Tie(String name, Figure one, Figure other, boolean atMost) {

  /** How far apart they are, never negative; without a value when one side has none. */
  public Figure gap() {
    Figure difference = one.minus(other);
    return atMost ? difference.orZeroIfNegative() : difference.size();
  }

  /** The live state of some ties: 已平, or by how much they are out in total. */
  public static Figure state(List<Tie> ties) {
    return ties.stream()
        .map(Tie::gap)
        .reduce(Figure::plus)
        .map(gap -> FigureWords.zeroAs(gap, "已平", "差 "))
        .orElseThrow();
  }
}
