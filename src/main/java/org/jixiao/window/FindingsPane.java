package org.jixiao.window;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.jixiao.findings.Answer;

/** The findings of the workbook that is shown: which ones to see, the table, the card of one. */
final class FindingsPane {

  private final SieveBar sieve;
  private final FindingsTable table;
  private final FindingCard card;
  private final JSplitPane pane;
  private Book book;

  /**
   * A pane that shows nothing yet.
   *
   * @param answered hears the answers that are to be written
   * @param goThere goes to the place of the finding that is chosen
   * @param today gives the day that is written beside an answer
   */
  FindingsPane(
      Consumer<Map<FindingLine, Answer>> answered, Runnable goThere, Supplier<String> today) {
    card = new FindingCard(answered, goThere, today);
    table = new FindingsTable(lines -> card.show(book, lines), goThere);
    sieve = new SieveBar(this::sieve);
    JPanel list = new JPanel(new BorderLayout());
    list.add(sieve.component(), BorderLayout.NORTH);
    list.add(table.component(), BorderLayout.CENTER);
    pane = new JSplitPane(JSplitPane.VERTICAL_SPLIT, list, card.component());
    pane.setResizeWeight(0.62);
  }

  JComponent component() {
    return pane;
  }

  /** Files may be dropped on the table, too. */
  void accepts(Drop drop) {
    table.table().setTransferHandler(drop);
  }

  /** Shows a workbook; null for none. */
  void show(Book now) {
    List<FindingLine> lines = now == null ? List.of() : now.lines();
    book = now;
    sieve.show(lines);
    table.show(lines, sieve.sieve());
    sieve.seen(table.seen(), lines.size());
  }

  private void sieve(Sieve wanted) {
    table.narrow(wanted);
    sieve.seen(table.seen(), book == null ? 0 : book.lines().size());
  }

  /** The finding that is chosen. */
  Optional<FindingLine> chosen() {
    return table.chosen();
  }

  /** The name that is offered where nobody has answered yet. */
  void usualHandler(String name) {
    card.usualHandler(name);
  }

  /** Answers stand in their workbook now. */
  void written(Book in, List<FindingLine> lines) {
    card.written(in, lines);
    table.moveOn();
  }

  /** How many answers were typed and not written. */
  int unwritten() {
    return card.unwritten();
  }

  /** Goes to the answer. */
  void beginAnswer() {
    card.begin();
  }

  /** Goes to the field for words. */
  void find() {
    sieve.find();
  }

  /** Turns 只看未处理 on or off. */
  void onlyOpen() {
    sieve.toggleOnlyOpen();
  }

  /** The look has changed. */
  void refont() {
    table.refont();
    show(book);
  }
}
