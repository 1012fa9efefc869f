package org.jixiao.excel.reading;

/**
 * One cell as it is stored in the file.
 *
 * @param row zero-based row
 * @param column zero-based column
 * @param type what kind of content it has, or its formula last came to
 * @param value a number as it is written in the file, a text as people read it, the code of an
 *     error, {@code 1} or {@code 0} for a truth value; empty when nothing stands there
 * @param formula its formula, or null
 * @param saved whether the content was saved; always so without a formula
 * @param style the number of its format in the style sheet
 */
public record StoredCell(
    int row, int column, Type type, String value, StoredFormula formula, boolean saved, int style) {

  /** What a cell can hold. */
  public enum Type {
    BLANK,
    NUMBER,
    TEXT,
    TRUTH,
    ERROR
  }

  /** Whether its formula is computed, whatever it last came to. */
  public boolean hasFormula() {
    return formula != null;
  }

  /** Whether neither content nor formula stands in it; it may still have a format. */
  public boolean isBlank() {
    return type == Type.BLANK && formula == null;
  }

  /** Whether a text stands in it that is not computed. */
  public boolean isTypedText() {
    return type == Type.TEXT && formula == null;
  }

  /** The same cell with what its formula was found to come to. */
  public StoredCell computed(Type found, String result) {
    return new StoredCell(row, column, found, result, formula, saved, style);
  }
}
