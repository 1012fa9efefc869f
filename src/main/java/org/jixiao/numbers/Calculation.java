package org.jixiao.numbers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.numbers.Formula.Area;
import org.jixiao.numbers.Formula.Call;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Filled;
import org.jixiao.numbers.Formula.Fixed;
import org.jixiao.numbers.Formula.Given;
import org.jixiao.numbers.Formula.Guarded;
import org.jixiao.numbers.Formula.Listed;
import org.jixiao.numbers.Formula.Loose;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.ReadCell;
import org.jixiao.numbers.Formula.Reference;
import org.jixiao.numbers.Formula.Span;
import org.jixiao.numbers.Formula.StillRead;
import org.jixiao.numbers.Formula.Words;

/**
 * Writes a {@link Formula} for a reader: with the numbers put in, and without what the numbers say
 * by themselves.
 */
final class Calculation {

  /** What functions are called for a reader. */
  private static final Map<String, String> CALLED =
      Map.of("MIN", "较小值", "MAX", "较大值", "ABS", "绝对值");

  private Calculation() {}

  /** The formula with the numbers put in: {@code (33,855,201.72 − 10,887,693.03) ÷ …}. */
  static String withNumbers(Formula formula) {
    return explain(formula, 0);
  }

  private static String explain(Formula formula, int outer) {
    return formula instanceof Operation operation
        ? explain(operation, outer)
        : formula instanceof Call call ? explain(call, outer) : explainOne(formula, outer);
  }

  private static String explainOne(Formula formula, int outer) {
    if (formula instanceof Reference reference) {
      return reference.figure().show();
    } else if (formula instanceof ReadCell read) {
      return read.figure().show();
    } else if (formula instanceof StillRead) {
      // Its number is among those of the sum that it belongs to.
      return "";
    } else if (formula instanceof Span span) {
      return span.figures().stream().map(Figure::show).collect(Collectors.joining(", "));
    } else if (formula instanceof Area area) {
      return added(area.figures().stream());
    } else if (formula instanceof Listed list) {
      return present(list.figures());
    } else if (formula instanceof Loose loose) {
      return present(loose.figures());
    } else if (formula instanceof Fixed fixed) {
      return present(fixed.figures());
    } else if (formula instanceof Filled filled) {
      return present(filled.figures());
    } else if (formula instanceof Guarded guarded) {
      return explain(guarded.formula(), outer);
    } else if (formula instanceof Given given) {
      return explain(given.figure().isPresent() ? given.present() : given.absent(), outer);
    } else if (formula instanceof Constant constant) {
      return Decimals.plain(constant.value());
    } else {
      return ((Words) formula).text();
    }
  }

  private static String explain(Operation operation, int outer) {
    int own = FormulaText.strength(operation.sign());
    String sign =
        switch (operation.sign()) {
          case "-" -> "−";
          case "*" -> "×";
          case "/" -> "÷";
          default -> operation.sign();
        };
    String left = explain(operation.left(), own);
    String right = explain(operation.right(), own + 1);
    if (right.isEmpty()) {
      return left;
    }
    String text =
        sign.equals("+")
            ? left + signed(right)
            : left + " " + sign + " " + (right.startsWith("-") ? "(" + right + ")" : right);
    return own < outer ? "(" + text + ")" : text;
  }

  private static String explain(Call call, int outer) {
    Formula first = call.arguments().get(0);
    switch (call.name()) {
      case "ROUND":
        // Rounding to the cent and adding up are said by the numbers themselves.
        return explain(first, outer);
      case "IF":
        // A choice is told by what it depends on.
        if (first instanceof Operation condition) {
          return call.arguments().get(1) instanceof StillRead
              ? ""
              : explain(condition.left(), outer);
        }
        break;
      case "SUMIF":
        return bracketed(addedOf(call), outer);
      default:
        break;
    }
    boolean sum = call.name().equals("SUM");
    String inside =
        call.arguments().stream()
            .map(a -> explain(a, 0))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(sum ? " + " : ", "));
    return sum
        ? bracketed(inside, outer)
        : CALLED.getOrDefault(call.name(), call.name()) + "(" + inside + ")";
  }

  private static String bracketed(String sum, int outer) {
    return outer > 1 && sum.contains(" ") ? "(" + sum + ")" : sum;
  }

  /** The amounts of a list that bear a label, or that have a sign. */
  private static String addedOf(Call call) {
    String wanted = explain(call.arguments().get(1), 0);
    if (call.arguments().get(0) instanceof Loose labels
        && call.arguments().get(2) instanceof Loose amounts) {
      return added(
          IntStream.range(0, labels.figures().size())
              .filter(line -> labels.figures().get(line).show().strip().equals(wanted.strip()))
              .mapToObj(amounts.figures()::get)
              .filter(Figure::isNumber));
    }
    int sign = wanted.equals("<0") ? -1 : 1;
    Area area = (Area) call.arguments().get(0);
    return added(
        area.figures().stream().filter(one -> one.isNumber() && one.number().signum() == sign));
  }

  /** What is there, added up. */
  private static String present(List<Figure> figures) {
    return added(figures.stream().filter(Figure::isPresent));
  }

  private static String added(Stream<Figure> figures) {
    StringBuilder sum = new StringBuilder();
    figures.map(Figure::show).forEach(one -> sum.append(sum.isEmpty() ? one : signed(one)));
    return sum.isEmpty() ? "0" : sum.toString();
  }

  /** One more term of a sum; one below zero is taken off. */
  private static String signed(String term) {
    return term.startsWith("-") ? " − " + term.substring(1) : " + " + term;
  }
}
