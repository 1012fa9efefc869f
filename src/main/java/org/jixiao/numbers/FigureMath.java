package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.Optional;

/** What is asked of the number of one figure, and done to it: value and formula at once. */
public sealed interface FigureMath permits Figure {

  private Figure it() {
    return (Figure) this;
  }

  private Figure made(BigDecimal value, Formula formula) {
    return Figure.made(value, it().absence(), it().unit(), formula);
  }

  /** The sum of two figures. */
  default Figure plus(Figure other) {
    return Arithmetic.combine(it(), "+", other, BigDecimal::add, it().unit());
  }

  /** The difference; of two ratios it is one in percentage points. */
  default Figure minus(Figure other) {
    return Arithmetic.combine(it(), "-", other, BigDecimal::subtract, it().unit().ofDifference());
  }

  /** The product, in the unit asked for. */
  default Figure times(Figure other, Unit productUnit) {
    return Arithmetic.combine(it(), "*", other, BigDecimal::multiply, productUnit);
  }

  /** The ratio of two figures; without a value when the divisor is zero. */
  default Figure dividedBy(Figure divisor) {
    return dividedBy(divisor, Unit.RATIO);
  }

  /** The quotient in the unit asked for; without a value when the divisor is zero. */
  default Figure dividedBy(Figure divisor, Unit quotientUnit) {
    if (divisor.isNumber() && divisor.number().signum() == 0) {
      Absence why =
          it().isNumber()
              ? new Absence.ZeroBase(
                  divisor.name().isEmpty() ? "分母" : divisor.name(), it().number().signum() == 0)
              : Figure.absenceOf(it(), divisor);
      return Figure.made(null, why, quotientUnit, Arithmetic.operation(it(), "/", divisor));
    }
    return Arithmetic.combine(it(), "/", divisor, Decimals::divide, quotientUnit);
  }

  /** The size of the number, without its sign. */
  default Figure size() {
    return made(it().isNumber() ? it().number().abs() : null, Formula.call("ABS", it().operand()))
        .widened(it().slack());
  }

  /** The square root; without a value below zero. */
  default Figure squareRoot() {
    Formula formula = Formula.call("SQRT", it().operand());
    if (it().isNumber() && it().number().signum() < 0) {
      Absence negative = new Absence.Unreadable("负数不能开方：" + it().name());
      return Figure.made(null, negative, it().unit(), formula);
    }
    return made(it().isNumber() ? Decimals.squareRoot(it().number()) : null, formula);
  }

  /** The number with so many decimals. */
  default Figure rounded(Rounding rounding, int decimals) {
    return made(
        it().isNumber() ? it().number().setScale(decimals, rounding.mode()) : null,
        Formula.call(rounding.function(), it().operand(), Formula.number(decimals)));
  }

  /**
   * The number on the way to being shown with two decimals: rounded to two more (one more beside
   * very large amounts), which takes away the noise of binary sums and no cent.
   *
   * @param largest the largest amount that went into it
   */
  default Figure withoutNoise(BigDecimal largest) {
    return rounded(Rounding.HALF_UP, Decimals.fineScale(2, largest));
  }

  /** The number, but no more than another. */
  default Figure atMost(Figure other) {
    Formula formula = Formula.call("MIN", it().operand(), other.operand());
    return it().isNumber() && other.isNumber()
        ? Figure.made(it().number().min(other.number()), null, it().unit(), formula)
        : Figure.made(null, Figure.absenceOf(it(), other), it().unit(), formula);
  }

  /** The number, or zero when it is negative. */
  default Figure orZeroIfNegative() {
    return made(
        it().isNumber() ? it().number().max(BigDecimal.ZERO) : null,
        Formula.call("MAX", Formula.number(0), it().operand()));
  }

  /** The number as a whole one, if it is one. */
  default Optional<Integer> asWholeNumber() {
    boolean whole = it().isNumber() && it().number().stripTrailingZeros().scale() <= 0;
    return whole ? Optional.of(it().number().intValue()) : Optional.empty();
  }

  /** Whether the number is zero; false without a number. */
  default boolean isZero() {
    return it().isNumber() && it().number().signum() == 0;
  }

  /** Whether this number is larger than a limit; false without a number. */
  default boolean isAbove(BigDecimal limit) {
    return it().isNumber() && Decimals.comparable(it().number()).compareTo(limit) > 0;
  }

  /** Whether this number is smaller than a limit; false without a number. */
  default boolean isBelow(BigDecimal limit) {
    return it().isNumber() && Decimals.comparable(it().number()).compareTo(limit) < 0;
  }
}
