package org.jixiao.window;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;

/**
 * The finding that is chosen: everything that is known of it, and the answer to it. Several that
 * are chosen together are given the same answer.
 */
final class FindingCard {

  // Halves: however narrow the window, neither pushes the other out.
  private final JPanel panel = new JPanel(new GridLayout(1, 2, 12, 0));
  private final JTextPane words = new JTextPane();
  private final JComboBox<String> treatment = new JComboBox<>();
  private final JTextArea explanation = new JTextArea(3, 24);
  private final JTextField handler = new JTextField(10);
  private final JLabel remark = new JLabel(" ");
  private final JButton save;
  private final JButton there;
  private List<FindingLine> shown = List.of();
  private Book book;
  private final Map<Key, Draft> drafts = new LinkedHashMap<>();
  private String usualHandler = "";

  /** Which findings of which workbook. */
  private record Key(Book book, List<Finding.Identity> findings) {}

  /** What was typed and not yet written. */
  private record Draft(String treatment, String explanation, String handler) {}

  /**
   * A card.
   *
   * @param answered hears the answers that are to be written
   * @param goThere goes to the place of the finding
   * @param today gives the day that is written beside an answer
   */
  FindingCard(
      Consumer<Map<FindingLine, Answer>> answered, Runnable goThere, Supplier<String> today) {
    words.setEditable(false);
    words.setName("finding");
    words.getAccessibleContext().setAccessibleName("问题的详细内容");
    treatment.addItem("");
    Answer.TREATMENTS.forEach(treatment::addItem);
    treatment.setName("treatment");
    explanation.setName("explanation");
    explanation.setLineWrap(true);
    tabLeaves(explanation);
    handler.setName("handler");
    save =
        new JButton(
            Command.of(
                "写入答复",
                'S',
                null,
                "把答复写进工作簿的“检查结果”页，其余内容不动（Ctrl+Enter）",
                () -> {
                  if (isAnswerable()) {
                    answered.accept(answers(today.get()));
                  }
                }));
    save.setName("answer");
    there =
        new JButton(
            Command.of(
                "到表里去",
                'G',
                null,
                "打开工作簿：LibreOffice 直接停在这个单元格，Excel、WPS 则复制位置，贴到名称框里即到",
                goThere));
    explanation.getInputMap().put(KeyStroke.getKeyStroke("ctrl ENTER"), "answer");
    explanation.getActionMap().put("answer", save.getAction());
    JScrollPane reading = new JScrollPane(words);
    reading.setBorder(BorderFactory.createEmptyBorder());
    panel.add(reading);
    panel.add(form());
    panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    show(null, List.of());
  }

  /** Tab goes on to the next field; in an explanation nobody wants one. */
  private static void tabLeaves(JTextArea area) {
    area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
  }

  private JComponent form() {
    JPanel form = new JPanel(new GridBagLayout());
    GridBagConstraints at = new GridBagConstraints();
    at.insets = new Insets(3, 4, 3, 4);
    at.anchor = GridBagConstraints.NORTHWEST;
    row(form, at, 0, "处理", 'D', treatment);
    at.weighty = 1;
    row(form, at, 1, "处理说明", 'E', explanation);
    at.weighty = 0;
    row(form, at, 2, "处理人", 'P', handler);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
    buttons.add(there);
    buttons.add(save);
    at.gridx = 0;
    at.gridy = 3;
    at.gridwidth = 2;
    at.fill = GridBagConstraints.HORIZONTAL;
    form.add(remark, at);
    at.gridy = 4;
    form.add(buttons, at);
    return form;
  }

  private static void row(
      JPanel form, GridBagConstraints at, int row, String name, char mnemonic, JComponent field) {
    JLabel label = new JLabel(name + "(" + mnemonic + ")");
    label.setDisplayedMnemonic(mnemonic);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(name);
    at.gridx = 0;
    at.gridy = row;
    at.gridwidth = 1;
    at.weightx = 0;
    at.fill = GridBagConstraints.NONE;
    form.add(label, at);
    at.gridx = 1;
    at.weightx = 1;
    at.fill = GridBagConstraints.BOTH;
    form.add(field instanceof JTextArea ? new JScrollPane(field) : field, at);
  }

