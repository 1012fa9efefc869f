package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.jixiao.numbers.Formula.Area;
import org.jixiao.numbers.Formula.Filled;
import org.jixiao.numbers.Formula.Loose;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/** What is made of many figures at once: sums, extremes and where they stand. */
public final class FigureList {

  private FigureList() {}

  /**
   * The sum of all; without a value as soon as one of them has none.
   *
   * @param name what is added up, for the reason when there is nothing to add
   */
  public static Figure sum(List<Figure> figures, Unit unit, String name) {
    if (figures.isEmpty()) {
      return Figure.unreadable("没有可合计的数：" + name, unit);
    }
    BigDecimal total = BigDecimal.ZERO;
    for (Figure figure : figures) {
      total = figure.isNumber() && total != null ? total.add(figure.number()) : null;
    }
    Absence why = total == null ? Figure.absenceOf(figures.toArray(Figure[]::new)) : null;
    return Figure.made(total, why, unit, Formula.overCells("SUM", figures))
        .widened(slackOf(figures));
  }

  /**
   * The sum over a list with free rows. Its formula covers the free rows, so that they count once
   * they are filled in.
   *
   * @param sum the sum over the rows in use
   * @param labels the labels of all rows, free ones among them
   * @param figures the figures of all rows, free ones among them
   */
  public static Figure sumOfList(Figure sum, List<Figure> labels, List<Figure> figures) {
    List<Formula> parts = new ArrayList<>(List.of(new Formula.Listed(labels, figures)));
    parts.addAll(Formula.stillRead(figures));
    Formula formula = scaled(Formula.call("SUM", parts.toArray(Formula[]::new)), figures);
    return Figure.made(numberOf(sum), sum.absence(), sum.unit(), formula).widened(sum.slack());
  }

  /** What comes out of cells that are all in one unit, in the unit of the figures. */
  private static Formula scaled(Formula formula, List<Figure> cells) {
    return formula == null || cells.isEmpty()
        ? formula
        : Scaling.times(formula, cells.get(0).factor());
  }

