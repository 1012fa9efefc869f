package org.jixiao.window;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.jixiao.findings.Severity;
import org.jixiao.report.summary.DepartmentOutcome;

/** The workbooks of a batch, each with its verdict or the sentence why it has none. */
final class OutcomesTable {

  private static final List<Rows.Column<DepartmentOutcome>> COLUMNS =
      List.of(
          new Rows.Column<>("工作簿", 260, DepartmentOutcome::file),
          new Rows.Column<>("单位", 190, DepartmentOutcome::unit),
          new Rows.Column<>("结论", 110, DepartmentOutcome::verdict),
          new Rows.Column<>("说明", 380, OutcomesTable::explained));

  private static final int VERDICT = 2;

  private final Rows<DepartmentOutcome> model = new Rows<>(COLUMNS);
  private final JTable table = new JTable(model);
  private final JScrollPane pane = new JScrollPane(table);

  /**
   * A list without workbooks.
   *
   * @param opens hears which workbook the user wants to see, by its path below the folder
   */
  OutcomesTable(Consumer<String> opens) {
    table.setName("outcomes");
    table.getAccessibleContext().setAccessibleName("各工作簿的结论");
    table.getAccessibleContext().setAccessibleDescription("双击或按回车，在窗口里打开这个工作簿");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setRowHeight(Math.round(table.getFont().getSize2D() * 1.9f));
    table.setAutoCreateRowSorter(true);
    table.setFillsViewportHeight(true);
    table.setDefaultRenderer(Object.class, new Cell());
    model.widen(table);
    Runnable open =
        () -> {
          int row = table.getSelectedRow();
          if (row >= 0) {
            opens.accept(model.row(table.convertRowIndexToModel(row)).file());
          }
        };
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && table.rowAtPoint(event.getPoint()) >= 0) {
              open.run();
            }
          }
        });
    table
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "open");
    table.getActionMap().put("open", Command.plain(open));
  }

  JComponent component() {
    return pane;
  }

  void clear() {
    show(List.of());
  }

  /** One more is done. */
  void add(DepartmentOutcome outcome) {
    model.add(outcome);
  }

  /** Shows these, in their order. */
  void show(List<DepartmentOutcome> all) {
    model.show(all);
  }

  private static String explained(DepartmentOutcome one) {
    if (!one.isFinished()) {
      return WindowWords.of(one.trouble() + one.remedy());
    }
    return one.unanswered() == 0 ? "" : "待处理 " + one.unanswered() + " 条";
  }

  private final class Cell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable shownIn, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(shownIn, value, selected, focused, row, column);
      String words = String.valueOf(value);
      setToolTipText(words.isEmpty() ? null : words);
      if (!selected) {
        DepartmentOutcome one = model.row(shownIn.convertRowIndexToModel(row));
        Color fill = column == VERDICT ? fill(one) : shownIn.getBackground();
        setBackground(fill);
        setForeground(column == VERDICT ? Theme.letters() : shownIn.getForeground());
      }
      return this;
    }
  }

  private static Color fill(DepartmentOutcome one) {
    if (!one.isFinished() || one.errors() > 0) {
      return Theme.fill(Severity.ERROR);
    }
    return one.unanswered() > 0 ? Theme.fill(Severity.CHECK) : Theme.good();
  }
}
