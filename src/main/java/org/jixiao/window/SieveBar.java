package org.jixiao.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.jixiao.findings.Severity;

/** The line above the table in which the user says which findings to see. */
final class SieveBar {

  private static final String ANY_RULE = "全部规则";

  private final JPanel panel = new JPanel();
  private final Map<Severity, JToggleButton> severities = new LinkedHashMap<>();
  private final JToggleButton every = new JToggleButton("全部");
  private final JComboBox<String> rules = new JComboBox<>();
  private final List<String> ruleIds = new ArrayList<>();
  private final JTextField words = new JTextField(16);
  private final JCheckBox onlyOpen = new JCheckBox("只看未处理");
  private final JLabel seen = new JLabel();
  private final Consumer<Sieve> changed;
  private boolean silent;

  /**
   * A line.
   *
   * @param changed hears what is to be seen from now on
   */
  SieveBar(Consumer<Sieve> changed) {
    this.changed = changed;
    WrappingLayout.on(panel, 6, 4);
    add(every);
    every.setSelected(true);
    for (Severity severity :
        List.of(Severity.BLOCKED, Severity.ERROR, Severity.CHECK, Severity.NOTE, Severity.TRIAL)) {
      JToggleButton button = new JToggleButton(severity.label());
      severities.put(severity, button);
      add(button);
    }
    // A long title must not push the other fields out of the window.
    rules.setPrototypeDisplayValue("ZB-T02 一二三四五六七八（99）");
    rules.setName("rules");
    rules.getAccessibleContext().setAccessibleName("按规则筛选");
    rules.addActionListener(event -> tell());
    panel.add(rules);
    JLabel find = new JLabel("查找(I)");
    find.setDisplayedMnemonic('I');
    find.setLabelFor(words);
    words.setName("words");
    words.putClientProperty("JTextField.placeholderText", "位置、问题、规则、处理人…");
    words.putClientProperty("JTextField.showClearButton", true);
    words.getAccessibleContext().setAccessibleName("查找");
    words
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                tell();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                tell();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                tell();
              }
            });
    panel.add(find);
    panel.add(words);
    onlyOpen.setName("only-open");
    onlyOpen.setMnemonic('U');
    onlyOpen.addActionListener(event -> tell());
    panel.add(onlyOpen);
    panel.add(seen);
    panel.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
    show(List.of());
  }

  private void add(JToggleButton button) {
    // Not in a group: of a group, Tab reaches only the button that is down.
    button.addActionListener(event -> choose(button));
    panel.add(button);
  }

  /** One of them is down, always. */
  private void choose(JToggleButton chosen) {
    every.setSelected(chosen == every);
    severities.values().forEach(one -> one.setSelected(one == chosen));
    tell();
  }

  JComponent component() {
    return panel;
  }

  /** Offers what there is among the findings of a workbook. */
  void show(List<FindingLine> lines) {
    silent = true;
    severities.forEach(
        (severity, button) -> {
          long count = lines.stream().filter(one -> one.finding().severity() == severity).count();
          button.setText(severity.label() + " " + count);
          button.setVisible(count > 0 || button.isSelected());
        });
    every.setText("全部 " + lines.size());
    String before = rule();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (FindingLine line : lines) {
      counts.merge(line.finding().rule(), 1, Integer::sum);
      names.putIfAbsent(line.finding().rule(), line.rule());
    }
    rules.removeAllItems();
    ruleIds.clear();
    rules.addItem(ANY_RULE);
    counts.forEach(
        (id, count) -> {
          ruleIds.add(id);
          rules.addItem(names.get(id) + "（" + count + "）");
        });
    rules.setSelectedIndex(1 + ruleIds.indexOf(before));
    silent = false;
  }

  /** Tells how many are seen. */
  void seen(int some, int all) {
    seen.setText(some == all ? "" : "显示 " + some + " / " + all);
  }

  private String rule() {
    int index = rules.getSelectedIndex();
    return index <= 0 || index > ruleIds.size() ? null : ruleIds.get(index - 1);
  }

  /** What is to be seen. */
  Sieve sieve() {
    Severity severity =
        severities.entrySet().stream()
            .filter(one -> one.getValue().isSelected())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return new Sieve(words.getText(), severity, rule(), onlyOpen.isSelected());
  }

  /** Goes to the field for words. */
  void find() {
    words.requestFocusInWindow();
    words.selectAll();
  }

  /** Turns 只看未处理 on or off. */
  void toggleOnlyOpen() {
    onlyOpen.setSelected(!onlyOpen.isSelected());
    tell();
  }

  private void tell() {
    if (!silent) {
      changed.accept(sieve());
    }
  }
}
