package org.jixiao.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Look;
import org.jixiao.table.Kind;

/** Types words into cells as a person would: what is a number or a day becomes one. */
final class Typing {

  private final Styles styles;

  Typing(Styles styles) {
    this.styles = styles;
  }

  /** Types into a cell that holds this kind of thing. */
  void type(EditedCell cell, Kind kind, String text) {
    if (kind == Kind.VALUE) {
      value(cell, text);
      return;
    }
    Optional<BigDecimal> number =
        kind.isNumeric() ? NumberText.read(text, kind.unit()) : Optional.empty();
    Optional<LocalDate> day = kind == Kind.DATE ? DayText.read(text) : Optional.empty();
    if (number.isPresent()) {
      cell.number(number.get());
    } else if (day.isPresent()) {
      cell.number(DayText.serial(day.get()));
    } else {
      cell.text(ExcelText.fit(text));
    }
  }

  /** The value of any indicator: a rate with its percentage sign, a number, or words. */
  private void value(EditedCell cell, String text) {
    Unit unit = text.endsWith("%") ? Unit.RATIO : Unit.COUNT;
    Optional<BigDecimal> number = NumberText.read(text, unit);
    if (number.isEmpty()) {
      cell.text(ExcelText.fit(text));
      return;
    }
    cell.number(number.get());
    if (unit == Unit.RATIO) {
      cell.style(styles.of(Look.number(Look.input(Kind.VALUE), unit)));
    }
  }
}
