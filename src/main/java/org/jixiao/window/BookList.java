package org.jixiao.window;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JScrollPane;
import org.jixiao.files.FileLayer;

/** The workbooks that are open in the window, each with its verdict. */
final class BookList {

  private final FileLayer files;
  private final DefaultListModel<Book> model = new DefaultListModel<>();
  private final JList<Book> list = new JList<>(model);
  private final JScrollPane pane = new JScrollPane(list);

  /**
   * A list.
   *
   * @param shown hears which workbook is to be shown; null for none
   */
  BookList(FileLayer files, Consumer<Book> shown) {
    this.files = files;
    list.setName("books");
    list.getAccessibleContext().setAccessibleName("工作簿");
    list.setCellRenderer(new BookCell());
    list.addListSelectionListener(
        event -> {
          if (!event.getValueIsAdjusting()) {
            shown.accept(list.getSelectedValue());
          }
        });
    pane.setBorder(BorderFactory.createEmptyBorder());
  }

  JComponent component() {
    return pane;
  }

  JList<Book> list() {
    return list;
  }

  /** Adds workbooks and chooses them; those that are open already are only chosen. */
  List<Book> add(List<Path> paths) {
    List<Book> added = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (Path path : paths) {
      Optional<Book> known =
          all().stream()
              .filter(book -> files.real(book.file()).equals(files.real(path)))
              .findFirst();
      Book book = known.orElseGet(() -> new Book(path));
      if (known.isEmpty()) {
        model.addElement(book);
        added.add(book);
      }
      chosen.add(model.indexOf(book));
    }
    list.setSelectedIndices(chosen.stream().mapToInt(Integer::intValue).toArray());
    return added;
  }

  /** Closes those that are chosen; the files stay what they are. */
  List<Book> closeChosen() {
    List<Book> closed = list.getSelectedValuesList();
    closed.forEach(model::removeElement);
    if (!model.isEmpty()) {
      list.setSelectedIndex(0);
    }
    return closed;
  }

  List<Book> all() {
    return Collections.list(model.elements());
  }

  /** Those that are chosen; all of them when none is. */
  List<Book> chosen() {
    List<Book> chosen = list.getSelectedValuesList();
    return chosen.isEmpty() ? all() : chosen;
  }

  /** The one whose findings are shown; null for none. */
  Book shown() {
    return list.getSelectedValue();
  }

  /** Something about a workbook has changed. */
  void refresh() {
    list.repaint();
  }

  private static final class BookCell extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      super.getListCellRendererComponent(list, value, index, selected, focused);
      Book book = (Book) value;
      String verdict = book.result() == null ? "尚未检查" : book.result().verdict().line();
      String watched = book.watch() == null ? "" : "　◉ 保存后检查";
      setText("<html>" + escaped(book.name()) + "<br><small>" + verdict + watched + "</small>");
      setToolTipText(book.file().toString());
      getAccessibleContext().setAccessibleName(book.name() + "，" + verdict);
      setBorder(
          BorderFactory.createCompoundBorder(
              BorderFactory.createMatteBorder(0, 5, 0, 0, VerdictStrip.color(book.result())),
              BorderFactory.createEmptyBorder(5, 8, 5, 8)));
      return this;
    }

    private static String escaped(String name) {
      return name.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
