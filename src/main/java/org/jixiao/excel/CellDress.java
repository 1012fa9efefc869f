package org.jixiao.excel;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.numbers.Place;
import org.jixiao.report.Look;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Reading;

/**
 * Keeps the colours of a table true: a cell that the program fills in is grey-green, one that
 * people fill in is yellow, also where that depends on the row (得分 by a rule, the row 净值), and also
 * in rows that were added below the prepared ones. A look that somebody has chosen stays.
 */
final class CellDress {

  private final EditedBook workbook;
  private final Styles styles;

  /** The styles that the workbook has for the cells of a kind, until it gets another one. */
  private final Map<Kind, Prepared> prepared = new EnumMap<>(Kind.class);

  CellDress(EditedBook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * Dresses the cells of a table.
   *
   * @param columns the column of each cell, row by row
   */
  void dress(Reading reading, Map<Place, Column> columns) {
    Set<Place> computed = reading.computedCells();
    Map<Column, Integer> usual = new HashMap<>();
    columns.forEach(
        (place, column) -> {
          EditedCell cell = column.derived() ? null : existing(place);
          if (cell != null) {
            usual.putIfAbsent(column, cell.style());
            dress(cell, column, computed.contains(place), usual.get(column));
          }
        });
  }

  /**
   * The numbers of two styles, {@link Styles#NONE} where the workbook has no such style.
   *
   * @param input of cells that people fill in
   * @param derived of cells that the program fills in
   */
  private record Prepared(int input, int derived) {}

  private void dress(EditedCell cell, Column column, boolean computed, int usual) {
    Kind kind = column.kind();
    Prepared there =
        prepared.computeIfAbsent(
            kind,
            one -> new Prepared(styles.known(Look.input(one)), styles.known(Look.derived(one))));
    boolean other = cell.style() == (computed ? there.input : there.derived);
    boolean added = cell.style() == 0 && usual == there.input;
    if (other || added) {
      cell.style(styles.of(computed ? Look.derived(kind) : Look.input(kind)));
      prepared.clear();
    }
  }

  private EditedCell existing(Place place) {
    return workbook.sheet(place.sheet()).orElseThrow().existing(place.row(), place.column());
  }
}
