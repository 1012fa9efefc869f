package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;

/**
 * What came of a job: the verdict on top, then what is to be dealt with, one in a row. Below stands
 * the chosen one in full.
 */
final class ListWindow {

  private final SideWindow window;
  private final String verdict;
  private final List<String> said;
  private final List<String> headings;
  private final List<List<String>> rows;
  private final JTextArea whole = TextWindow.area("");

  /**
   * A list.
   *
   * @param said sentences below the verdict
   * @param headings of the columns; the first is the narrowest
   * @param rows in each as many words as there are headings
   */
  ListWindow(
      JFrame frame,
      String title,
      String verdict,
      List<String> said,
      List<String> headings,
      List<List<String>> rows) {
    this.window = new SideWindow(frame, title, false);
    this.verdict = verdict;
    this.said = said;
    this.headings = headings;
    this.rows = rows;
  }

  /** One more button at its foot. */
  ListWindow with(String name, char mnemonic, Runnable work) {
    window.button(name, mnemonic, work);
    return this;
  }

  void show() {
    window.button("全部复制", 'C', () -> SystemPrograms.copy(text()));
    window.closing("关闭");
    JLabel head = new JLabel(verdict);
    head.setName("list-verdict");
    Theme.letters(head, Font.BOLD, 1.3f);
    JPanel north = new JPanel(new BorderLayout(0, 6));
    north.setBorder(BorderFactory.createEmptyBorder(10, 14, 6, 14));
    north.add(head, BorderLayout.NORTH);
    JTextArea sentences = TextWindow.area(String.join("\n", said));
    sentences.setOpaque(false);
    sentences.setMargin(new Insets(0, 0, 0, 0));
    sentences.getAccessibleContext().setAccessibleName("说明");
    north.add(sentences, BorderLayout.CENTER);
    window.add(north, BorderLayout.NORTH);
    if (!rows.isEmpty()) {
      window.add(body(), BorderLayout.CENTER);
    }
    window.add(window.buttons(), BorderLayout.SOUTH);
    if (rows.isEmpty()) {
      sentences.setColumns(48);
      sentences.setSize(sentences.getPreferredSize().width, Short.MAX_VALUE);
      window.showPacked();
    } else {
      window.show(940, 620);
    }
  }

  private JComponent body() {
    Rows<List<String>> model = new Rows<>(columns());
    model.show(rows);
    JTable table = new JTable(model);
    table.setName("list");
    table.getAccessibleContext().setAccessibleName(window.dialog().getTitle());
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setRowHeight(Math.round(table.getFont().getSize2D() * 1.9f));
    table.setAutoResizeMode(JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
    table.getTableHeader().setReorderingAllowed(false);
    table.setDefaultRenderer(Object.class, new OneLine());
    model.widen(table);
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              int row = table.getSelectedRow();
              whole.setText(row < 0 ? "" : inFull(rows.get(row)));
              whole.setCaretPosition(0);
            });
    whole.getAccessibleContext().setAccessibleName("选中一条的全文");
    table.setRowSelectionInterval(0, 0);
    window.begin(table);
    JSplitPane split =
        new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(table), new JScrollPane(whole));
    split.setResizeWeight(0.7);
    split.getAccessibleContext().setAccessibleName("列表与全文");
    return split;
  }

  /** What a row is about comes second, what there is to say of it last; numbers stand between. */
  private List<Rows.Column<List<String>>> columns() {
    List<Rows.Column<List<String>>> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      boolean words = column == 1 || column == headings.size() - 1;
      int width = column == 0 ? 90 : words ? 340 : 120;
      columns.add(new Rows.Column<>(headings.get(column), width, row -> row.get(column)));
    }
    return columns;
  }

  private String inFull(List<String> row) {
    List<String> lines = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      if (!row.get(column).isBlank()) {
        lines.add(headings.get(column) + "　" + row.get(column));
      }
    }
    return String.join("\n", lines);
  }

  private String text() {
    List<String> lines = new ArrayList<>(List.of(verdict));
    lines.addAll(said);
    lines.add(String.join("\t", headings));
    rows.forEach(row -> lines.add(String.join("\t", row).replace('\n', ' ')));
    return String.join("\n", lines);
  }

  private static final class OneLine extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      String words = String.valueOf(value).replace('\n', ' ');
      return super.getTableCellRendererComponent(table, words, selected, focused, row, column);
    }
  }
}