  /** Each addend widens what its sum may be off by. */
  private static BigDecimal slackOf(List<Figure> figures) {
    return figures.stream().map(Figure::slack).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The sum of the figures that are filled in; blanks count for nothing. Without a value when all
   * are blank, or one is unreadable.
   *
   * @param name what is added up, for the reason when there is nothing to add
   */
  public static Figure sumOfGiven(List<Figure> figures, Unit unit, String name) {
    if (figures.isEmpty()) {
      return Figure.unreadable("没有可合计的数：" + name, unit);
    }
    List<Figure> usable = figures.stream().filter(f -> f.isNumber() || f.isBlank()).toList();
    if (usable.size() < figures.size()) {
      Figure[] others = figures.stream().filter(f -> !usable.contains(f)).toArray(Figure[]::new);
      return Figure.none(Figure.absenceOf(others), unit, null);
    }
    List<Figure> numbers = usable.stream().filter(Figure::isNumber).toList();
    List<Figure> cells = usable.stream().filter(f -> f.place() != null && !f.isLeft()).toList();
    List<Formula> beside = new ArrayList<>();
    usable.stream()
        .filter(f -> f.isNumber() && !cells.contains(f))
        .forEach(f -> beside.add(f.operand()));
    List<Formula> parts = new ArrayList<>();
    if (!cells.isEmpty()) {
      parts.add(beside.isEmpty() ? new Filled(cells) : new Loose(cells));
      parts.addAll(Formula.stillRead(cells));
    }
    Formula sum =
        parts.isEmpty() ? null : scaled(Formula.call("SUM", parts.toArray(Formula[]::new)), cells);
    for (Formula one : beside) {
      sum = sum == null || one == null ? one : new Operation(sum, "+", one);
    }
    BigDecimal total =
        numbers.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return numbers.isEmpty()
        ? Figure.made(null, new Absence.Unreadable("没有可合计的数：" + name), unit, sum)
        : Figure.made(total, null, unit, sum).widened(slackOf(numbers));
  }

  /**
   * The sum of the amounts on those lines of a list that bear a label.
   *
   * @param sum the sum over these lines
   * @param labels the cells that hold the labels, one for each line
   * @param wanted the label
   * @param writings other writings of the label that stand on some of the lines
   * @param amounts the cells of the amounts, in the same order
   */
  public static Figure sumOfLabelled(
      Figure sum, List<Figure> labels, Figure wanted, List<String> writings, List<Figure> amounts) {
    List<Integer> beside =
        IntStream.range(0, labels.size())
            .filter(i -> isBeside(labels.get(i), amounts.get(i)))
            .boxed()
            .toList();
    Loose names = new Loose(beside.stream().map(labels::get).toList());
    Loose numbers = new Loose(beside.stream().map(amounts::get).toList());
    Formula formula = Formula.call("SUMIF", names, wanted.operand(), numbers);
    for (String writing : writings) {
      Formula more = Formula.call("SUMIF", names, new Words(writing), numbers);
      formula = formula == null ? null : new Operation(formula, "+", more);
    }
    for (int i = 0; i < amounts.size() && formula != null; i++) {
      if (!beside.contains(i)) {
        Formula here = Formula.call("SUM", new Loose(List.of(amounts.get(i))));
        Formula named = ofLabel(labels.get(i), wanted, writings);
        formula = new Operation(formula, "+", Formula.call("IF", named, here, Formula.number(0)));
      }
      if (amounts.get(i).isReadFromText() && amounts.get(i).isNumber()) {
        Formula here = new Formula.StillRead(amounts.get(i));
        Formula named = ofLabel(labels.get(i), wanted, writings);
        Formula own = Formula.call("IF", named, here, Formula.number(0));
        formula = new Operation(formula, "+", own);
      }
    }
    return Figure.made(numberOf(sum), sum.absence(), sum.unit(), scaled(formula, amounts))
        .widened(sum.slack());
  }

  /**
   * Whether a label stands on the line of its amount, and not in a block that reaches down to it.
   */
  private static boolean isBeside(Figure label, Figure amount) {
    return label.place() == null
        || amount.place() == null
        || label.place().row() == amount.place().row();
  }

  /** Whether a line bears the label in one of its writings. */
  private static Formula ofLabel(Figure label, Figure wanted, List<String> writings) {
    Formula cell = new Loose(List.of(label));
    List<Formula> same = new ArrayList<>();
    same.add(new Operation(cell, "=", wanted.operand()));
    writings.forEach(writing -> same.add(new Operation(cell, "=", new Words(writing))));
    return same.size() == 1 ? same.get(0) : Formula.call("OR", same.toArray(Formula[]::new));
  }

  /** How many of these cells hold a word. */
  public static Figure countOf(List<Figure> cells, String word) {
    long count = cells.stream().filter(f -> f.isPresent() && f.text().equals(word)).count();
    Formula formula = null;
    for (List<Figure> block : blocks(cells)) {
      Formula part =
          isOneColumn(block)
              ? Formula.call("COUNTIF", new Loose(block), new Words(word))
              : countEach(block, "=", new Words(word));
      formula = formula == null ? part : new Operation(formula, "+", part);
    }
    return Figure.made(BigDecimal.valueOf(count), null, Unit.COUNT, formula);
  }

  /** How many of these cells hold any words. */
  public static Figure countOfFilled(List<Figure> cells) {
    long count = cells.stream().filter(Figure::isPresent).count();
    Formula formula = null;
    for (List<Figure> block : blocks(cells)) {
      boolean range = isOneColumn(block) && block.stream().allMatch(Figure::isPresent);
      Formula part =
          range
              ? Formula.call("COUNTIF", new Loose(block), new Words("?*"))
              : Formula.number(block.stream().filter(Figure::isPresent).count());
      formula = formula == null ? part : new Operation(formula, "+", part);
    }
    return Figure.made(BigDecimal.valueOf(count), null, Unit.COUNT, formula);
  }

  /** The sum of the squares; without a value as soon as one of them has none. */
  public static Figure sumOfSquares(List<Figure> figures, Unit unit) {
    boolean complete = !figures.isEmpty() && figures.stream().allMatch(Figure::isNumber);
    BigDecimal total =
        complete
            ? figures.stream()
                .map(f -> f.number().multiply(f.number()))
                .reduce(BigDecimal::add)
                .get()
            : null;
    Absence why = complete ? null : Figure.absenceOf(figures.toArray(Figure[]::new));
    return Figure.made(total, why, unit, Formula.overCells("SUMSQ", figures));
  }

  /** The sum of the sizes, signs left out; without a value as soon as one of them has none. */
  public static Figure sumOfSizes(List<Figure> figures, Unit unit) {
    boolean complete = figures.stream().allMatch(Figure::isNumber);
    BigDecimal total =
        complete
            ? figures.stream().map(f -> f.number().abs()).reduce(BigDecimal.ZERO, BigDecimal::add)
            : null;
    Absence why = complete ? null : Figure.absenceOf(figures.toArray(Figure[]::new));
    if (!isOneColumn(figures)) {
      return figures.stream()
          .map(Figure::size)
          .reduce(Figure::plus)
          .map(sum -> sum.as(unit))
          .orElse(Figure.unreadable("没有可合计的数", unit));
    }
    Formula above = Formula.call("SUMIF", new Area(figures), new Words(">0"));
    Formula below = Formula.call("SUMIF", new Area(figures), new Words("<0"));
    return Figure.made(total, why, unit, new Operation(above, "-", below));
  }

  /** How many figures lie above a bound; without a value as soon as one of them has none. */
  public static Figure countAbove(List<Figure> figures, Figure bound) {
    boolean complete = bound.isNumber() && figures.stream().allMatch(Figure::isNumber);
    long count = complete ? figures.stream().filter(f -> f.isAbove(bound.number())).count() : 0;
    Formula edge = bound.operand();
    Formula formula =
        edge != null && isOneColumn(figures)
            ? Formula.call(
                "COUNTIF",
                new Area(figures),
                new Operation(new Words(">"), "&", Scaling.over(edge, figures.get(0).factor())))
            : countEach(figures, ">", edge);
    Absence why =
        complete ? null : bound.isNumber() ? new Absence.Unreadable("数不全") : bound.absence();
    return Figure.made(complete ? BigDecimal.valueOf(count) : null, why, Unit.COUNT, formula);
  }

  /** The largest of all; without a value as soon as one of them has none. */
  public static Figure largest(List<Figure> figures, Unit unit, String name) {
    return extreme("MAX", figures, BigDecimal::max, unit, name);
  }

  /** The smallest of all; without a value as soon as one of them has none. */
  public static Figure smallest(List<Figure> figures, Unit unit, String name) {
    return extreme("MIN", figures, BigDecimal::min, unit, name);
  }

  private static Figure extreme(
      String function,
      List<Figure> figures,
      BinaryOperator<BigDecimal> better,
      Unit unit,
      String name) {
    if (figures.isEmpty()) {
      return Figure.unreadable("没有可比较的数：" + name, unit);
    }
    boolean complete = figures.stream().allMatch(Figure::isNumber);
    BigDecimal best =
        complete ? figures.stream().map(f -> f.number()).reduce(better).orElseThrow() : null;
    Absence why = complete ? null : Figure.absenceOf(figures.toArray(Figure[]::new));
    BigDecimal slack =
        figures.stream().map(Figure::slack).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return Figure.made(best, why, unit, Formula.overCells(function, figures)).widened(slack);
  }

  /**
   * Of two figures the one farther from zero, with its sign; the first when they are equally far.
   */
  public static Figure largerInSize(Figure one, Figure other) {
    Formula left = one.operand();
    Formula right = other.operand();
    Formula formula =
        left == null || right == null
            ? null
            : Formula.call(
                "IF",
                new Operation(
                    FigureChoice.compared(one.size()), ">=", FigureChoice.compared(other.size())),
                left,
                right);
    if (!one.isNumber() || !other.isNumber()) {
      return Figure.made(null, Figure.absenceOf(one, other), one.unit(), formula);
    }
    boolean first =
        Decimals.comparable(one.number().abs()).compareTo(Decimals.comparable(other.number().abs()))
            >= 0;
    return Figure.made(first ? one.number() : other.number(), null, one.unit(), formula);
  }

  /** The label of the first figure that equals the largest one. */
  public static Figure labelOfLargest(List<Figure> figures, List<Figure> labels, Figure largest) {
    Formula formula = lookUp(largest.operand(), figures, labels);
    if (!largest.isNumber()) {
      return Figure.withoutWords(largest.absence(), formula);
    }
    for (int i = 0; i < figures.size(); i++) {
      if (Decimals.same(figures.get(i).number(), largest.number())) {
        return Figure.words(labels.get(i).text(), formula);
      }
    }
    throw new IllegalArgumentException("the largest figure is none of the figures");
  }

  private static Formula lookUp(Formula wanted, List<Figure> figures, List<Figure> labels) {
    if (isOneColumn(figures) && isOneColumn(labels)) {
      Formula position = Formula.call("MATCH", wanted, new Area(figures), Formula.number(0));
      return Formula.call("INDEX", new Area(labels), position);
    }
    Formula formula = new Words("");
    for (int i = figures.size() - 1; i >= 0 && formula != null; i--) {
      Formula figure = figures.get(i).operand();
      Formula label = labels.get(i).operand();
      formula =
          figure == null || label == null || wanted == null
              ? null
              : Formula.call("IF", new Operation(figure, "=", wanted), label, formula);
    }
    return formula;
  }

  /**
   * Whether the figures stand in one column from the first to the last; something else may stand
   * between them.
   */
  public static boolean isInOneColumn(List<Figure> figures) {
    return !figures.isEmpty()
        && figures.stream().allMatch(figure -> figure.place() != null && !figure.isReadFromText())
        && figures.stream().map(figure -> figure.place().column()).distinct().count() == 1;
  }

  /** Cells that stand one below the other are taken together. */
  private static List<List<Figure>> blocks(List<Figure> cells) {
    List<List<Figure>> blocks = new ArrayList<>();
    for (Figure cell : cells) {
      List<Figure> last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && isRowOf(last.get(0), 0, last) && isRowOf(cell, last.size(), last)) {
        last.add(cell);
      } else {
        blocks.add(new ArrayList<>(List.of(cell)));
      }
    }
    return blocks;
  }

