package org.jixiao.excel.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One sheet as it is stored in the file. */
public final class StoredSheet {

  private final String name;
  private final boolean hidden;
  private final Map<Integer, StoredRow> rows = new HashMap<>();
  private final List<Block> merged;
  private int lastRow = -1;

  /**
   * A sheet.
   *
   * @param rows the cells of each row that is there, in any order
   * @throws IndexOutOfBoundsException when two cells stand in one place
   */
  public StoredSheet(
      String name, boolean hidden, Map<Integer, List<StoredCell>> rows, Collection<Block> merged) {
    this.name = name;
    this.hidden = hidden;
    this.merged = List.copyOf(merged);
    rows.forEach(
        (row, cells) -> {
          this.rows.put(row, new StoredRow(cells));
          lastRow = Math.max(lastRow, row);
        });
  }

  public String name() {
    return name;
  }

  /** Whether people do not see it among the tabs. */
  public boolean isHidden() {
    return hidden;
  }

  /** The last row that is there, empty or not; -1 on an empty sheet. */
  public int lastRow() {
    return lastRow;
  }

  /** A row, zero-based; one without cells where nothing was ever put there. */
  StoredRow row(int row) {
    return rows.getOrDefault(row, StoredRow.ABSENT);
  }

  /** How many columns a row reaches over, blank cells with a format included. */
  public int width(int row) {
    return row(row).width();
  }

  /** The cell at a place, or null when nothing was ever put there. */
  public StoredCell cell(int row, int column) {
    return row(row).cell(column);
  }

  /** All cells, row by row from left to right. */
  public Stream<StoredCell> cells() {
    return IntStream.rangeClosed(0, lastRow)
        .filter(rows::containsKey)
        .boxed()
        .flatMap(row -> row(row).cells().stream());
  }

  /** The merged blocks. */
  public List<Block> merged() {
    return merged;
  }

  /** Whether any cell holds a value or a formula. */
  public boolean holdsAnything() {
    return rows.values().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> !cell.isBlank());
  }
}
