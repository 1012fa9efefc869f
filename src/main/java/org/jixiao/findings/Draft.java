package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Source;

/**
 * A finding being written. {@link #says} is the last step and hands it in.
 *
 * <p>Only what a test knows is set; severity and remedy come from the rule.
 */
public final class Draft {

  private final String rule;
  private final Consumer<Finding> receiver;
  private Severity severity;
  private String remedy;
  private Place place;
  private String sheet = "";
  private String row = "";
  private String column = "";
  private String found = "";
  private String expected = "";
  private String difference = "";
  private String tolerance = "";
  private String calculation = "";
  private String hint = "";

  Draft(Rule<?> rule, Consumer<Finding> receiver) {
    this.rule = rule.id();
    this.severity = rule.severity();
    this.remedy = rule.repair();
    this.receiver = receiver;
    // Without a cell it is about the first sheet that the rule reads.
    Source first = rule.reads().get(0);
    this.sheet = first == Kept.WORKBOOK ? "" : first.name();
  }

  /** The cell that it is about. */
  public Draft at(Place cell) {
    if (cell != null) {
      place = cell;
      sheet = cell.sheet();
      row = cell.rowLabel();
      column = cell.columnLabel();
    }
    return this;
  }

  /** The figure that it is about, with its value as what was found and how it was made. */
  public Draft at(Figure figure) {
    at(figure.place());
    found = figure.showWithUnit();
    if (figure.formula() != null) {
      calculation = figure.explain();
    }
    return this;
  }

  /** The sheet that it is about, when there is no single cell. */
  public Draft onSheet(String name) {
    sheet = name;
    return this;
  }

  /** The row and column in words, when there is no single cell. */
  public Draft labelled(String rowLabel, String columnLabel) {
    row = rowLabel;
    column = columnLabel;
    return this;
  }

  /** Another severity than the rule's. */
  public Draft severity(Severity other) {
    severity = other;
    return this;
  }

  /** Another remedy than the rule's. */
  public Draft remedy(String other) {
    remedy = other;
    return this;
  }

  /** What stands there. */
  public Draft found(String words) {
    found = words;
    return this;
  }

  /** What was expected. */
  public Draft expected(String words) {
    expected = words;
    return this;
  }

  /** The formula with the numbers put in. */
  public Draft calculation(String words) {
    calculation = words;
    return this;
  }

  /** Found against expected, with their difference and a hint at how it may have come about. */
  public Draft compares(BigDecimal typed, BigDecimal computed, Unit unit, Tolerance allowed) {
    found = unit.showWithUnit(typed);
    expected = unit.showWithUnit(computed);
    Unit apart = unit == Unit.RATIO ? Unit.PERCENTAGE_POINTS : unit;
    difference = apart.showWithUnit(typed.subtract(computed));
    tolerance = allowed.describe();
    hint = SlipHint.of(typed, computed, unit);
    return this;
  }

  /** How far found and expected are apart. */
  public Draft difference(BigDecimal amount, Unit unit) {
    difference = unit.showWithUnit(amount);
    return this;
  }

  /** What is the matter, in one sentence; hands the finding in. */
  public void says(String message) {
    receiver.accept(
        new Finding(
            rule,
            severity,
            place,
            sheet,
            row,
            column,
            found,
            expected,
            difference,
            tolerance,
            calculation,
            message + hint,
            remedy));
  }
}
