package org.jixiao.table;

import org.jixiao.numbers.Unit;

/** What a column holds. */
public enum Kind {
  /** What the row is about; a merged label counts for every row that it spans. */
  LABEL(Unit.TEXT),
  /** Free words. */
  TEXT(Unit.TEXT),
  /** The number of a paper, of a voucher or of a unit: words, even when it is all digits. */
  CODE(Unit.TEXT),
  /** One of a list of words. */
  CHOICE(Unit.TEXT),
  /** Usually one of a list of words, which is a hint: another word is as good. */
  HINT(Unit.TEXT),
  /** A number or words, as it comes: the value of any indicator. */
  VALUE(Unit.TEXT),
  /** A day, as a date of the spreadsheet or in words such as 2024年3月18日. */
  DATE(Unit.TEXT),
  /** Anything, as the row says: used by tables of facts. */
  FACT(Unit.TEXT),
  /** Words made by the program, such as an arrow. */
  MARK(Unit.TEXT),
  /** Amounts in 元. */
  MONEY(Unit.MONEY),
  /** Rates and shares, shown as percentages. */
  RATIO(Unit.RATIO),
  /** Differences of shares, in percentage points. */
  POINTS(Unit.PERCENTAGE_POINTS),
  /** Points of the score. */
  SCORE(Unit.SCORE),
  /** Persons, pieces, years. */
  COUNT(Unit.COUNT),
  /** A plain factor, such as how many times the mean. */
  COEFFICIENT(Unit.COEFFICIENT);

  private final Unit unit;

  Kind(Unit unit) {
    this.unit = unit;
  }

  /** The unit of the figures in such a column. */
  public Unit unit() {
    return unit;
  }

  /** Whether what stands in a merged block holds for every row that it spans. */
  public boolean isOfEveryRow() {
    return switch (this) {
      case LABEL, TEXT, CODE, CHOICE, HINT, DATE -> true;
      default -> false;
    };
  }

  /** Whether the column holds numbers. */
  public boolean isNumeric() {
    return unit != Unit.TEXT;
  }
}
