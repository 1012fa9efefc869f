package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jixiao.numbers.Formula.Area;
import org.jixiao.numbers.Formula.Call;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Reference;
import org.jixiao.numbers.Formula.Words;

/**
 * An exact value, or the reason why there is none, with the cell it stands in and the formula that
 * made it. Arithmetic on figures makes value and formula at once, so they cannot drift apart.
 *
 * <p>A figure that stands in a cell is referred to by that cell; one that stands nowhere lends its
 * own formula to what is made from it. A figure without a value makes figures without a value, and
 * hands its reason on; its formula is made all the same, so that a blank template is already alive.
 *
 * <p>Blank is not zero: a figure made of a blank one has no value. A quotient with a zero divisor
 * has no value either.
 */
public final class Figure {

  private final BigDecimal number;
  private final String text;
  private final String reason;
  private final Unit unit;
  private final Place place;
  private final Formula formula;
  private final boolean readFromText;

  private Figure(
      BigDecimal number,
      String text,
      String reason,
      Unit unit,
      Place place,
      Formula formula,
      boolean readFromText) {
    this.number = number;
    this.text = text;
    this.reason = reason;
    this.unit = unit;
    this.place = place;
    this.formula = formula;
    this.readFromText = readFromText;
  }

  // ---- where figures come from

  /** A number typed into a cell. */
  public static Figure typed(BigDecimal number, Unit unit, Place place) {
    return new Figure(Objects.requireNonNull(number), null, null, unit, place, null, false);
  }

  /**
   * A number that was read out of a text. The cell cannot be calculated with, so what is made from
   * it carries the number itself.
   */
  public static Figure readFromText(BigDecimal number, Unit unit, Place place) {
    return new Figure(Objects.requireNonNull(number), null, null, unit, place, null, true);
  }

  /** Words typed into a cell. */
  public static Figure label(String text, Place place) {
    return new Figure(null, Objects.requireNonNull(text), null, Unit.TEXT, place, null, false);
  }

  /** A cell (or, without a place, a thing) that has no usable value. */
  public static Figure none(String reason, Unit unit, Place place) {
    return new Figure(null, null, Objects.requireNonNull(reason), unit, place, null, false);
  }

  /** A number that is part of a definition, such as the 12 months of a year. */
  public static Figure constant(BigDecimal number, Unit unit) {
    return new Figure(number, null, null, unit, null, new Constant(number), false);
  }

  /** A whole number that is part of a definition. */
  public static Figure constant(long number, Unit unit) {
    return constant(BigDecimal.valueOf(number), unit);
  }

  // ---- arithmetic

  /** The sum of two figures. */
  public Figure plus(Figure other) {
    return combine("+", other, BigDecimal::add, unit);
  }

  /** The difference; of two ratios it is one in percentage points. */
  public Figure minus(Figure other) {
    return combine("-", other, BigDecimal::subtract, unit.ofDifference());
  }

  /** The product, in the unit asked for. */
  public Figure times(Figure other, Unit productUnit) {
    return combine("*", other, BigDecimal::multiply, productUnit);
  }

  /** The ratio of two figures; without a value when the divisor is zero. */
  public Figure dividedBy(Figure divisor) {
    return dividedBy(divisor, Unit.RATIO);
  }

  /** The quotient in the unit asked for; without a value when the divisor is zero. */
  public Figure dividedBy(Figure divisor, Unit quotientUnit) {
    if (divisor.isNumber() && divisor.number.signum() == 0) {
      String why = isNumber() ? "基数为零：" + divisor.name() : reasonOf(this, divisor);
      return made(null, why, quotientUnit, operation("/", divisor));
    }
    return combine("/", divisor, Decimals::divide, quotientUnit);
  }

  private Figure combine(
      String sign, Figure other, BinaryOperator<BigDecimal> arithmetic, Unit resultUnit) {
    if (isNumber() && other.isNumber()) {
      BigDecimal value = arithmetic.apply(number, other.number);
      return made(value, null, resultUnit, operation(sign, other));
    }
    return made(null, reasonOf(this, other), resultUnit, operation(sign, other));
  }

  private Formula operation(String sign, Figure other) {
    Formula left = operand();
    Formula right = other.operand();
    return left == null || right == null ? null : new Operation(left, sign, right);
  }

