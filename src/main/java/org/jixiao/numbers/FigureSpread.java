package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Formula.Filled;
import org.jixiao.numbers.Formula.Fixed;
import org.jixiao.numbers.Formula.Loose;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/**
 * How figures of many units spread: sums, means, ranks, quartiles. Cells without a number are
 * passed over, as the functions of a spreadsheet pass over them: what was not provided is not zero.
 */
public final class FigureSpread {
  /** Smaller than any amount or rate: a condition that every number meets, and no text. */
  private static final String ANY_NUMBER = ">-1E+20";

  private FigureSpread() {}

  private static List<Figure> numbers(List<Figure> cells) {
    return cells.stream().filter(Figure::isNumber).toList();
  }

  /** The sum of the numbers among these cells; none when there is no number. */
  public static Figure sum(List<Figure> cells, Unit unit) {
    List<Figure> numbers = numbers(cells);
    BigDecimal sum = numbers.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return over("SUM", cells, unit, numbers.isEmpty() ? null : sum);
  }

  /** The mean of the numbers among these cells; none when there is no number. */
  public static Figure mean(List<Figure> cells, Unit unit) {
    List<Figure> numbers = numbers(cells);
    if (numbers.isEmpty()) {
      return over("AVERAGE", cells, unit, null);
    }
    BigDecimal sum = numbers.stream().map(Figure::number).reduce(BigDecimal::add).orElseThrow();
    BigDecimal mean = Decimals.divide(sum, BigDecimal.valueOf(numbers.size()));
    return over("AVERAGE", cells, unit, mean);
  }