  JComponent component() {
    return panel;
  }

  /** The name that is offered where nobody has answered yet. */
  void usualHandler(String name) {
    usualHandler = name;
  }

  private boolean isAnswerable() {
    return !shown.isEmpty() && shown.stream().noneMatch(FindingLine::refusal);
  }

  /** Shows findings of a workbook. What is typed and not written is not lost. */
  void show(Book of, List<FindingLine> lines) {
    keepDraft();
    book = of;
    shown = List.copyOf(lines);
    boolean answerable = isAnswerable();
    for (JComponent part : new JComponent[] {treatment, explanation, handler, save}) {
      part.setEnabled(answerable);
    }
    there.setEnabled(answerable);
    CardText.write(words, shown);
    Draft draft = answerable ? drafts.get(key()) : null;
    put(draft == null ? written() : draft);
    remark.setText(draft == null ? CardText.remark(shown) : "上次写的答复还没有写入工作簿。");
  }

  /** What stands in the workbook; where several do not agree, nothing. */
  private Draft written() {
    if (shown.isEmpty()) {
      return new Draft("", "", "");
    }
    Answer first = shown.get(0).answer();
    boolean same =
        shown.stream()
            .map(FindingLine::answer)
            .allMatch(
                one ->
                    one.treatment().equals(first.treatment())
                        && one.explanation().equals(first.explanation()));
    String usual = isAnswerable() ? usualHandler : "";
    boolean known = same && !first.handler().isEmpty();
    return new Draft(
        same ? first.treatment() : "",
        same ? first.explanation() : "",
        known ? first.handler() : usual);
  }

  private void put(Draft draft) {
    if (((DefaultComboBoxModel<String>) treatment.getModel()).getIndexOf(draft.treatment()) < 0) {
      treatment.addItem(draft.treatment());
    }
    treatment.setSelectedItem(draft.treatment());
    explanation.setText(draft.explanation());
    explanation.setCaretPosition(0);
    handler.setText(draft.handler());
  }

  private Key key() {
    return new Key(book, shown.stream().map(one -> one.finding().identity()).toList());
  }

  /** Keeps what is typed, unless it is what stands in the workbook already. */
  private void keepDraft() {
    if (!isAnswerable()) {
      return;
    }
    String chosen = String.valueOf(treatment.getSelectedItem());
    Draft before = written();
    boolean same =
        chosen.equals(before.treatment())
            && explanation.getText().strip().equals(before.explanation().strip());
    if (same) {
      drafts.remove(key());
    } else {
      drafts.put(key(), new Draft(chosen, explanation.getText(), handler.getText()));
    }
  }

  /** What was typed for findings stands in their workbook now. */
  void written(Book in, List<FindingLine> lines) {
    List<Finding.Identity> done = lines.stream().map(one -> one.finding().identity()).toList();
    drafts.keySet().removeIf(key -> key.book() == in && done.containsAll(key.findings()));
    if (in == book && shown.stream().anyMatch(one -> done.contains(one.finding().identity()))) {
      drafts.remove(key());
      shown = List.of();
    }
  }

  /** How many answers were typed and not written. */
  int unwritten() {
    keepDraft();
    return drafts.size();
  }

  /** The whole answers: what is typed here, and what else stands beside each finding. */
  private Map<FindingLine, Answer> answers(String today) {
    Map<FindingLine, Answer> answers = new LinkedHashMap<>();
    for (FindingLine line : shown) {
      Answer before = line.answer();
      answers.put(
          line,
          new Answer(
              String.valueOf(treatment.getSelectedItem()),
              explanation.getText().strip(),
              handler.getText().strip(),
              before.day().isBlank() ? today : before.day(),
              before.review()));
    }
    return answers;
  }

  /** Goes to the first field. */
  void begin() {
    treatment.requestFocusInWindow();
  }
}
