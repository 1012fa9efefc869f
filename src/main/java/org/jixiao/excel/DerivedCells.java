package org.jixiao.excel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.charts.XmlCharacters;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.report.Look;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Reading;

/** Writes figures into their cells: the live formula with the exact value cached. */
final class DerivedCells {

  /** A spreadsheet takes no longer formula. */
  private static final int LONGEST_FORMULA = 8192;

  private final EditedBook workbook;
  private final Styles styles;

  DerivedCells(EditedBook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** The derived cells of one sheet, and room for its texts; a cell keeps a look of its own. */
  void write(Reading reading) {
    Map<Place, Column> columns = columns(reading);
    new CellDress(workbook, styles).dress(reading, columns);
    for (Figure figure : reading.derived()) {
      Column column = columns.get(figure.place());
      EditedCell cell = cell(figure.place());
      boolean general = "General".equals(styles.numbers(cell.style()));
      if (cell.style() == 0) {
        cell.style(styles.of(Look.derived(column.kind())));
      }
      if (general && column.kind() == Kind.VALUE && figure.isNumber()) {
        // A cell for any indicator: a rate is shown as a rate, an amount as an amount.
        cell.style(styles.of(Look.number(Look.derived(Kind.VALUE), figure.unit())));
      }
      put(cell, figure);
    }
    note(reading);
    RowRoom.make(sheet(reading.table().sheet()), styles, reading.table());
  }

  /** What the program notes for itself, as words; a formula of a person's is left alone. */
  private void note(Reading reading) {
    reading
        .notes()
        .forEach(
            (place, words) -> {
              EditedCell cell = cell(place);
              if (cell.sheet().free(cell)) {
                cell.text(ExcelText.fit(words));
              }
              if (cell.style() == 0) {
                cell.style(styles.of(Look.derived(Kind.MARK)));
              }
            });
  }

  /** The columns of the table's cells, row by row from left to right. */
  private static Map<Place, Column> columns(Reading reading) {
    Map<Column, Place> heads = reading.table().heads();
    List<Column> inOrder =
        heads.keySet().stream()
            .sorted(Comparator.comparingInt(column -> heads.get(column).column()))
            .toList();
    Map<Place, Column> columns = new LinkedHashMap<>();
    for (RawRow row : reading.table().allRows()) {
      for (Column column : inOrder) {
        RawCell cell = row.cell(column);
        if (cell != null) {
          columns.put(cell.place(), column);
        }
      }
    }
    return columns;
  }

  /** One figure into one cell of its own sheet. */
  static void put(EditedCell cell, Figure figure) {
    if (figure.isLeft()) {
      return;
    }
    // A person's array formula may reach into cells that are not ours.
    if (!cell.sheet().free(cell)) {
      return;
    }
    if (figure.formula() == null) {
      cell.blank();
      return;
    }
    String formula = FormulaText.inCell(figure.formula(), cell.sheet().name());
    String text = figure.isPresent() && !figure.isNumber() ? ExcelText.fit(figure.text()) : "";
    boolean fits = formula.length() <= LONGEST_FORMULA && XmlCharacters.isPlain(formula);
    if (fits && figure.isNumber()) {
      cell.formula(formula, figure.cellNumber());
    } else if (fits) {
      cell.formula(formula, text);
    } else if (figure.isNumber()) {
      // Too long for a spreadsheet, or with characters that no formula can hold.
      cell.number(figure.cellNumber());
    } else {
      cell.text(text);
    }
  }

  private EditedCell cell(Place place) {
    return sheet(place.sheet()).cell(place.row(), place.column());
  }

  private EditedSheet sheet(String name) {
    return workbook.sheet(name).orElseThrow();
  }

  /** The figures in whose cells nobody has typed anything. */
  void recalculate(Reading reading) {
    for (Figure figure : reading.derived()) {
      EditedCell cell = cell(figure.place());
      if (cell.hasFormula() || cell.isBlank()) {
        put(cell, figure);
      }
    }
    note(reading);
  }
}
