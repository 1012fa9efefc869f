package org.jixiao.numbers;

import java.util.List;
import org.jixiao.numbers.Formula.Area;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/**
 * The sum of those figures of a list that are above zero, or below it; without a value as soon as
 * one of the list has none.
 */
public final class SignedSum {

  private SignedSum() {}

  /** The sum of those above zero; zero when there are none. */
  public static Figure positive(List<Figure> figures, Unit unit) {
    return ofSign(figures, unit, ">0", 1);
  }

  /** The sum of those below zero, by its size; zero when there are none. */
  public static Figure negative(List<Figure> figures, Unit unit) {
    return ofSign(figures, unit, "<0", -1);
  }

  private static Figure ofSign(List<Figure> figures, Unit unit, String condition, int sign) {
    Figure none = Figure.constant(0, unit);
    Figure sum =
        figures.stream()
            .map(one -> (sign > 0 ? one : none.minus(one)).orZeroIfNegative())
            .reduce(Figure::plus)
            .orElse(none);
    if (figures.isEmpty() || !figures.stream().allMatch(SignedSum::isPlainCell)) {
      return sum;
    }
    Formula formula = null;
    // A condition is asked of one range at a time.
    for (List<Figure> run : Runs.of(figures, Figure::place)) {
      Formula over = Formula.call("SUMIF", new Area(run), new Words(condition));
      formula = formula == null ? over : new Operation(formula, "+", over);
    }
    Formula signed = sign > 0 ? formula : new Operation(Formula.number(0), "-", formula);
    return Figure.made(sum.isNumber() ? sum.number() : null, sum.absence(), unit, signed)
        .widened(sum.slack());
  }

  private static boolean isPlainCell(Figure figure) {
    return figure.operand() instanceof Formula.Reference;
  }
}
