package org.jixiao.book;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jixiao.numbers.Figure;

/**
 * One headline indicator.
 *
 * @param name its name
 * @param figure its value, or the reason why there is none
 * @param basis how it is defined
 * @param bounds what it should stay within
 * @param change how it has moved since last year, where the workbook holds last year's figure; else
 *     null
 * @param role where a reviewer looks for it
 * @param composition how it is made of figures that can have cells of their own; null when its
 *     formula is short
 */
public record Indicator(
    String name,
    Figure figure,
    String basis,
    Bounds bounds,
    Figure change,
    Role role,
    Composition composition) {

  /** Makes a figure of others. */
  interface Composition {

    /**
     * The figure.
     *
     * @param cells puts one of the others into a cell and says where it stands
     */
    Figure of(UnaryOperator<Figure> cells);
  }

  /** Where a reviewer looks for an indicator. */
  public enum Role {
    /** Among the points. */
    SCORE,
    /** Among the headline indicators. */
    HEADLINE,
    /** Among those that only some evaluations need, below the others. */
    MANAGEMENT,
    /** Among the measures that a statistician knows and a bureau does not. */
    STATISTIC
  }

  /** A headline indicator without bounds or last year's figure. */
  public Indicator(String name, Figure figure, String basis) {
    this(name, figure, basis, Bounds.NONE, null, Role.HEADLINE, null);
  }

  /** A headline indicator whose formula would be long. */
  static Indicator composed(String name, String basis, Composition composition) {
    Figure figure = composition.of(part -> part);
    return new Indicator(name, figure, basis, Bounds.NONE, null, Role.HEADLINE, composition);
  }

  /**
   * The figure, what it is made of put into cells where its formula would be long.
   *
   * @param cells puts a figure into a cell and says where it stands
   */
  public Figure placed(UnaryOperator<Figure> cells) {
    return composition == null || !figure.isPresent() ? figure : composition.of(cells);
  }

  /**
   * What a figure should stay within; null for no bound.
   *
   * @param least the smallest value that calls for no explanation
   * @param most the largest
   */
  public record Bounds(BigDecimal least, BigDecimal most) {

    /** No bounds. */
    public static final Bounds NONE = new Bounds(null, null);
  }

  Indicator within(BigDecimal least, BigDecimal most) {
    return new Indicator(name, figure, basis, new Bounds(least, most), change, role, composition);
  }

  Indicator changedBy(Figure rate) {
    return new Indicator(name, figure, basis, bounds, rate, role, composition);
  }

  Indicator as(Role other) {
    return new Indicator(name, figure, basis, bounds, change, other, composition);
  }

  /** What reads in place of a value: whether its paper is missing, or an input is at fault. */
  public String absence() {
    return figure.isNotProvided() ? "未提供" : "无法计算";
  }

  @Override
  public String toString() {
    return name + " = " + figure;
  }
}
