package org.jixiao.numbers;

import java.math.BigDecimal;

/** What a figure counts, and so how it is rounded in its cell and how it is shown. */
public enum Unit {
  /** Money in 元, two decimals. */
  MONEY("元", 2, "#,##0.00"),
  /** A quotient of two figures, kept unrounded, shown as a percentage. */
  RATIO("%", Unit.UNROUNDED, "0.00%"),
  /** A difference of two ratios in percentage points, kept unrounded. */
  PERCENTAGE_POINTS("个百分点", Unit.UNROUNDED, "0.00%"),
  /**
   * Points of a score. A grade is decided by the points as they are, 89.996 is not 90: what is cut
   * off here is the noise of binary sums and nothing else.
   */
  SCORE("分", 6, "0.00"),
  /** Persons, months, pieces. */
  COUNT("", Unit.UNROUNDED, "General"),
  /** A plain coefficient such as one of variation, kept unrounded. */
  COEFFICIENT("", Unit.UNROUNDED, "0.00"),
  /** Words: a grade, an arrow, a sentence. */
  TEXT("", Unit.UNROUNDED, "@");

  private static final int UNROUNDED = -1;

  private final String label;
  private final int scale;
  private final String pattern;

  Unit(String label, int scale, String pattern) {
    this.label = label;
    this.scale = scale;
    this.pattern = pattern;
  }

  /** The unit's name as printed, possibly empty. */
  public String label() {
    return label;
  }

  /** Whether a figure of this unit is rounded when it is put into a cell. */
  public boolean isRounded() {
    return scale != UNROUNDED;
  }

  /** Decimals in the cell; only for rounded units. */
  public int scale() {
    return scale;
  }

  /** The spreadsheet number format. */
  public String pattern() {
    return pattern;
  }

  /** The value as it is shown to people, with its sign for percentages. */
  public String show(BigDecimal value) {
    return switch (this) {
      case MONEY -> Decimals.amount(value);
      case RATIO -> Decimals.percent(value);
      case PERCENTAGE_POINTS -> Decimals.percentagePoints(value);
      case COEFFICIENT -> Decimals.amount(value);
      case SCORE -> Decimals.plain(Decimals.round(value, scale));
      case COUNT, TEXT -> Decimals.plain(value);
    };
  }

  /** The value with its unit, where the display does not already carry it. */
  public String showWithUnit(BigDecimal value) {
    return this == MONEY || this == SCORE ? show(value) + label : show(value);
  }

  /** The tolerance between a typed value of this unit and the computed one. */
  public Tolerance tolerance() {
    return switch (this) {
      case MONEY -> Tolerance.cents();
      case RATIO, PERCENTAGE_POINTS -> Tolerance.displayedRatio();
      case SCORE, COUNT, COEFFICIENT, TEXT -> Tolerance.points();
    };
  }

  /** The unit of a difference of two figures of this unit. */
  Unit ofDifference() {
    return this == RATIO ? PERCENTAGE_POINTS : this;
  }
}
