package org.jixiao.window;

import java.awt.Component;
import java.awt.Font;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;

/** The table of findings: sorted, sieved, one or several of them chosen. */
final class FindingsTable {

  private static final List<Rows.Column<FindingLine>> COLUMNS =
      List.of(
          new Rows.Column<>("级别", 64, line -> line),
          new Rows.Column<>("位置", 210, FindingLine::place),
          new Rows.Column<>("问题", 380, line -> line.finding().message()),
          new Rows.Column<>("怎么办", 300, FindingLine::remedy),
          new Rows.Column<>("处理", 84, FindingsTable::treatment));

  private static final int SEVERITY = 0;
  private static final float ROOM = 1.9f;

  private final Rows<FindingLine> model = new Rows<>(COLUMNS);
  private final JTable table = new JTable(model);
  private final TableRowSorter<Rows<FindingLine>> sorter = new TableRowSorter<>(model);
  private final JScrollPane pane = new JScrollPane(table);
  private final Consumer<List<FindingLine>> hears;
  private boolean silent;
  private boolean movesOn;

  /**
   * A table.
   *
   * @param chosen hears which findings are chosen; empty for none
   * @param goThere hears that the user wants to go to the place of the chosen one
   */
  FindingsTable(Consumer<List<FindingLine>> chosen, Runnable goThere) {
    this.hears = chosen;
    table.setName("findings");
    table.getAccessibleContext().setAccessibleName("检查结果");
    table.getAccessibleContext().setAccessibleDescription("每行一个问题；选中一个或几个后在下方答复，双击打开工作簿");
    table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
    table.setFillsViewportHeight(true);
    table.getTableHeader().setReorderingAllowed(false);
    model.widen(table);
    TableColumn severity = table.getColumnModel().getColumn(SEVERITY);
    severity.setMinWidth(severity.getPreferredWidth());
    severity.setCellRenderer(new SeverityCell());
    sorter.setComparator(
        SEVERITY,
        Comparator.<FindingLine, Severity>comparing(line -> line.finding().severity())
            .thenComparing(FindingLine::number));
    table.setRowSorter(sorter);
    table.setDefaultRenderer(Object.class, new WordsCell());
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting() && !silent) {
                chosen.accept(allChosen());
              }
            });
    table.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && table.rowAtPoint(event.getPoint()) >= 0) {
              goThere.run();
            }
          }
        });
    // Enter would go on to the next row, as in a table to type into.
    table
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "go-there");
    table.getActionMap().put("go-there", Command.plain(goThere));
    refont();
  }

  JComponent component() {
    return pane;
  }

  JTable table() {
    return table;
  }

  /** Gives the rows the height that the letters need; after the look has changed, too. */
  void refont() {
    table.setRowHeight(Math.round(table.getFont().getSize2D() * ROOM));
  }

  /** Shows the findings of a workbook; the one that was chosen stays chosen if it is among them. */
  void show(List<FindingLine> lines, Sieve sieve) {
    Optional<Finding> before = chosen().map(FindingLine::finding);
    int position = table.getSelectedRow();
    silent = true;
    model.show(lines);
    sieve(sieve);
    int again = movesOn ? -1 : before.map(this::rowOf).orElse(-1);
    movesOn = false;
    if (again < 0 && table.getRowCount() > 0) {
      again = Math.max(0, Math.min(position, table.getRowCount() - 1));
    }
    select(again);
    silent = false;
    hears.accept(allChosen());
  }

  /** The one that is chosen has been dealt with: next time the one after it is chosen. */
  void moveOn() {
    movesOn = true;
  }

  /** Shows only some; if the one that was chosen is not among them, the first of them is. */
  void narrow(Sieve sieve) {
    sieve(sieve);
    if (table.getSelectedRow() < 0 && table.getRowCount() > 0) {
      select(0);
    }
  }

  private void sieve(Sieve sieve) {
    sorter.setRowFilter(
        new RowFilter<Rows<FindingLine>, Integer>() {
          @Override
          public boolean include(Entry<? extends Rows<FindingLine>, ? extends Integer> entry) {
            return sieve.lets(model.row(entry.getIdentifier()));
          }
        });
  }

  private int rowOf(Finding finding) {
    for (int row = 0; row < table.getRowCount(); row++) {
      Finding one = model.row(table.convertRowIndexToModel(row)).finding();
      if (one.identity().equals(finding.identity())) {
        return row;
      }
    }
    return -1;
  }

  private void select(int row) {
    table.clearSelection();
    if (row >= 0) {
      table.setRowSelectionInterval(row, row);
      table.scrollRectToVisible(table.getCellRect(row, 0, true));
    }
  }

  private static String treatment(FindingLine line) {
    String words = line.answer().treatment();
    return words.isEmpty() && !line.answer().explanation().isBlank() ? "（只有说明）" : words;
  }

  /** How many are seen. */
  int seen() {
    return table.getRowCount();
  }

  /** All that are chosen, in the order in which they are seen. */
  private List<FindingLine> allChosen() {
    return Arrays.stream(table.getSelectedRows())
        .filter(row -> row < table.getRowCount())
        .mapToObj(row -> model.row(table.convertRowIndexToModel(row)))
        .toList();
  }

  /** The one that is chosen, the first of several. */
  Optional<FindingLine> chosen() {
    int row = table.getSelectedRow();
    return row < 0 || row >= table.getRowCount()
        ? Optional.empty()
        : Optional.of(model.row(table.convertRowIndexToModel(row)));
  }

  private static final class SeverityCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      FindingLine line = (FindingLine) value;
      super.getTableCellRendererComponent(
          table, line.finding().severity().label(), selected, focused, row, column);
      setHorizontalAlignment(SwingConstants.CENTER);
      setBackground(Theme.fill(line.finding().severity()));
      setForeground(Theme.letters());
      setFont(table.getFont().deriveFont(line.open() ? Font.BOLD : Font.PLAIN));
      return this;
    }
  }

  /** Words on one line; what does not fit is shown where the mouse rests. */
  private static final class WordsCell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      String words = String.valueOf(value);
      setText(words.replace('\n', ' '));
      int width = table.getColumnModel().getColumn(column).getWidth();
      setToolTipText(getPreferredSize().width > width ? words : null);
      return this;
    }
  }
}