  /**
   * The sum of all; without a value as soon as one of them has none.
   *
   * @param name what is added up, for the reason when there is nothing to add
   */
  public static Figure sum(List<Figure> figures, Unit unit, String name) {
    if (figures.isEmpty()) {
      return none("没有可合计的数：" + name, unit, null);
    }
    BigDecimal total = BigDecimal.ZERO;
    for (Figure figure : figures) {
      total = figure.isNumber() && total != null ? total.add(figure.number) : null;
    }
    String why = total == null ? reasonOf(figures.toArray(Figure[]::new)) : null;
    return made(total, why, unit, Formula.overCells("SUM", figures));
  }

  /**
   * The sum over a list with free rows.
   *
   * @param sum the sum over the rows in use
   * @param labels the labels of all rows, free ones among them
   * @param figures the figures of all rows, free ones among them
   */
  public static Figure sumOfList(Figure sum, List<Figure> labels, List<Figure> figures) {
    Formula formula = Formula.call("SUM", new Formula.Listed(labels, figures));
    return made(sum.number, sum.reason, sum.unit, formula);
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
      return none("没有可比较的数：" + name, unit, null);
    }
    boolean complete = figures.stream().allMatch(Figure::isNumber);
    BigDecimal best =
        complete ? figures.stream().map(f -> f.number).reduce(better).orElseThrow() : null;
    String why = complete ? null : reasonOf(figures.toArray(Figure[]::new));
    return made(best, why, unit, Formula.overCells(function, figures));
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
                new Operation(Formula.call("ABS", left), ">=", Formula.call("ABS", right)),
                left,
                right);
    if (!one.isNumber() || !other.isNumber()) {
      return made(null, reasonOf(one, other), one.unit, formula);
    }
    boolean first = one.number.abs().compareTo(other.number.abs()) >= 0;
    return made(first ? one.number : other.number, null, one.unit, formula);
  }

  /** The label of the first figure that equals the largest one. */
  public static Figure labelOfLargest(List<Figure> figures, List<Figure> labels, Figure largest) {
    Formula formula = lookUp(largest.operand(), figures, labels);
    if (!largest.isNumber()) {
      return new Figure(null, null, largest.reason, Unit.TEXT, null, formula, false);
    }
    for (int i = 0; i < figures.size(); i++) {
      if (Decimals.same(figures.get(i).number, largest.number)) {
        return words(labels.get(i).text, formula);
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

  /** Whether the figures stand one below the other without a gap, and can be calculated with. */
  private static boolean isOneColumn(List<Figure> figures) {
    for (int i = 0; i < figures.size(); i++) {
      Place here = figures.get(i).place;
      Place first = figures.get(0).place;
      if (here == null
          || figures.get(i).readFromText
          || here.column() != first.column()
          || here.row() != first.row() + i) {
        return false;
      }
    }
    return !figures.isEmpty();
  }

  /**
   * A figure whose value the caller has computed by the definition that the formula spells.
   *
   * @param operands the figures it needs; it has no value when one of them has none
   */
  public static Figure computed(
      BigDecimal valueIfComplete, Unit unit, Call formula, List<Figure> operands) {
    boolean complete = operands.stream().allMatch(Figure::isNumber);
    return complete && valueIfComplete != null
        ? made(valueIfComplete, null, unit, formula)
        : made(null, reasonOf(operands.toArray(Figure[]::new)), unit, formula);
  }

  /** The same figure under another name of unit. */
  public Figure as(Unit otherUnit) {
    return new Figure(number, text, reason, otherUnit, place, formula, readFromText);
  }

  // ---- words made of figures

  /** One of three words, by the sign that the figure shows at the given number of decimals. */
  public Figure signAs(String up, String down, String level, int scale) {
    Formula own = operand();
    Formula shown = own == null ? null : Formula.call("ROUND", own, Formula.number(scale));
    Formula formula =
        own == null
            ? null
            : Formula.call(
                "IF",
                new Operation(shown, ">", Formula.number(0)),
                new Words(up),
                Formula.call(
                    "IF",
                    new Operation(shown, "<", Formula.number(0)),
                    new Words(down),
                    new Words(level)));
    if (!isNumber()) {
      return new Figure(null, null, reason, Unit.TEXT, null, formula, false);
    }
    int sign = Decimals.round(number, scale).signum();
    return words(sign > 0 ? up : sign < 0 ? down : level, formula);
  }

  /** The size of the number, without its sign. */
  public Figure size() {
    Formula own = operand();
    return made(
        number == null ? null : number.abs(),
        reason,
        unit,
        own == null ? null : Formula.call("ABS", own));
  }

  /** The number, or zero when it is negative. */
  public Figure orZeroIfNegative() {
    Formula own = operand();
    return made(
        number == null ? null : number.max(BigDecimal.ZERO),
        reason,
        unit,
        own == null ? null : Formula.call("MAX", Formula.number(0), own));
  }

  /** One word for zero (at two decimals), else a word and the amount. */
  public Figure zeroAs(String zero, String otherwise) {
    Formula own = operand();
    Formula shown = own == null ? null : Formula.call("ROUND", own, Formula.number(2));
    Formula formula =
        own == null
            ? null
            : Formula.call(
                "IF",
                new Operation(shown, "=", Formula.number(0)),
                new Words(zero),
                new Operation(
                    new Words(otherwise), "&", Formula.call("TEXT", shown, new Words("#,##0.00"))));
    if (!isNumber()) {
      return new Figure(null, null, reason, Unit.TEXT, null, formula, false);
    }
    boolean isZero = Decimals.round(number, 2).signum() == 0;
    return words(isZero ? zero : otherwise + Decimals.amount(number), formula);
  }

  /** A band of a scale: the word of the first bound that the figure reaches, from above. */
  public record Band(BigDecimal from, String word) {}

  /** The word of the first band that the figure reaches, else the last word. */
  public Figure banded(List<Band> bands, String otherwise) {
    Formula own = operand();
    Formula formula = new Words(otherwise);
    for (int i = bands.size() - 1; i >= 0 && own != null; i--) {
      Band band = bands.get(i);
      formula =
          Formula.call(
              "IF",
              new Operation(own, ">=", new Constant(band.from())),
              new Words(band.word()),
              formula);
    }
    if (!isNumber()) {
      return new Figure(null, null, reason, Unit.TEXT, null, own == null ? null : formula, false);
    }
    for (Band band : bands) {
      if (number.compareTo(band.from()) >= 0) {
        return words(band.word(), formula);
      }
    }
    return words(otherwise, formula);
  }

  /**
   * A sentence of words and figures, live in its cell; without a value as soon as one of the
   * figures has none.
   *
   * @param parts {@link String}s and {@link Figure}s
   */
  public static Figure sentence(Object... parts) {
    StringBuilder value = new StringBuilder();
    Formula formula = null;
    String why = null;
    boolean broken = false;
    for (Object part : parts) {
      Formula next;
      if (part instanceof Figure figure) {
        why = why == null ? figure.reason : why;
        value.append(figure.isPresent() ? figure.show() : "");
        next = figure.shown();
      } else {
        value.append(part);
        next = new Words((String) part);
      }
      broken |= next == null;
      formula = formula == null || broken ? next : new Operation(formula, "&", next);
    }
    Formula whole = broken ? null : formula;
    return why == null
        ? words(value.toString(), whole)
        : new Figure(null, null, why, Unit.TEXT, null, whole, false);
  }

  /**
   * The formula that shows this figure inside a text. It is rounded before it is shown, so that a
   * trace below zero does not read as -0.00.
   */
  private Formula shown() {
    Formula own = operand();
    if (own == null || unit == Unit.TEXT) {
      return own;
    }
    return switch (unit) {
      case SCORE, COUNT -> new Operation(own, "&", new Words(""));
      case RATIO -> rounded(own, 4, "#,##0.00%");
      case PERCENTAGE_POINTS ->
          new Operation(
              rounded(new Operation(own, "*", Formula.number(100)), 2, "#,##0.00"),
              "&",
              new Words("个百分点"));
      default -> rounded(own, 2, "#,##0.00");
    };
  }

  private static Formula rounded(Formula own, int scale, String pattern) {
    Formula exact = Formula.call("ROUND", own, Formula.number(scale));
    return Formula.call("TEXT", exact, new Words(pattern));
  }

  // ---- a figure in its cell

  /**
   * The same figure standing in a cell; money and points are rounded there, as the formula says.
   */
  public Figure at(Place cell) {
    BigDecimal rounded =
        number != null && unit.isRounded() ? Decimals.round(number, unit.scale()) : number;
    return new Figure(rounded, text, reason, unit, cell, roundedFormula(), false);
  }

  /** The same value in another cell, whose formula refers to where the figure stands now. */
  public Figure mirroredAt(Place cell) {
    return new Figure(number, text, reason, unit, null, operand(), false).at(cell);
  }

  /** What the cell's own formula comes to, told apart from the cell. */
  public Figure recomputed() {
    return new Figure(number, text, reason, unit, null, formula, false);
  }

  private Formula roundedFormula() {
    Formula own = formula != null ? formula : operand();
    boolean exact =
        own == null
            || !unit.isRounded()
            || own instanceof Reference
            || own instanceof Constant
            || own instanceof Call call && call.name().equals("ROUND");
    return exact ? own : Formula.call("ROUND", own, Formula.number(unit.scale()));
  }

  private static Figure made(BigDecimal value, String why, Unit unit, Formula formula) {
    return new Figure(value, null, why, unit, null, formula, false);
  }

  private static Figure words(String value, Formula formula) {
    return new Figure(null, value, null, Unit.TEXT, null, formula, false);
  }

  /** How other formulas name this figure: by its cell, else by its own formula or number. */
  public Formula operand() {
    if (readFromText) {
      return new Constant(number);
    }
    return place != null ? new Reference(this) : formula;
  }

  private static String reasonOf(Figure... figures) {
    for (Figure figure : figures) {
      if (figure.reason != null) {
        return figure.reason;
      }
    }
    return "不是数字：" + (figures.length == 0 ? "" : figures[0].name());
  }

  // ---- what others ask

  /** Whether there is a value, a number or words. */
  public boolean isPresent() {
    return number != null || text != null;
  }

  /** Whether the value is a number. */
  public boolean isNumber() {
    return number != null;
  }

  /** The number; only when {@link #isNumber()}. */
  public BigDecimal number() {
    return Objects.requireNonNull(number, "no number: ask isNumber() first");
  }

  /** The words; only when there are any. */
  public String text() {
    return Objects.requireNonNull(text, "no words: ask isPresent() first");
  }

  /** Why there is no value, or null when there is one. */
  public String reason() {
    return reason;
  }

  /** What the figure counts. */
  public Unit unit() {
    return unit;
  }

  /** The cell it stands in, or null. */
  public Place place() {
    return place;
  }

  /** The formula that made it, or null for a typed value. */
  public Formula formula() {
    return formula;
  }

  /** Whether the number was read out of a text. */
  public boolean isReadFromText() {
    return readFromText;
  }

  /** The number as a whole one, if it is one. */
  public Optional<Integer> asWholeNumber() {
    boolean whole = number != null && number.stripTrailingZeros().scale() <= 0;
    return whole ? Optional.of(number.intValue()) : Optional.empty();
  }

  /** Whether this number is larger than a limit; false without a number. */
  public boolean isAbove(BigDecimal limit) {
    return number != null && number.compareTo(limit) > 0;
  }

  /** Whether this number is smaller than a limit; false without a number. */
  public boolean isBelow(BigDecimal limit) {
    return number != null && number.compareTo(limit) < 0;
  }

  /** The value as people see it; a dash when there is none. */
  public String show() {
    return number != null ? unit.show(number) : text != null ? text : "—";
  }

  /** The value with its unit. */
  public String showWithUnit() {
    return number != null ? unit.showWithUnit(number) : show();
  }

  /** The formula with the numbers put in, or the value itself when it was typed. */
  public String explain() {
    return formula == null
        ? show()
        : FormulaText.withNumbers(formula) + (text == null ? " = " : " → ") + show();
  }

  /** What to call it in a sentence. */
  public String name() {
    return place == null ? "" : place.label();
  }

  @Override
  public String toString() {
    return (place == null ? "" : place.label() + " = ") + (isPresent() ? show() : reason);
  }
}
