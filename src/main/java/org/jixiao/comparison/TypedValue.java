package org.jixiao.comparison;

import java.math.BigDecimal;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;

/**
 * What an input says, however it is written: 1,234.50 as a text is the number 1234.5, and a formula
 * of a person's is what it comes to.
 *
 * @param number the number, without needless zeros; null where there is none
 * @param words what stands there otherwise
 * @param shown how people see it
 * @param computed whether a formula of the program's stands there
 */
record TypedValue(BigDecimal number, String words, String shown, boolean computed) {
  private static final String FORMULA = "（公式）";
  private static final TypedValue NOTHING = new TypedValue(null, "", "", false);

  static TypedValue of(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    if (cell == null || cell.isBlank() && !cell.hasFormula()) {
      return NOTHING;
    }
    TypedValue value = cell.isBlank() ? NOTHING : read(cell, column);
    return cell.hasOwnFormula()
        ? new TypedValue(value.number, value.words, value.shown + FORMULA, true)
        : value;
  }

  private static TypedValue read(RawCell cell, Column column) {
    if (column.kind() == Kind.DATE && cell.day().isPresent()) {
      String day = cell.day().get().toString();
      return new TypedValue(null, day, day, false);
    }
    Unit unit = column.kind().isNumeric() ? column.kind().unit() : Unit.COUNT;
    boolean typedNumber = cell.content() instanceof RawCell.Number;
    if (column.kind().isNumeric() || typedNumber) {
      Figure figure = cell.figure(unit);
      if (figure.isNumber()) {
        BigDecimal number = figure.number().stripTrailingZeros();
        String shown =
            cell.isPercentage() && unit == Unit.COUNT
                ? Unit.RATIO.show(number)
                : unit == Unit.COUNT ? Decimals.plain(number) : figure.show();
        return new TypedValue(number, "", shown, false);
      }
    }
    String words = cell.words().strip();
    return new TypedValue(null, words, words, false);
  }

  private boolean isNothing() {
    return number == null && words.isEmpty();
  }

  boolean isBlank() {
    return number == null && words.isEmpty() && !computed;
  }

  /** What the program computes follows from other cells; it is no change of its own. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof TypedValue value)) {
      return false;
    }
    boolean follows = computed || value.computed;
    if (computed && value.computed || follows && (isNothing() || value.isNothing())) {
      return true;
    }
    return number == null || value.number == null
        ? number == value.number && words.equals(value.words)
        : number.compareTo(value.number) == 0;
  }

  @Override
  public int hashCode() {
    // What is computed equals whatever else is computed, and what nobody has typed.
    return 1;
  }
}
