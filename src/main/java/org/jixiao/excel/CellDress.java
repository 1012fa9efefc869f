package org.jixiao.excel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.numbers.Place;
import org.jixiao.report.Look;
import org.jixiao.table.Column;
import org.jixiao.table.Reading;

/**
 * Keeps the colours of a table true: a cell that the program fills in is grey-green, one that people
 * fill in is yellow, also where that depends on the row (得分 by a rule, the row 净值), and also in rows
 * that were added below the prepared ones. A look that somebody has chosen stays.
 */
final class CellDress {

  private final XSSFWorkbook workbook;
  private final Styles styles;

  CellDress(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * Dresses the cells of a table.
   *
   * @param columns the column of each cell, row by row
   */
  void dress(Reading reading, Map<Place, Column> columns) {
    Set<Place> computed = new HashSet<>();
    reading.derived().forEach(figure -> computed.add(figure.place()));
    Map<Column, XSSFCellStyle> usual = new HashMap<>();
    columns.forEach(
        (place, column) -> {
          XSSFCell cell = existing(place);
          if (cell != null) {
            usual.putIfAbsent(column, cell.getCellStyle());
            dress(cell, column, computed.contains(place), usual.get(column));
          }
        });
  }

  private void dress(XSSFCell cell, Column column, boolean computed, XSSFCellStyle usual) {
    if (column.derived()) {
      return;
    }
    Look input = Look.input(column.kind());
    Look derived = Look.derived(column.kind());
    XSSFCellStyle style = cell.getCellStyle();
    boolean prepared = style.equals(styles.known(computed ? input : derived));
    boolean added = style.getIndex() == 0 && usual.equals(styles.known(input));
    if (prepared || added) {
      cell.setCellStyle(styles.of(computed ? derived : input));
    }
  }

  private XSSFCell existing(Place place) {
    XSSFRow row = workbook.getSheet(place.sheet()).getRow(place.row());
    return row == null ? null : row.getCell(place.column());
  }
}
