package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** A result in words that may be long: read, copied, closed. */
final class TextWindow {

  private final JDialog dialog;

  TextWindow(JFrame frame, String title, List<String> lines) {
    dialog = new JDialog(frame, title, false);
    String text = String.join("\n", lines);
    JTextArea area = area(text);
    area.setCaretPosition(0);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
    JButton copy = new JButton("全部复制(C)");
    copy.setMnemonic('C');
    copy.addActionListener(event -> SystemPrograms.copy(text));
    JButton close = new JButton("关闭");
    close.addActionListener(event -> dialog.dispose());
    buttons.add(copy);
    buttons.add(close);
    dialog.add(new JScrollPane(area), BorderLayout.CENTER);
    dialog.add(buttons, BorderLayout.SOUTH);
    dialog.getRootPane().setDefaultButton(close);
    dialog.setSize(new Dimension(760, 520));
    dialog.setLocationRelativeTo(frame);
  }

  /** A field with words that cannot be changed. */
  static JTextArea area(String text) {
    JTextArea area = new JTextArea(text);
    area.setEditable(false);
    area.setLineWrap(true);
    area.setMargin(new Insets(8, 8, 8, 8));
    area.setFont(UIManager.getFont("Label.font"));
    return area;
  }

  void show() {
    dialog.setVisible(true);
  }
}
