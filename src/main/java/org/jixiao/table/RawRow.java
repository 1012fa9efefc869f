package org.jixiao.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;

/**
 * One row of a table as it stands in the file.
 *
 * @param index zero-based row of the sheet
 * @param label what the row is about
 * @param cells its cells; columns that were not found are not in it
 */
public record RawRow(int index, String label, Map<Column, RawCell> cells) {

  public RawRow {
    cells = Map.copyOf(cells);
  }

  /** The same row, its cells placed under another name, to tell it from one of the same label. */
  public RawRow named(String name) {
    Map<Column, RawCell> placed = new LinkedHashMap<>();
    cells.forEach((column, cell) -> placed.put(column, cell.inRow(name)));
    return new RawRow(index, label, placed);
  }

  /** Whether its cells say nothing. */
  public boolean isBlank() {
    for (RawCell cell : cells.values()) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The cell of a column, or null when the column was not found. */
  public RawCell cell(Column column) {
    return cells.get(column);
  }

  /** The cell that names the row, or null when its column was not found. */
  public Place keyPlace(Layout layout) {
    RawCell key = cells.get(layout.key());
    return key == null ? null : key.place();
  }

  /** The figure in a column; without a value when the column was not found. */
  public Figure figure(Column column) {
    return figure(column, column.kind().unit());
  }

  /** The figure in a column whose cells may hold anything, read as a number of this unit. */
  public Figure figure(Column column, Unit unit) {
    RawCell cell = cells.get(column);
    return cell == null ? Figure.unreadable("缺少列：" + column.heading(), unit) : cell.figure(unit);
  }

  /** The words in a column, empty when blank or not found. */
  public String words(Column column) {
    RawCell cell = cells.get(column);
    return cell == null ? "" : cell.words();
  }

  /** The label in a column as a figure that formulas may refer to. */
  public Figure labelFigure(Column column) {
    RawCell cell = cells.get(column);
    if (cell == null) {
      return Figure.unreadable("缺少列：" + column.heading(), column.kind().unit());
    }
    // A label typed as a date or a number reads as the row's label, not as its serial number.
    boolean number = column.kind() == Kind.LABEL && cell.content() instanceof RawCell.Number;
    return number && !label.isBlank() ? cell.labelReadAs(label) : cell.label();
  }

  /** A derived figure put into its cell; it stays without a cell when the column was not found. */
  public Figure place(Figure figure, Column column) {
    RawCell cell = cells.get(column);
    if (cell == null) {
      return figure.withoutCell();
    }
    return put(
        cell, figure, isLeft(cell, figure) ? figure.leftAt(cell.place()) : figure.at(cell.place()));
  }

  /** What a person typed in a derived cell is not taken away as long as it cannot be judged. */
  private static boolean isLeft(RawCell cell, Figure figure) {
    boolean cannotBeJudged = !figure.isPresent() && !figure.isUndefined();
    return cannotBeJudged && !cell.isBlank() && !cell.hasFormula();
  }

  /** A figure from elsewhere shown in a cell of this row, where the column was found. */
  public Figure mirror(Figure figure, Column column) {
    RawCell cell = cells.get(column);
    if (cell == null) {
      return figure.withoutCell();
    }
    return put(
        cell,
        figure,
        isLeft(cell, figure) ? figure.leftAt(cell.place()) : figure.mirroredAt(cell.place()));
  }

  /**
   * A formula of an earlier run whose figure is gone, as after its sheet was deleted, goes too; and
   * a blank cell stays one that others may refer to.
   */
  private static Figure put(RawCell cell, Figure figure, Figure placed) {
    if (!placed.isLeft() || figure.isPresent()) {
      return placed;
    }
    boolean blank = cell.isBlank() && !cell.hasFormula();
    boolean stranded =
        cell.hasOwnFormula() || cell.hasFormula() && cell.content() instanceof RawCell.ErrorValue;
    return blank || stranded ? Figure.none(figure.absence(), figure.unit(), cell.place()) : placed;
  }
}
