package org.jixiao.ledgers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.RawCell;
import org.jixiao.table.Wording;

/**
 * What an export had for one cell. The workbook keeps it, so that a later run can tell imported
 * values from typed ones, and sees what has changed since.
 *
 * @param table the table
 * @param row the row's name, its parts joined
 * @param column the column's heading
 * @param value the words that were put in, a number written plainly
 * @param kind the export that it came from, in the user's words
 */
public record ImportedCell(String table, String row, String column, String value, String kind) {

  /** Whether this still stands in a cell. */
  public boolean isIn(RawCell cell) {
    return stands(value, cell);
  }

  /** Whether a cell holds a value that an export has: a number, a day, or words. */
  public static boolean stands(String value, RawCell cell) {
    Optional<BigDecimal> meant = Decimals.fromSpreadsheet(value);
    Figure there = cell.figure(Unit.MONEY);
    if (meant.isPresent() && there.isNumber()) {
      return Decimals.sameInSpreadsheet(meant.get(), there.number());
    }
    boolean sameDay = cell.day().map(LocalDate::toString).filter(value::equals).isPresent();
    return sameDay || !cell.isBlank() && Wording.sameLabel(cell.words(), value);
  }
}
