package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.Formula.Call;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/**
 * Formulas between cells in 元, 千元 and 万元. Inside a sheet the factors of its cells cancel out, so
 * that its formulas are as plain as those of a sheet in 元; across sheets the factor stays.
 */
final class Scaling {

  private static final List<BigDecimal> FACTORS =
      List.of(AmountUnit.TEN_THOUSAND.factor(), AmountUnit.THOUSAND.factor());

  private Scaling() {}

  /** A formula times a factor. */
  static Formula times(Formula formula, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? formula
        : new Operation(formula, "*", new Constant(factor));
  }

  /**
   * A formula divided by a factor; the factor is taken out of its parts where all of them carry it.
   */
  static Formula over(Formula formula, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? formula
        : without(formula, factor)
            .orElseGet(() -> new Operation(formula, "/", new Constant(factor)));
  }

  /** A quotient; a factor that both sides carry is left out. */
  static Formula quotient(Formula left, Formula right) {
    for (BigDecimal factor : FACTORS) {
      Optional<Formula> above = without(left, factor);
      Optional<Formula> below = without(right, factor);
      boolean constant = right instanceof Constant || left instanceof Constant;
      if (!constant && above.isPresent() && below.isPresent()) {
        return new Operation(above.get(), "/", below.get());
      }
    }
    return new Operation(left, "/", right);
  }

  /**
   * The formula without a factor that all its parts carry; empty when one does not. Zero carries
   * any.
   */
  private static Optional<Formula> without(Formula formula, BigDecimal factor) {
    if (formula instanceof Constant constant) {
      return constant.value().signum() == 0 ? Optional.of(constant) : Optional.empty();
    } else if (formula instanceof Operation operation) {
      return without(operation, factor);
    } else if (formula instanceof Call call) {
      return without(call, factor);
    }
    return Optional.empty();
  }

  private static Optional<Formula> without(Operation operation, BigDecimal factor) {
    boolean product = operation.sign().equals("*");
    if (product && operation.right() instanceof Constant constant) {
      return constant.value().compareTo(factor) == 0
          ? Optional.of(operation.left())
          : Optional.empty();
    }
    if (!operation.sign().equals("+") && !operation.sign().equals("-")) {
      return Optional.empty();
    }
    Optional<Formula> left = without(operation.left(), factor);
    Optional<Formula> right = without(operation.right(), factor);
    return left.isPresent() && right.isPresent()
        ? Optional.of(new Operation(left.get(), operation.sign(), right.get()))
        : Optional.empty();
  }

  private static Optional<Formula> without(Call call, BigDecimal factor) {
    int from = call.name().equals("IF") ? 1 : 0;
    boolean linear = List.of("SUM", "ABS", "MAX", "MIN", "IF").contains(call.name());
    if (!linear) {
      return Optional.empty();
    }
    List<Formula> arguments = new ArrayList<>(call.arguments().subList(0, from));
    for (Formula argument : call.arguments().subList(from, call.arguments().size())) {
      boolean silent = argument instanceof Words words && words.text().isEmpty();
      Optional<Formula> bare = silent ? Optional.of(argument) : without(argument, factor);
      if (bare.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(bare.get());
    }
    return Optional.of(new Call(call.name(), arguments));
  }
}
