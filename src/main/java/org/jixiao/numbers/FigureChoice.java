package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/**
 * Figures chosen by another figure: bands of a number, points for a word, a stand-in for nothing.
 */
public final class FigureChoice {

  private FigureChoice() {}

  /**
   * One band.
   *
   * @param sign one of = &lt; &lt;= &gt; &gt;=
   * @param bound what the figure is compared with
   * @param result what is chosen when the comparison holds
   */
  public record Band(String sign, BigDecimal bound, BigDecimal result) {

    boolean holds(BigDecimal value) {
      int order = Decimals.comparable(value).compareTo(bound);
      return switch (sign) {
        case "=" -> order == 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }

  /**
   * One stretch of numbers, from the end of the one before.
   *
   * @param sign &lt; or &lt;=
   * @param bound where it ends
   * @param result what is chosen within
   */
  public record Stretch(String sign, BigDecimal bound, Figure result) {}

  /** The figure of the stretch in which a number lies, else another figure. */
  public static Figure byStretch(
      Figure value, List<Stretch> stretches, Figure otherwise, Unit unit) {
    Formula own = compared(value);
    Formula formula = own == null ? null : otherwise.operand();
    for (int i = stretches.size() - 1; i >= 0 && own != null; i--) {
      Stretch one = stretches.get(i);
      Formula condition = new Operation(own, one.sign(), new Constant(one.bound()));
      formula = Formula.call("IF", condition, one.result().operand(), formula);
    }
    if (!value.isNumber()) {
      return Figure.made(null, Figure.absenceOf(value), unit, formula);
    }
    Figure chosen =
        stretches.stream()
            .filter(one -> new Band(one.sign(), one.bound(), null).holds(value.number()))
            .findFirst()
            .map(Stretch::result)
            .orElse(otherwise);
    return Figure.made(chosen.isNumber() ? chosen.number() : null, chosen.absence(), unit, formula);
  }

  /**
   * The formula of a figure as comparisons use it, rounded to the decimals at which numbers are
   * compared; null when the figure cannot be named.
   */
  static Formula compared(Figure value) {
    Formula own = value.operand();
    return own == null ? null : Formula.call("ROUND", own, Formula.number(Decimals.COMPARED));
  }

  /** The same of what it is compared with, which a number in the formula itself needs not. */
  static Formula bound(Figure bound) {
    return bound.formula() instanceof Constant ? bound.operand() : compared(bound);
  }

  /** One figure when the value is below a bound, else another. */
  public static Figure below(Figure value, BigDecimal bound, Figure then, Figure otherwise) {
    return compared(value, "<", Figure.constant(bound, value.unit()), then, otherwise);
  }

  /** One figure when the value is at most a bound, itself a figure, else another. */
  public static Figure atMost(Figure value, Figure bound, Figure then, Figure otherwise) {
    return compared(value, "<=", bound, then, otherwise);
  }

  private static Figure compared(
      Figure value, String sign, Figure bound, Figure then, Figure otherwise) {
    Formula own = compared(value);
    Formula edge = bound(bound);
    boolean writable =
        own != null && edge != null && then.operand() != null && otherwise.operand() != null;
    Formula formula =
        writable
            ? Formula.call(
                "IF", new Operation(own, sign, edge), then.operand(), otherwise.operand())
            : null;
    if (!value.isNumber() || !bound.isNumber()) {
      return Figure.made(null, Figure.absenceOf(value, bound), otherwise.unit(), formula);
    }
    BigDecimal limit = Decimals.comparable(bound.number());
    Figure chosen = new Band(sign, limit, null).holds(value.number()) ? then : otherwise;
    return Figure.made(
        chosen.isNumber() ? chosen.number() : null, chosen.absence(), otherwise.unit(), formula);
  }

  /** A figure for one of some words. */
  public record Level(List<String> words, Figure result) {
    public Level {
      words = List.copyOf(words);
    }
  }

  /** The figure of the level whose word the text is; zero for any other word. */
  public static Figure byWord(Figure words, List<Level> levels, Unit unit) {
    Formula own = words.operand();
    Formula formula = own == null ? null : Formula.number(0);
    for (int i = levels.size() - 1; i >= 0 && own != null; i--) {
      Level level = levels.get(i);
      formula = Formula.call("IF", isOneOf(own, level.words()), level.result().operand(), formula);
    }
    if (!words.isPresent()) {
      return Figure.made(null, words.absence(), unit, formula);
    }
    Figure chosen =
        levels.stream()
            .filter(level -> level.words().contains(words.text()))
            .findFirst()
            .map(Level::result)
            .orElse(Figure.constant(0, unit));
    return Figure.made(chosen.isNumber() ? chosen.number() : null, chosen.absence(), unit, formula);
  }

  /** A figure for some words. */
  public record Case(List<String> words, Figure result) {
    public Case {
      words = List.copyOf(words);
    }
  }

  /**
   * The figure that goes with a word; without a value when the word is none of them. In the cell a
   * case that lacks a number is silent alone, and does not silence the other cases.
   */
  public static Figure byCase(Figure words, List<Case> cases, Unit unit) {
    Formula own = words.operand();
    Formula formula = own == null ? null : new Words("");
    for (int i = cases.size() - 1; i >= 0 && own != null; i--) {
      Case one = cases.get(i);
      Formula branch = one.result().operand();
      Formula guarded = branch == null ? new Words("") : new Formula.Guarded(branch);
      formula = Formula.call("IF", isOneOf(own, one.words()), guarded, formula);
    }
    Optional<Figure> found =
        words.isPresent()
            ? cases.stream()
                .filter(one -> one.words().contains(words.text()))
                .map(Case::result)
                .findFirst()
            : Optional.empty();
    if (found.isEmpty() || !found.get().isPresent()) {
      Absence why =
          found.isPresent()
              ? found.get().absence()
              : words.isPresent()
                  ? new Absence.Unreadable("“" + words.text() + "”没有对应的算法")
                  : words.absence();
      return unit == Unit.TEXT
          ? Figure.withoutWords(why, formula)
          : Figure.made(null, why, unit, formula);
    }
    return unit == Unit.TEXT
        ? Figure.words(found.get().text(), formula)
        : Figure.made(found.get().number(), null, unit, formula);
  }

  private static Formula isOneOf(Formula cell, List<String> words) {
    List<Formula> same = new ArrayList<>();
    words.forEach(word -> same.add(new Operation(cell, "=", new Words(word))));
    return same.size() == 1 ? same.get(0) : Formula.call("OR", same.toArray(Formula[]::new));
  }

  /** A figure made from another one, or a stand-in when that other one is not there. */
  public static Figure ifGiven(Figure given, Figure result, Figure otherwise) {
    Formula present = result.operand();
    Formula absent = otherwise.operand();
    Figure chosen = given.isPresent() ? result : otherwise;
    if (given.place() == null || present == null || absent == null) {
      return chosen;
    }
    return Figure.made(
        chosen.isNumber() ? chosen.number() : null,
        chosen.absence(),
        result.unit(),
        new Formula.Given(given, present, absent));
  }
}
