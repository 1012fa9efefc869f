package org.jixiao.window;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A form: rows of a label and a field, or of a file that is chosen. */
final class Form {

  private final JPanel panel = new JPanel(new GridBagLayout());
  private final GridBagConstraints at = new GridBagConstraints();

  Form() {
    panel.setBorder(BorderFactory.createEmptyBorder(10, 12, 6, 12));
    at.insets = new Insets(3, 4, 3, 4);
    at.fill = GridBagConstraints.HORIZONTAL;
    at.anchor = GridBagConstraints.WEST;
  }

  JComponent component() {
    return panel;
  }

  /** A row for files. */
  void row(FileLine line) {
    line.addTo(panel, at);
  }

  /** A row with a field behind its name. */
  void row(String name, char mnemonic, JComponent field) {
    JLabel label = new JLabel(name + "(" + mnemonic + ")");
    label.setDisplayedMnemonic(mnemonic);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(name);
    row(label, field);
  }

  /** A row with parts that stand side by side, behind a name. */
  void choices(String name, JComponent... parts) {
    JPanel side = new JPanel();
    side.setLayout(new javax.swing.BoxLayout(side, javax.swing.BoxLayout.LINE_AXIS));
    for (JComponent part : parts) {
      side.add(part);
      side.add(javax.swing.Box.createHorizontalStrut(12));
    }
    row(new JLabel(name), side);
  }

  /** A row with one part in the column of the fields. */
  void row(JComponent part) {
    row(new JLabel(), part);
  }

  private void row(Component label, Component field) {
    at.gridy++;
    at.gridx = 0;
    at.weightx = 0;
    at.gridwidth = 1;
    panel.add(label, at);
    at.gridx = 1;
    at.weightx = 1;
    panel.add(field, at);
  }
}
