package org.jixiao.findings;

import org.jixiao.numbers.Figure;

/**
 * Two figures that should be equal. It is kept, whether they are or not, so that the workbook can
 * show live how far they are apart.
 *
 * @param name what is tied, in words
 * @param one the figure on one side
 * @param other the figure on the other side
 */
public record Tie(String name, Figure one, Figure other) {

  /** How far apart they are; without a value when one side has none. */
  public Figure gap() {
    return one.minus(other);
  }
}
