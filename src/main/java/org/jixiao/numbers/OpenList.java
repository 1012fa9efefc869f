package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.numbers.Formula.Filled;
import org.jixiao.numbers.Formula.Loose;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/**
 * A list of which some lines have no number yet: what the others come to, and how many are open.
 */
public final class OpenList {

  private OpenList() {}

  /**
   * The sum of those that have a number; without a value when none has.
   *
   * @param figures those of all lines, free ones among them
   * @param name what is added up, for the reason when there is nothing to add
   */
  public static Figure sum(List<Figure> figures, Unit unit, String name) {
    List<Figure> cells =
        figures.stream().filter(one -> one.place() != null && !one.isLeft()).toList();
    List<Figure> beside =
        figures.stream().filter(one -> one.place() == null && one.isNumber()).toList();
    List<Formula> parts = new ArrayList<>();
    if (!cells.isEmpty()) {
      parts.add(beside.isEmpty() ? new Filled(cells) : new Loose(cells));
      parts.addAll(Formula.stillRead(cells));
    }
    beside.forEach(one -> parts.add(one.operand()));
    Formula formula = parts.isEmpty() ? null : Formula.call("SUM", parts.toArray(Formula[]::new));
    List<BigDecimal> numbers =
        figures.stream().filter(Figure::isNumber).map(Figure::number).toList();
    if (numbers.isEmpty()) {
      Absence why =
          figures.isEmpty()
              ? new Absence.Unreadable("没有可合计的数：" + name)
              : Figure.absenceOf(figures.toArray(Figure[]::new));
      return Figure.made(null, why, unit, formula);
    }
    return Figure.made(
        numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), null, unit, formula);
  }

  /**
   * How many lines are open, in words: 其中3项待评. Silent when none is.
   *
   * @param wanted a number on each line that counts
   * @param given what is to be on each of these lines
   */
  public static Figure open(List<Figure> wanted, List<Figure> given) {
    long open = count(wanted) - count(given);
    Formula number = new Operation(counted(wanted), "-", counted(given));
    Formula formula =
        Formula.call(
            "IF",
            new Operation(number, ">", Formula.number(0)),
            new Operation(new Operation(new Words("其中"), "&", number), "&", new Words("项待评")),
            new Words(""));
    return open > 0
        ? Figure.words("其中" + open + "项待评", formula)
        : Figure.withoutWords(new Absence.NotApplicable("没有待评的项目"), formula);
  }

  private static long count(List<Figure> figures) {
    return figures.stream().filter(Figure::isNumber).count();
  }

  private static Formula counted(List<Figure> figures) {
    List<Formula> parts = new ArrayList<>();
    List<Figure> cells =
        figures.stream().filter(one -> one.place() != null && !one.isLeft()).toList();
    if (!cells.isEmpty()) {
      parts.add(new Loose(cells));
    }
    figures.stream()
        .filter(one -> one.place() == null && one.isNumber())
        .forEach(one -> parts.add(one.operand()));
    return parts.isEmpty()
        ? Formula.number(0)
        : Formula.call("COUNT", parts.toArray(Formula[]::new));
  }
}
