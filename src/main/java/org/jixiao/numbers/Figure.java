package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Words;

/**
 * An exact value, or the reason why there is none, with the cell it stands in and the formula that
 * made it. Arithmetic on figures makes value and formula at once, so they cannot drift apart.
 *
 * <p>A figure that stands in a cell is referred to by that cell; one that stands nowhere lends its
 * own formula to what is made from it. A figure without a value makes figures without a value, and
 * hands its reason on; its formula is made all the same, so that a blank template is already alive.
 *
 * <p>Money is in 元. A cell that is written in 万元 holds a ten-thousandth of its figure; formulas
 * elsewhere carry the factor, and what was rounded to so few digits has a slack.
 *
 * <p>Blank is not zero: a figure made of a blank one has no value. A quotient with a zero divisor
 * has no value either.
 */
public final class Figure implements FigureMath {

  private final BigDecimal number;
  private final String text;
  private final Absence absence;
  private final Unit unit;
  private final Place place;
  private final Formula formula;

  /** What the cell itself holds, where that is not the value but was read as it; else null. */
  private final Formula written;

  private final boolean left;

  /** By how much the number may be off because its source is rounded, in its own unit. */
  private final BigDecimal slack;

  private Figure(
      BigDecimal number,
      String text,
      Absence absence,
      Unit unit,
      Place place,
      Formula formula,
      Formula written) {
    this(number, text, absence, unit, place, formula, written, false, BigDecimal.ZERO);
  }

  private Figure(
      BigDecimal number,
      String text,
      Absence absence,
      Unit unit,
      Place place,
      Formula formula,
      Formula written,
      boolean left,
      BigDecimal slack) {
    this.number = number;
    this.text = text;
    this.absence = absence;
    this.unit = unit;
    this.place = place;
    this.formula = formula;
    this.written = written;
    this.left = left;
    this.slack = slack;
  }

  // ---- where figures come from

  /** A number typed into a cell, as it stands there: an amount of money in the cell's unit. */
  public static Figure typed(BigDecimal number, Unit unit, Place place) {
    return standing(number, unit, place, null);
  }

  /**
   * A number that was read out of a text. What is made from it takes the number as long as the cell
   * holds that text, and the cell once somebody has typed a number there.
   *
   * @param number as the text says it, an amount of money in the cell's unit
   * @param typed the text as it stands in the cell
   */
  public static Figure readFromText(BigDecimal number, String typed, Unit unit, Place place) {
    return standing(number, unit, place, new Words(Objects.requireNonNull(typed)));
  }

  private static Figure standing(BigDecimal number, Unit unit, Place place, Formula written) {
    Objects.requireNonNull(number);
    boolean scaled = unit == Unit.MONEY && place != null && !place.amounts().isYuan();
    BigDecimal yuan = scaled ? number.movePointRight(place.amounts().power()) : number;
    BigDecimal slack = scaled ? place.amounts().slack(number) : BigDecimal.ZERO;
    return new Figure(yuan, null, null, unit, place, null, written, false, slack);
  }

  /** Words typed into a cell. */
  public static Figure label(String text, Place place) {
    return new Figure(null, Objects.requireNonNull(text), null, Unit.TEXT, place, null, null);
  }

  /**
   * Words that stand in a cell in another writing, such as with spaces around them. Formulas take
   * these words as long as the cell holds that writing, and the cell once somebody has changed it.
   *
   * @param written the text or the number as it stands in the cell
   */
  public static Figure wordsRead(String text, Object written, Place place) {
    Formula standing =
        written instanceof BigDecimal number
            ? new Constant(number)
            : new Words(Objects.requireNonNull(written).toString());
    return new Figure(null, Objects.requireNonNull(text), null, Unit.TEXT, place, null, standing);
  }

  /** A cell (or, without a place, a thing) that has no usable value. */
  public static Figure none(Absence absence, Unit unit, Place place) {
    return new Figure(null, null, Objects.requireNonNull(absence), unit, place, null, null);
  }

  /** A thing that should have a value and has none that can be read or told. */
  public static Figure unreadable(String reason, Unit unit) {
    return none(new Absence.Unreadable(reason), unit, null);
  }

  /** A thing that has no value here, and that is in order. */
  public static Figure notApplicable(String reason, Unit unit) {
    return none(new Absence.NotApplicable(reason), unit, null);
  }

  /** A cell in which nothing stands. */
  public static Figure blank(Unit unit, Place place) {
    return none(new Absence.Blank(place), unit, place);
  }

  /** A thing for which the paper was not provided: nothing is wrong, there is just no value. */
  public static Figure notProvided(String what, Unit unit) {
    return none(new Absence.NotProvided(what), unit, null);
  }

  /** A number that is part of a definition, such as the 12 months of a year. */
  public static Figure constant(BigDecimal number, Unit unit) {
    return new Figure(number, null, null, unit, null, new Constant(number), null);
  }

  /** A whole number that is part of a definition. */
  public static Figure constant(long number, Unit unit) {
    return constant(BigDecimal.valueOf(number), unit);
  }

  /** The same figure, which may be off by so much. */
  Figure widened(BigDecimal by) {
    return by.signum() == 0
        ? this
        : new Figure(number, text, absence, unit, place, formula, written, left, by);
  }

  /** By how much the number may be off because a source is written in 万元 or 千元; 元. */
  public BigDecimal slack() {
    return slack;
  }