  /** Counts one by one what does not stand in one column. */
  private static Formula countEach(List<Figure> figures, String sign, Formula bound) {
    Formula count = null;
    for (Figure figure : figures) {
      Formula own = figure.operand();
      if (own == null || bound == null) {
        return null;
      }
      boolean bare = own instanceof Formula.Reference || own instanceof Formula.ReadCell;
      Formula shown = bare ? own : new Formula.Guarded(own);
      Formula one =
          Formula.call(
              "IF", new Operation(shown, sign, bound), Formula.number(1), Formula.number(0));
      count = count == null ? one : new Operation(count, "+", one);
    }
    return count;
  }

  /**
   * Whether the figures stand one below the other without a gap, and none was read out of a text.
   */
  public static boolean isOneColumn(List<Figure> figures) {
    for (int i = 0; i < figures.size(); i++) {
      if (!isRowOf(figures.get(i), i, figures)) {
        return false;
      }
    }
    return !figures.isEmpty();
  }

  /** Whether a figure stands where the one with this number in a column does. */
  private static boolean isRowOf(Figure figure, int number, List<Figure> column) {
    Place here = figure.place();
    Place first = column.get(0).place();
    return here != null
        && !figure.isReadFromText()
        && here.column() == first.column()
        && here.row() == first.row() + number;
  }

  private static BigDecimal numberOf(Figure figure) {
    return figure.isNumber() ? figure.number() : null;
  }
}
