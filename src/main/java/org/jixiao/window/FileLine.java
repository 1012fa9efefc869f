package org.jixiao.window;

import java.awt.GridBagConstraints;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** A line of a form in which files are chosen, or dropped: what they are, which, the buttons. */
final class FileLine {

  private final String name;
  private final char mnemonic;
  private final Runnable changed;
  private final JTextField shown = new JTextField(36);
  private final JButton choose;
  private final JButton clear = new JButton("清除");
  private List<Path> files = List.of();

  /**
   * A line.
   *
   * @param name what is chosen here
   * @param mnemonic the letter that goes to its button
   * @param asks asks the user; nothing comes of it when the user thinks better of it
   * @param changed hears that something else is chosen
   */
  FileLine(String name, char mnemonic, Supplier<List<Path>> asks, Runnable changed) {
    this.name = name;
    this.mnemonic = mnemonic;
    this.changed = changed;
    shown.setEditable(false);
    shown.getAccessibleContext().setAccessibleName(name);
    shown.setTransferHandler(new Drop(this::choose));
    choose = new JButton("选择…");
    choose.setMnemonic(mnemonic);
    choose.getAccessibleContext().setAccessibleName("选择" + name);
    choose.addActionListener(
        event -> {
          List<Path> picked = asks.get();
          if (!picked.isEmpty()) {
            choose(picked);
          }
        });
    clear.getAccessibleContext().setAccessibleName("清除" + name);
    clear.addActionListener(event -> choose(List.of()));
    clear.setEnabled(false);
  }

  /** Words that are seen while nothing is chosen. */
  FileLine whenEmpty(String words) {
    shown.putClientProperty("JTextField.placeholderText", words);
    return this;
  }

  /** It must name something: there is no button that clears it. */
  FileLine needed() {
    clear.setVisible(false);
    return this;
  }

  /** Takes files, as if the user had chosen them. */
  void choose(List<Path> picked) {
    take(picked);
    changed.run();
  }

  /** Offers files, which is no news to anybody. */
  FileLine take(List<Path> offered) {
    files = List.copyOf(offered);
    shown.setText(
        files.size() == 1
            ? String.valueOf(files.get(0))
            : files.stream()
                .map(one -> String.valueOf(one.getFileName()))
                .collect(Collectors.joining("、")));
    shown.setToolTipText(
        files.isEmpty()
            ? null
            : files.stream().map(Path::toString).collect(Collectors.joining("　")));
    clear.setEnabled(!files.isEmpty());
    return this;
  }

  /** What is chosen. */
  List<Path> files() {
    return files;
  }

  /** Whether the user may choose now. */
  void enable(boolean may) {
    choose.setEnabled(may);
    clear.setEnabled(may && !files.isEmpty());
  }

  /** Puts it into a form as its next row. */
  void addTo(JPanel form, GridBagConstraints at) {
    JLabel label = new JLabel(name + "(" + mnemonic + ")");
    label.setLabelFor(shown);
    at.gridy++;
    at.gridx = 0;
    at.weightx = 0;
    form.add(label, at);
    at.gridx = 1;
    at.weightx = 1;
    form.add(shown, at);
    at.gridx = 2;
    at.weightx = 0;
    form.add(choose, at);
    at.gridx = 3;
    form.add(clear, at);
  }
}
