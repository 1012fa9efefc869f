package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.jixiao.numbers.Formula.Operation;

/** Two figures put together: value, formula and slack at once. */
final class Arithmetic {

  private Arithmetic() {}

  static Figure combine(
      Figure one, String sign, Figure other, BinaryOperator<BigDecimal> arithmetic, Unit unit) {
    Formula formula = operation(one, sign, other);
    if (one.isNumber() && other.isNumber()) {
      BigDecimal value = arithmetic.apply(one.number(), other.number());
      return Figure.made(value, null, unit, formula).widened(slack(one, sign, other));
    }
    return Figure.made(null, Figure.absenceOf(one, other), unit, formula);
  }

  /** Each addend widens the sum; a factor stretches what it multiplies. */
  private static BigDecimal slack(Figure one, String sign, Figure other) {
    return switch (sign) {
      case "+", "-" -> one.slack().add(other.slack());
      case "*" ->
          one.slack()
              .multiply(other.number().abs())
              .add(other.slack().multiply(one.number().abs()));
      default -> BigDecimal.ZERO;
    };
  }

  /** The formula of two figures; null when one of them cannot be named in a formula. */
  static Formula operation(Figure one, String sign, Figure other) {
    Formula left = one.operand();
    Formula right = other.operand();
    if (left == null || right == null) {
      return null;
    }
    return sign.equals("/") ? Scaling.quotient(left, right) : new Operation(left, sign, right);
  }
}
