package org.jixiao.excel.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawCell.Content;

/** Takes cells as they stand. A formula without a saved result is worked out, where that goes. */
final class CellReader {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Before March 1900 a spreadsheet is a day behind, for it counts a 29 February 1900. */
  private static final BigDecimal MARCH_1900 = BigDecimal.valueOf(61);

  /** A spreadsheet counts days from 1900 to the end of 9999. */
  private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);

  private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

  private final StoredBook book;
  private final Recalculation recalculation;
  private final Set<StoredSheet> unsaved = Collections.newSetFromMap(new IdentityHashMap<>());

  CellReader(StoredBook book, Recalculation recalculation) {
    this.book = book;
    this.recalculation = recalculation;
  }

  /** The cell; a null cell is a blank one. */
  RawCell read(StoredSheet sheet, StoredCell cell, Place place) {
    if (cell == null) {
      return new RawCell(place, new RawCell.Blank(), null);
    }
    if (!cell.hasFormula()) {
      return new RawCell(place, content(cell), null);
    }
    Content result = cell.saved() ? content(cell) : workedOut(sheet, cell);
    return new RawCell(place, result, cell.formula().text(), cell.saved());
  }

  /** Whether a number stands in it that is read as one, not as a day. */
  boolean isPlainNumber(StoredCell cell) {
    return cell.type() == StoredCell.Type.NUMBER
        && (cell.hasFormula() || !book.formats().isMoment(cell.style()));
  }

  /** The words of a label; a month typed as a date is a label, too. */
  String label(StoredSheet sheet, StoredCell cell) {
    if (cell == null || cell.isBlank()) {
      return "";
    }
    if (cell.isTypedText()) {
      return cell.value().strip();
    }
    return day(cell)
        .map(
            date ->
                date.getYear()
                    + "年"
                    + date.getMonthValue()
                    + "月"
                    + (book.formats().showsDay(cell.style()) && date.getDayOfMonth() > 1
                        ? date.getDayOfMonth() + "日"
                        : ""))
        .orElseGet(() -> read(sheet, cell, null).words());
  }

  private Optional<LocalDate> day(StoredCell cell) {
    boolean typed = cell != null && cell.type() == StoredCell.Type.NUMBER && !cell.hasFormula();
    if (!typed || !book.formats().isMoment(cell.style())) {
      return Optional.empty();
    }
    return Decimals.fromSpreadsheet(cell.value())
        .filter(number -> number.signum() >= 0 && number.compareTo(END_OF_DAYS) < 0)
        .map(this::from1900)
        .map(
            number ->
                DAY_ZERO.plusDays(
                    number.setScale(0, RoundingMode.DOWN).longValue()
                        + (number.compareTo(MARCH_1900) < 0 ? 1 : 0)));
  }

  private BigDecimal from1900(BigDecimal number) {
    return book.settings().from1904() ? number.add(DAYS_TO_1904) : number;
  }

  private Content content(StoredCell cell) {
    return switch (cell.type()) {
      case NUMBER -> number(cell);
      case TEXT -> cell.value().isEmpty() ? new RawCell.Blank() : new RawCell.Text(cell.value());
      case TRUTH -> new RawCell.Truth(cell.value().equals("1"));
      case ERROR -> new RawCell.ErrorValue(cell.value());
      case BLANK -> new RawCell.Blank();
    };
  }

  private Content number(StoredCell cell) {
    if (cell.value().isBlank()) {
      return new RawCell.Blank();
    }
    Optional<BigDecimal> number = Decimals.fromSpreadsheet(cell.value());
    if (number.isEmpty()) {
      return new RawCell.ErrorValue("#NUM!");
    }
    boolean moment = book.settings().from1904() && book.formats().isMoment(cell.style());
    return moment
        ? new RawCell.Number(from1900(number.get()), false)
        : new RawCell.Number(number.get(), book.formats().isPercentage(cell.style()));
  }

  /** Whether a result on a sheet had to be worked out so far. */
  boolean hasWorkedOut(StoredSheet sheet) {
    return unsaved.contains(sheet);
  }

  private Content workedOut(StoredSheet sheet, StoredCell cell) {
    unsaved.add(sheet);
    try {
      return content(recalculation.result(sheet, cell));
    } catch (RuntimeException cannotBe) {
      // A function or a sheet that is not known: there is no result to work with.
      return new RawCell.ErrorValue("（公式没有保存结果，也无法重算）");
    }
  }
}
