package org.jixiao.window;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The findings of one workbook as a table. */
final class FindingsModel extends AbstractTableModel {

  private static final long serialVersionUID = 1L;

  static final int SEVERITY = 0;
  static final int PLACE = 1;
  static final int MESSAGE = 2;
  static final int REMEDY = 3;
  static final int TREATMENT = 4;

  private static final List<String> HEADINGS = List.of("级别", "位置", "问题", "怎么办", "处理");

  private transient List<FindingLine> lines = List.of();

  void show(List<FindingLine> now) {
    lines = now;
    fireTableDataChanged();
  }

  FindingLine line(int row) {
    return lines.get(row);
  }

  List<FindingLine> lines() {
    return lines;
  }

  @Override
  public int getRowCount() {
    return lines == null ? 0 : lines.size();
  }

  @Override
  public int getColumnCount() {
    return HEADINGS.size();
  }

  @Override
  public String getColumnName(int column) {
    return HEADINGS.get(column);
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == SEVERITY ? FindingLine.class : String.class;
  }

  @Override
  public Object getValueAt(int row, int column) {
    FindingLine line = lines.get(row);
    return switch (column) {
      case SEVERITY -> line;
      case PLACE -> line.place();
      case MESSAGE -> line.finding().message();
      case REMEDY -> line.remedy();
      default -> treatment(line);
    };
  }

  private static String treatment(FindingLine line) {
    String words = line.answer().treatment();
    return words.isEmpty() && !line.answer().explanation().isBlank() ? "（只有说明）" : words;
  }
}
