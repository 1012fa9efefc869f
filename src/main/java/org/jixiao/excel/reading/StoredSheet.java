package org.jixiao.excel.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One sheet as it is stored in the file. */
public final class StoredSheet {

  private final String name;
  private final boolean hidden;
  private final Map<Integer, StoredCell[]> rows = new HashMap<>();
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
          StoredCell[] sorted = cells.toArray(StoredCell[]::new);
          Arrays.sort(sorted, Comparator.comparingInt(StoredCell::column));
          for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].column() == sorted[i - 1].column()) {
              throw new IndexOutOfBoundsException("two cells in one place on " + name);
            }
          }
          this.rows.put(row, sorted);
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

  /** How many columns a row reaches over, blank cells with a format included. */
  public int width(int row) {
    StoredCell[] cells = rows.get(row);
    return cells == null || cells.length == 0 ? 0 : cells[cells.length - 1].column() + 1;
  }

  /** The cell at a place, or null when nothing was ever put there. */
  public StoredCell cell(int row, int column) {
    StoredCell[] cells = rows.get(row);
    if (cells == null) {
      return null;
    }
    // Most rows have all their cells from the first column on.
    if (column < cells.length && cells[column].column() == column) {
      return cells[column];
    }
    int low = 0;
    int high = cells.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = cells[middle].column();
      if (there == column) {
        return cells[middle];
      } else if (there < column) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** All cells, row by row from left to right. */
  public Stream<StoredCell> cells() {
    return IntStream.rangeClosed(0, lastRow)
        .filter(rows::containsKey)
        .boxed()
        .flatMap(row -> Arrays.stream(rows.get(row)));
  }

  /** The merged blocks. */
  public List<Block> merged() {
    return merged;
  }

  /** Whether any cell holds a value or a formula. */
  public boolean holdsAnything() {
    return rows.values().stream().flatMap(Arrays::stream).anyMatch(cell -> !cell.isBlank());
  }
}
