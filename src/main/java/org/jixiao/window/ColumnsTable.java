package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableCellRenderer;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.reading.ExportColumn;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.HeaderSurvey;
import org.jixiao.run.ImportColumns;

/** What each column of the exports is taken for, which the user may change. */
final class ColumnsTable {

  /**
   * A file that was looked at.
   *
   * @param columns what its columns are taken for, or null when it cannot be read
   * @param trouble why it cannot be read; empty when it can
   */
  record Looked(ExportKind kind, String file, ImportColumns columns, String trouble) {}

  private record Row(Looked file, ExportColumn column) {}

  private static final List<Rows.Column<Row>> COLUMNS =
      List.of(
          new Rows.Column<>("文件", 200, row -> row.file().file()),
          new Rows.Column<>("列名", 200, row -> called(row.column())),
          new Rows.Column<>("第一行的内容", 240, row -> row.column().sample()),
          new Rows.Column<>("当作", 180, row -> shown(row.column())));

  private static final int TAKEN = 3;

  private final Runnable changed;
  private final Map<String, String> said = new HashMap<>();
  private final Model model = new Model();
  private final JTable table = new JTable(model);
  private final JTextArea note = TextWindow.area("");
  private final JPanel panel = new JPanel(new BorderLayout());

  /**
   * A table without files.
   *
   * @param changed hears that the user has said what a column is
   */
  ColumnsTable(Runnable changed) {
    this.changed = changed;
    table.setName("columns");
    table.getAccessibleContext().setAccessibleName("各列的认定");
    table.setRowHeight(Math.round(table.getFont().getSize2D() * 2.1f));
    table.getTableHeader().setReorderingAllowed(false);
    table.setDefaultRenderer(Object.class, new Cell());
    table.putClientProperty("terminateEditOnFocusLost", true);
    model.widen(table);
    table.getColumnModel().getColumn(TAKEN).setCellEditor(new Choice());
    note.setName("columns-note");
    note.getAccessibleContext().setAccessibleName("列的认定说明");
    note.setOpaque(false);
    JScrollPane pane = new JScrollPane(table);
    pane.setBorder(BorderFactory.createEmptyBorder());
    panel.add(note, BorderLayout.NORTH);
    panel.add(pane, BorderLayout.CENTER);
    show(List.of());
  }

  JComponent component() {
    return panel;
  }

  /** Shows the columns of these files. */
  void show(List<Looked> files) {
    List<Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Looked file : files) {
      notes.add(file.file() + "：" + note(file));
      if (file.columns() != null) {
        file.columns().columns().forEach(column -> rows.add(new Row(file, column)));
      }
    }
    note.setText(
        files.isEmpty() ? "选好导出文件后，这里列出每一列当作什么；不对的，点“当作”那一格改正。" : String.join("\n", notes));
    model.show(rows);
  }

  private static String note(Looked file) {
    if (file.columns() == null) {
      return file.trouble();
    }
    if (file.kind().fields().isEmpty()) {
      return "按表内的项目名称认定，不用指明列。";
    }
    List<String> needed =
        file.kind().fields().subList(0, 2).stream().map(field -> field.name()).toList();
    if (!file.columns().found()) {
      return "没有认出表头，请在下面指明“" + needed.get(0) + "”和“" + needed.get(1) + "”是哪一列。";
    }
    return file.columns().columns().stream().anyMatch(ExportColumn::doubtful)
        ? "有几列都像同一项（深色），请只留一列，其余的选“不用”。"
        : "已认出表头；不对的，点“当作”那一格改正。";
  }

  /** What the user has said of the columns that are there, heading → field. */
  Map<String, String> mapping() {
    Map<String, String> there = new LinkedHashMap<>();
    for (Row row : model.all()) {
      String field = said.get(row.column().key());
      if (field != null) {
        there.put(row.column().key(), field);
      }
    }
    return there;
  }

  private void say(Row row, String field) {
    if (shown(row.column()).equals(field)) {
      return;
    }
    if (!field.equals(ExportKind.UNUSED)) {
      // The same can be said of one column of a file only.
      model.all().stream()
          .filter(other -> other.file().equals(row.file()))
          .filter(other -> field.equals(said.get(other.column().key())))
          .forEach(other -> said.remove(other.column().key()));
    }
    said.put(row.column().key(), field);
    changed.run();
  }

  private static String called(ExportColumn column) {
    return column.heading().isEmpty() ? column.key() : column.heading();
  }

  private static String shown(ExportColumn column) {
    return column.field().isEmpty() ? ExportKind.UNUSED : column.field();
  }

  /** What a column is taken for may be changed. */
  private final class Model extends Rows<Row> {
    private static final long serialVersionUID = 1L;

    Model() {
      super(COLUMNS);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column == TAKEN;
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
      say(row(row), String.valueOf(value));
    }
  }

  /** The fields that a column of this kind of export can be. */
  private final class Choice extends DefaultCellEditor {
    private static final long serialVersionUID = 1L;

    Choice() {
      super(new JComboBox<String>());
      getComponent().getAccessibleContext().setAccessibleName("当作");
      setClickCountToStart(1);
    }

    @Override
    public Component getTableCellEditorComponent(
        JTable shownIn, Object value, boolean selected, int row, int column) {
      @SuppressWarnings("unchecked")
      JComboBox<String> box = (JComboBox<String>) getComponent();
      box.removeAllItems();
      HeaderSurvey.choices(model.row(row).file().kind()).forEach(box::addItem);
      return super.getTableCellEditorComponent(shownIn, value, selected, row, column);
    }
  }

  /** What is taken stands out; what is left alone is faint. */
  private final class Cell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable shownIn, Object value, boolean selected, boolean focused, int row, int column) {
      String words = column == TAKEN ? value + "　▾" : String.valueOf(value);
      super.getTableCellRendererComponent(shownIn, words, selected, focused, row, column);
      ExportColumn one = model.row(row).column();
      setToolTipText(String.valueOf(value));
      if (!selected) {
        boolean doubtful = one.doubtful();
        Color usual = shownIn.getBackground();
        setBackground(doubtful ? Theme.fill(Severity.CHECK) : usual);
        setForeground(
            doubtful
                ? Theme.letters()
                : shown(one).equals(ExportKind.UNUSED) ? Theme.faint() : shownIn.getForeground());
      }
      return this;
    }
  }
}
