package org.jixiao.excel.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.Place;

/** A rectangle of cells, zero-based, the last row and column included. */
public record Block(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  private static final Pattern CORNERS =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

  /** A block as it is written, {@code B2:D5} or {@code B2}; empty for anything else. */
  public static Optional<Block> of(String written) {
    Matcher corners = CORNERS.matcher(written);
    if (!corners.matches()) {
      return Optional.empty();
    }
    int column = Place.columnOf(corners.group(1));
    int row = Integer.parseInt(corners.group(2)) - 1;
    boolean one = corners.group(3) == null;
    int otherColumn = one ? column : Place.columnOf(corners.group(3));
    int otherRow = one ? row : Integer.parseInt(corners.group(4)) - 1;
    return Optional.of(
        new Block(
            Math.min(row, otherRow),
            Math.min(column, otherColumn),
            Math.max(row, otherRow),
            Math.max(column, otherColumn)));
  }

  /** The block as it is written: {@code B2:D5}, or {@code B2} for a single cell. */
  public String written() {
    String first = Place.columnName(firstColumn) + (firstRow + 1);
    return isOneCell() ? first : first + ":" + Place.columnName(lastColumn) + (lastRow + 1);
  }

  /** The block as it is written where it must not move: {@code $B$2:$D$5}. */
  public String fixed() {
    String first = fixed(firstRow, firstColumn);
    return isOneCell() ? first : first + ":" + fixed(lastRow, lastColumn);
  }

  private static String fixed(int row, int column) {
    return "$" + Place.columnName(column) + "$" + (row + 1);
  }

  /** Whether a cell lies in it. */
  public boolean holds(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** The smallest block that holds both. */
  public Block with(Block other) {
    return new Block(
        Math.min(firstRow, other.firstRow),
        Math.min(firstColumn, other.firstColumn),
        Math.max(lastRow, other.lastRow),
        Math.max(lastColumn, other.lastColumn));
  }

  /** Whether it is a single cell. */
  public boolean isOneCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }
}
