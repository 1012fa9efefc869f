package org.jixiao.excel.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The cells of one row as they are stored in the file, from left to right. */
final class StoredRow {

  /** A row that is not there. */
  static final StoredRow ABSENT = new StoredRow(List.of());

  private final StoredCell[] cells;

  /**
   * A row.
   *
   * @param cells in any order
   * @throws IndexOutOfBoundsException when two cells stand in one place
   */
  StoredRow(Collection<StoredCell> cells) {
    this.cells = cells.toArray(StoredCell[]::new);
    Arrays.sort(this.cells, Comparator.comparingInt(StoredCell::column));
    for (int i = 1; i < this.cells.length; i++) {
      if (this.cells[i].column() == this.cells[i - 1].column()) {
        throw new IndexOutOfBoundsException("two cells in one place");
      }
    }
  }

  /** The cells that are there. */
  List<StoredCell> cells() {
    return List.of(cells);
  }

  /** How many columns it reaches over, blank cells with a format included. */
  int width() {
    return cells.length == 0 ? 0 : cells[cells.length - 1].column() + 1;
  }

  /** The cell of a column, or null when nothing was ever put there. */
  StoredCell cell(int column) {
    // Most rows have all their cells from the first column on.
    return column < cells.length && cells[column].column() == column
        ? cells[column]
        : looked(column);
  }

  private StoredCell looked(int column) {
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
}
