package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
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

/** The finding that is chosen: everything that is known of it, and the answer to it. */
final class FindingCard {

  private final JPanel panel = new JPanel(new BorderLayout(12, 0));
  private final JTextPane words = new JTextPane();
  private final JComboBox<String> treatment = new JComboBox<>();
  private final JTextArea explanation = new JTextArea(3, 24);
  private final JTextField handler = new JTextField(10);
  private final JLabel remark = new JLabel(" ");
  private final JButton save;
  private final JButton there;
  private FindingLine shown;
  private Book book;
  private final Map<Key, Draft> drafts = new LinkedHashMap<>();
  private String usualHandler = "";

  /** Which finding of which workbook. */
  private record Key(Book book, Finding.Identity finding) {}

  /** What was typed and not yet written. */
  private record Draft(String treatment, String explanation, String handler) {}

  /**
   * A card.
   *
   * @param answered hears the answer that is to be written
   * @param goThere goes to the place of the finding
   * @param today gives the day that is written beside an answer
   */
  FindingCard(BiConsumer<FindingLine, Answer> answered, Runnable goThere, Supplier<String> today) {
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
                  if (shown != null) {
                    answered.accept(shown, answer(today.get()));
                  }
                }));
    save.setName("answer");
    there = new JButton(Command.of("到表里去", 'G', null, "打开工作簿；位置同时复制到剪贴板，可贴在 Excel 的名称框里", goThere));
    explanation.getInputMap().put(KeyStroke.getKeyStroke("ctrl ENTER"), "answer");
    explanation.getActionMap().put("answer", save.getAction());
    JScrollPane reading = new JScrollPane(words);
    reading.setBorder(BorderFactory.createEmptyBorder());
    panel.add(reading, BorderLayout.CENTER);
    panel.add(form(), BorderLayout.EAST);
    panel.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
    show(null, null);
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

  /** Shows a finding of a workbook; null for none. What is typed and not written is not lost. */
  void show(Book of, FindingLine line) {
    keepDraft();
    book = of;
    shown = line;
    boolean answerable = line != null && !line.refusal();
    for (JComponent part : new JComponent[] {treatment, explanation, handler, save}) {
      part.setEnabled(answerable);
    }
    there.setEnabled(answerable);
    CardText.write(words, line);
    Answer answer = line == null ? Answer.NONE : line.answer();
    Draft draft = answerable ? drafts.get(key()) : null;
    String offered = answer.handler().isEmpty() && answerable ? usualHandler : answer.handler();
    put(draft == null ? new Draft(answer.treatment(), answer.explanation(), offered) : draft);
    remark.setText(draft == null ? remarkOn(line) : "上次写的答复还没有写入工作簿。");
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
    return new Key(book, shown.finding().identity());
  }

  /** Keeps what is typed, unless it is what stands in the workbook already. */
  private void keepDraft() {
    if (shown == null || shown.refusal()) {
      return;
    }
    String chosen = String.valueOf(treatment.getSelectedItem());
    boolean same =
        chosen.equals(shown.answer().treatment())
            && explanation.getText().strip().equals(shown.answer().explanation().strip());
    if (same) {
      drafts.remove(key());
    } else {
      drafts.put(key(), new Draft(chosen, explanation.getText(), handler.getText()));
    }
  }

  /** What was typed for a finding stands in its workbook now. */
  void written(Book in, FindingLine line) {
    drafts.remove(new Key(in, line.finding().identity()));
    if (in == book
        && shown != null
        && shown.finding().identity().equals(line.finding().identity())) {
      shown = null;
    }
  }

  /** How many answers were typed and not written. */
  int unwritten() {
    keepDraft();
    return drafts.size();
  }

  private static String remarkOn(FindingLine line) {
    if (line == null || line.refusal()) {
      return " ";
    }
    return switch (line.finding().severity()) {
      case BLOCKED, ERROR -> line.open() ? "错误须改正；只答复不能消除。" : "已答复。";
      case CHECK -> line.open() ? "选好“处理”并写明“处理说明”，才算答复。" : "已答复。";
      case NOTE, TRIAL -> "提示不计入结论，可不答复。";
    };
  }

  /** The whole answer: what is typed here, and what else stands beside the finding. */
  private Answer answer(String today) {
    Answer before = shown.answer();
    String day = before.day().isBlank() ? today : before.day();
    return new Answer(
        String.valueOf(treatment.getSelectedItem()),
        explanation.getText().strip(),
        handler.getText().strip(),
        day,
        before.review());
  }

  /** Goes to the first field. */
  void begin() {
    treatment.requestFocusInWindow();
  }
}
