package org.jixiao.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;

/** The rows of a table, under columns of which each is declared once. */
class Rows<R> extends AbstractTableModel {

  private static final long serialVersionUID = 1L;

  /**
   * A column.
   *
   * @param heading what stands above it
   * @param width how wide it is to begin with, in pixels
   * @param content what it shows of a row
   */
  record Column<R>(String heading, int width, Function<R, Object> content) {}

  private final transient List<Column<R>> columns;
  private transient List<R> rows = new ArrayList<>();

  /** No rows yet. */
  Rows(List<Column<R>> columns) {
    this.columns = columns;
  }

  /** Shows these. */
  void show(List<R> now) {
    rows = new ArrayList<>(now);
    fireTableDataChanged();
  }

  /** One more. */
  void add(R row) {
    rows.add(row);
    fireTableRowsInserted(rows.size() - 1, rows.size() - 1);
  }

  R row(int number) {
    return rows.get(number);
  }

  List<R> all() {
    return rows;
  }

  /** Gives the columns of a table that shows these rows their widths. */
  void widen(JTable table) {
    for (int column = 0; column < columns.size(); column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(columns.get(column).width());
    }
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public String getColumnName(int column) {
    return columns.get(column).heading();
  }

  @Override
  public Object getValueAt(int row, int column) {
    return columns.get(column).content().apply(rows.get(row));
  }
}
