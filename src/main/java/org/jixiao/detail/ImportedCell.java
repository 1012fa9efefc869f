package org.jixiao.detail;

/**
 * What an export had for one cell, kept in the workbook: so that it can be told later from what
 * people typed, and from what has changed since.
 *
 * @param table the table
 * @param row the row's name, its parts joined
 * @param column the column's heading
 * @param value the words that were put in, a number written plainly
 * @param kind the export that it came from, in the user's words
 */
public record ImportedCell(String table, String row, String column, String value, String kind) {

  /** Whether it is about the same cell. */
  public boolean isAt(ImportedCell other) {
    return table.equals(other.table) && row.equals(other.row) && column.equals(other.column);
  }
}
