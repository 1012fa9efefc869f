package org.jixiao.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
  void type(XSSFCell cell, Kind kind, String text) {
    if (kind == Kind.VALUE) {
      value(cell, text);
      return;
    }
    Optional<BigDecimal> number =
        kind.isNumeric() ? NumberText.read(text, kind.unit()) : Optional.empty();
    Optional<LocalDate> day = kind == Kind.DATE ? DayText.read(text) : Optional.empty();
    if (number.isPresent()) {
      cell.setCellValue(number.get().doubleValue());
    } else if (day.isPresent()) {
      cell.setCellValue(day.get());
    } else {
      cell.setCellValue(ExcelText.fit(text));
    }
  }

  /** The value of any indicator: a rate with its percentage sign, a number, or words. */
  private void value(XSSFCell cell, String text) {
    Unit unit = text.endsWith("%") ? Unit.RATIO : Unit.COUNT;
    Optional<BigDecimal> number = NumberText.read(text, unit);
    if (number.isEmpty()) {
      cell.setCellValue(ExcelText.fit(text));
      return;
    }
    cell.setCellValue(number.get().doubleValue());
    if (unit == Unit.RATIO) {
      cell.setCellStyle(styles.of(Look.number(Look.input(Kind.VALUE), unit)));
    }
  }
}
