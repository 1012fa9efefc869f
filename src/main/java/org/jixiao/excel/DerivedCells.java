package org.jixiao.excel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.charts.XmlCharacters;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.report.Look;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawRow;
import org.jixiao.table.Reading;

/** Writes figures into their cells: the live formula with the exact value cached. */
final class DerivedCells {

  /** A spreadsheet takes no longer formula. */
  private static final int LONGEST_FORMULA = 8192;

  private final XSSFWorkbook workbook;
  private final Styles styles;

  DerivedCells(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** The derived cells of one sheet, and room for its texts; a cell keeps a look of its own. */
  void write(Reading reading) {
    Map<Place, Column> columns = columns(reading);
    new CellDress(workbook, styles).dress(reading, columns);
    for (Figure figure : reading.derived()) {
      Column column = columns.get(figure.place());
      XSSFCell cell = cell(figure.place());
      boolean general = "General".equals(cell.getCellStyle().getDataFormatString());
      if (cell.getCellStyle().getIndex() == 0) {
        cell.setCellStyle(styles.of(Look.derived(column.kind())));
      }
      if (general && column.kind() == Kind.VALUE && figure.isNumber()) {
        // A cell for any indicator: a rate is shown as a rate, an amount as an amount.
        cell.setCellStyle(styles.of(Look.number(Look.derived(Kind.VALUE), figure.unit())));
      }
      put(cell, figure);
    }
    RowRoom.make(workbook.getSheet(reading.table().sheet()), reading.table());
  }

  /** The columns of the table's cells, row by row. */
  private static Map<Place, Column> columns(Reading reading) {
    Map<Place, Column> columns = new LinkedHashMap<>();
    for (RawRow row : reading.table().allRows()) {
      row.cells().entrySet().stream()
          .sorted(Comparator.comparing(entry -> entry.getValue().place().column()))
          .forEach(entry -> columns.put(entry.getValue().place(), entry.getKey()));
    }
    return columns;
  }

  /** One figure into one cell of its own sheet. */
  static void put(XSSFCell cell, Figure figure) {
    if (figure.isLeft()) {
      return;
    }
    if (cell.isPartOfArrayFormulaGroup()) {
      // A person's array formula may reach into cells that are not ours.
      if (cell.getArrayFormulaRange().getNumberOfCells() > 1) {
        return;
      }
      cell.getSheet().removeArrayFormula(cell);
    }
    SharedFormulas.partWith(cell);
    if (figure.formula() == null) {
      cell.setBlank();
      return;
    }
    String formula = FormulaText.inCell(figure.formula(), cell.getSheet().getSheetName());
    if (formula.length() <= LONGEST_FORMULA && XmlCharacters.isPlain(formula)) {
      cell.setCellFormula(formula);
    } else {
      // Too long for a spreadsheet, or with characters that no formula can hold.
      cell.setBlank();
    }
    if (figure.isNumber()) {
      cell.setCellValue(figure.cellNumber().doubleValue());
    } else {
      cell.setCellValue(figure.isPresent() ? ExcelText.fit(figure.text()) : "");
    }
  }

  private XSSFCell cell(Place place) {
    return Cells.at(workbook.getSheet(place.sheet()), place.row(), place.column());
  }

  /** The figures in whose cells nobody has typed anything. */
  void recalculate(Reading reading) {
    for (Figure figure : reading.derived()) {
      XSSFCell cell = cell(figure.place());
      if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.BLANK) {
        put(cell, figure);
      }
    }
  }
}