  /**
   * The sum of those amounts beside which another column has a number, so that a quotient of two
   * sums is about the same units.
   *
   * @param amounts the cells that are added up
   * @param given the cells beside them, in the same order
   */
  public static Figure sumBeside(List<Figure> amounts, List<Figure> given) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).isNumber() && given.get(i).isNumber()) {
        sum = sum.add(amounts.get(i).number());
        any = true;
      }
    }
    Formula formula =
        Formula.call("SUMIF", new Loose(given), new Words(ANY_NUMBER), new Loose(amounts));
    return made(any ? sum : null, amounts.get(0).unit(), scaled(formula, amounts));
  }

  /** How many of these cells hold a number. */
  public static Figure countOfNumbers(List<Figure> cells) {
    Formula formula = Formula.call("COUNT", new Loose(cells));
    return made(BigDecimal.valueOf(numbers(cells).size()), Unit.COUNT, formula);
  }

  /**
   * How many of these numbers lie from a bound up to another one.
   *
   * @param least the smallest that counts, or null
   * @param below the first that no longer counts, or null
   */
  public static Figure countWithin(List<Figure> cells, BigDecimal least, BigDecimal below) {
    long count =
        numbers(cells).stream()
            .map(Figure::number)
            .map(Decimals::comparable)
            .filter(number -> least == null || number.compareTo(least) >= 0)
            .filter(number -> below == null || number.compareTo(below) < 0)
            .count();
    List<Formula> arguments = new ArrayList<>();
    if (least != null) {
      arguments.addAll(List.of(new Loose(cells), new Words(">=" + Decimals.plain(least))));
    }
    if (below != null) {
      arguments.addAll(List.of(new Loose(cells), new Words("<" + Decimals.plain(below))));
    }
    Formula formula = Formula.call("COUNTIFS", arguments.toArray(Formula[]::new));
    return made(BigDecimal.valueOf(count), Unit.COUNT, formula);
  }

  /** The place of each figure among all of them, the largest first; equal ones share a place. */
  public static List<Figure> ranks(List<Figure> figures) {
    double[] sorted =
        numbers(figures).stream().mapToDouble(one -> one.cellNumber().doubleValue()).toArray();
    Arrays.sort(sorted);
    Map<Double, Integer> better = new HashMap<>();
    for (int i = 0; i < sorted.length; i++) {
      // The last of several equal ones stays.
      better.put(sorted[i], sorted.length - 1 - i);
    }
    Fixed among = new Fixed(figures);
    List<Figure> ranks = new ArrayList<>();
    for (Figure one : figures) {
      BigDecimal place =
          one.isNumber()
              ? BigDecimal.valueOf(better.get(one.cellNumber().doubleValue()) + 1L)
              : null;
      ranks.add(made(place, Unit.COUNT, Formula.call("RANK", one.operand(), among)));
    }
    return ranks;
  }

  /**
   * A quartile, as QUARTILE.INC has it: between two numbers by the share of the way.
   *
   * @param which 1 for the lower one, 2 for the median, 3 for the upper one
   */
  public static Figure quartile(List<Figure> cells, int which, Unit unit) {
    List<BigDecimal> sorted =
        numbers(cells).stream().map(Figure::number).sorted(Comparator.naturalOrder()).toList();
    BigDecimal found = null;
    if (!sorted.isEmpty()) {
      int steps = (sorted.size() - 1) * which;
      int below = steps / 4;
      BigDecimal share = BigDecimal.valueOf(steps % 4L).divide(BigDecimal.valueOf(4));
      BigDecimal lower = sorted.get(below);
      BigDecimal upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
      found = lower.add(upper.subtract(lower).multiply(share));
    }
    Formula formula = Formula.call("_xlfn.QUARTILE.INC", new Filled(cells), Formula.number(which));
    return made(found, unit, formula);
  }

  /** How many of these cells, which stand one below the other, hold a word. */
  public static Figure countOfWord(List<Figure> cells, String word) {
    long count = cells.stream().filter(f -> f.isPresent() && f.text().equals(word)).count();
    Formula formula = Formula.call("COUNTIF", new Loose(cells), new Words(word));
    return made(BigDecimal.valueOf(count), Unit.COUNT, formula);
  }

  /** One word when a number is zero, another one when it is not; silent without a number. */
  public static Figure whenZero(Figure figure, String zero, String otherwise) {
    Formula rounded = rounded(figure.operand());
    Formula formula =
        rounded == null
            ? null
            : Formula.call(
                "IF",
                new Operation(rounded, "=", Formula.number(0)),
                new Words(zero),
                new Words(otherwise));
    if (!figure.isNumber()) {
      return Figure.withoutWords(figure.absence(), formula);
    }
    boolean none = Decimals.comparable(figure.number()).signum() == 0;
    return Figure.words(none ? zero : otherwise, formula);
  }

  private static Formula rounded(Formula formula) {
    return Formula.call("ROUND", formula, Formula.number(Decimals.COMPARED));
  }

  /** Bounds within which most figures lie, the inner ones and the outer ones. */
  public record Fences(Figure lower, Figure upper, Figure farLower, Figure farUpper) {}

  /**
   * Whether a figure lies outside fences: a word, or empty.
   *
   * @param silent true as long as nothing is to be said whatever the figure is
   * @param far the word beyond the outer fences
   * @param near the word beyond the inner ones
   */
  public static Figure outside(
      Figure one, Fences fences, Figure spread, boolean silent, String far, String near) {
    String word = "";
    boolean known = one.isNumber() && fences.lower().isNumber() && spread.isNumber();
    if (!silent && known && Decimals.comparable(spread.number()).signum() > 0) {
      BigDecimal number = Decimals.comparable(one.number());
      if (isOutside(number, fences.farLower(), fences.farUpper())) {
        word = far;
      } else if (isOutside(number, fences.lower(), fences.upper())) {
        word = near;
      }
    }
    if (silent || one.operand() == null || fences.lower().operand() == null) {
      return Figure.words("", new Words(""));
    }
    Formula cell = new Loose(List.of(one));
    Formula beyond = beyond(cell, fences.farLower(), fences.farUpper());
    Formula outside = beyond(cell, fences.lower(), fences.upper());
    Formula words =
        Formula.call(
            "IF", beyond, new Words(far), Formula.call("IF", outside, new Words(near), empty()));
    Formula asked =
        Formula.call(
            "AND",
            Formula.call("ISNUMBER", cell),
            new Operation(
                rounded(Formula.call("N", new Fixed(List.of(spread)))), ">", Formula.number(0)));
    return Figure.words(word, Formula.call("IF", asked, words, empty()));
  }

  private static Words empty() {
    return new Words("");
  }

  private static boolean isOutside(BigDecimal number, Figure lower, Figure upper) {
    return number.compareTo(Decimals.comparable(lower.number())) < 0
        || number.compareTo(Decimals.comparable(upper.number())) > 0;
  }

  private static Formula beyond(Formula cell, Figure lower, Figure upper) {
    Formula rounded = rounded(cell);
    return Formula.call(
        "OR",
        new Operation(rounded, "<", compared(lower)),
        new Operation(rounded, ">", compared(upper)));
  }

  private static Formula compared(Figure bound) {
    return rounded(new Fixed(List.of(bound)));
  }

  /**
   * A way to a file beside the workbook, in words; a spreadsheet opens it at a click.
   *
   * @param address the path, seen from the workbook
   */
  public static Figure wayToFile(String address, String words) {
    return Figure.words(words, Formula.call("HYPERLINK", new Words(address), new Words(words)));
  }

  private static Figure over(String function, List<Figure> cells, Unit unit, BigDecimal value) {
    Formula formula = Formula.call(function, new Filled(cells));
    return made(value, unit, scaled(formula, cells));
  }

  private static Formula scaled(Formula formula, List<Figure> cells) {
    return cells.isEmpty() ? formula : Scaling.times(formula, cells.get(0).factor());
  }

  private static Figure made(BigDecimal value, Unit unit, Formula formula) {
    Absence why = value == null ? new Absence.Unreadable("没有可用的数") : null;
    return Figure.made(value, why, unit, formula);
  }
}