  /**
   * A figure whose value the caller has computed by the definition that the formula spells.
   *
   * @param operands the figures it needs; it has no value when one of them has none
   */
  public static Figure computed(
      BigDecimal valueIfComplete, Unit unit, Formula formula, List<Figure> operands) {
    boolean complete = operands.stream().allMatch(Figure::isNumber);
    return complete && valueIfComplete != null
        ? made(valueIfComplete, null, unit, formula)
        : made(null, absenceOf(operands.toArray(Figure[]::new)), unit, formula);
  }

  /** The same figure under another name of unit. */
  public Figure as(Unit otherUnit) {
    // The number is in 元 and the cell perhaps not: under another unit only the number counts.
    return isScaled() && otherUnit != unit
        ? made(number, absence, otherUnit, operand())
        : new Figure(number, text, absence, otherUnit, place, formula, written, left, slack);
  }

  // ---- a figure in its cell

  /**
   * The same figure standing in a cell; money and points are rounded there, as the formula says.
   */
  public Figure at(Place cell) {
    BigDecimal rounded =
        number != null && unit.isRounded()
            ? Decimals.roundedTwice(number, CellFormula.fineScale(unit), unit.scale())
            : number;
    Formula own = CellFormula.rounded(this, cell);
    return new Figure(rounded, text, absence, unit, cell, own, null, own == null, slack);
  }

  /**
   * A derived figure whose cell is left as it is, because nothing can be said about it. What would
   * be made from it is left as well.
   */
  public Figure leftAt(Place cell) {
    return new Figure(null, null, absence, unit, cell, null, null, true, BigDecimal.ZERO);
  }

  /** Whether the cell is left as it is. */
  public boolean isLeft() {
    return left;
  }

  /** Whether its cell is emptied and left to people from now on. */
  public boolean isWithdrawn() {
    return absence instanceof Absence.Withdrawn;
  }

  /** Whether there is no value because of a zero divisor, rather than for lack of an input. */
  public boolean isUndefined() {
    return absence instanceof Absence.ZeroBase;
  }

  /** Whether the cell is simply blank. */
  public boolean isBlank() {
    return absence instanceof Absence.Blank;
  }

  /** Whether there is no value because a paper was not provided, rather than for a fault. */
  public boolean isNotProvided() {
    return absence instanceof Absence.NotProvided;
  }

  /** The same figure, its lack of a value put down to a paper that was not provided. */
  public Figure asNotProvided(String what) {
    Absence why = new Absence.NotProvided(what);
    return new Figure(null, null, why, unit, place, formula, null, left, BigDecimal.ZERO);
  }

  /** The value with its unit, or that the cell stays blank and why. */
  public String expectation() {
    return isPresent() ? showWithUnit() : "留空（" + reason() + "）";
  }

  /** The same value in another cell, whose formula refers to where the figure stands now. */
  public Figure mirroredAt(Place cell) {
    return withoutCell().at(cell);
  }

  /** The same value without a cell of its own; its formula refers to where it stood, if it did. */
  public Figure withoutCell() {
    return new Figure(number, text, absence, unit, null, operand(), null, false, slack);
  }

  /** What the cell's own formula comes to, told apart from the cell. */
  public Figure recomputed() {
    return new Figure(
        number, text, absence, unit, null, CellFormula.inYuan(this), null, false, slack);
  }

  static Figure made(BigDecimal value, Absence why, Unit unit, Formula formula) {
    return new Figure(value, null, why, unit, null, formula, null);
  }

  static Figure words(String value, Formula formula) {
    return new Figure(null, value, null, Unit.TEXT, null, formula, null);
  }

  static Figure withoutWords(Absence why, Formula formula) {
    return new Figure(null, null, why, Unit.TEXT, null, formula, null);
  }

  /** How other formulas name this figure: by its cell, else by its own formula or number. */
  public Formula operand() {
    return CellFormula.operand(this);
  }

  /** Whether its cell is written in another unit than the figure is in. */
  boolean isScaled() {
    return unit == Unit.MONEY && place != null && !place.amounts().isYuan();
  }

  /** What one in the cell is, in the figure's unit: 10,000 for an amount in 万元, else 1. */
  BigDecimal factor() {
    return isScaled() ? place.amounts().factor() : BigDecimal.ONE;
  }

  /** The number as it stands in the cell; only when {@link #isNumber()}. */
  public BigDecimal cellNumber() {
    return isScaled() ? number().movePointLeft(place.amounts().power()) : number();
  }

  /** What the cell itself holds, where the value was read out of it; else null. */
  Formula written() {
    return written;
  }

  /** Why something made of these has no value: the reason of the first that has none. */
  static Absence absenceOf(Figure... figures) {
    for (Figure figure : figures) {
      if (figure.absence != null) {
        return figure.absence;
      }
    }
    return new Absence.Unreadable("不是数字：" + (figures.length == 0 ? "" : figures[0].name()));
  }

  // ---- what others ask

  /** Whether there is a value, a number or words. */
  public boolean isPresent() {
    return number != null || text != null;
  }

  /** Whether the value is words. */
  boolean isWords() {
    return text != null;
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
    return absence == null ? null : absence.reason();
  }

  /** The kind of reason why there is no value, or null when there is one. */
  public Absence absence() {
    return absence;
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

  /** Whether the value was read out of a text or another writing. */
  public boolean isReadFromText() {
    return written != null;
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
        : Calculation.withNumbers(formula) + (text == null ? " = " : " → ") + show();
  }

  /** What to call it in a sentence. */
  public String name() {
    return place == null ? "" : place.label();
  }

  @Override
  public String toString() {
    return (place == null ? "" : place.label() + " = ") + (isPresent() ? show() : reason());
  }
}
