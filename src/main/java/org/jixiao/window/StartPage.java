package org.jixiao.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What the window shows before a workbook is open: how to begin. */
final class StartPage {

  private final JPanel panel = new JPanel();

  /**
   * The page.
   *
   * @param recent the workbooks opened last
   * @param again opens one of them
   * @param ways the ways to begin, as buttons
   */
  StartPage(List<Path> recent, Consumer<Path> again, Action... ways) {
    panel.setLayout(new BoxLayout(panel, BoxLayout.PAGE_AXIS));
    panel.setBorder(BorderFactory.createEmptyBorder(40, 40, 40, 40));
    panel.add(Box.createVerticalGlue());
    JLabel title = new JLabel("把评价工作簿拖到这里");
    Theme.letters(title, Font.BOLD, 1.8f);
    add(title);
    add(new JLabel("可以一次拖入多个。拖入后不会马上处理；按“检查”只读取，按“运行”才写入。"));
    JPanel buttons = new JPanel();
    for (Action way : ways) {
      buttons.add(new JButton(way));
    }
    buttons.setMaximumSize(new Dimension(Integer.MAX_VALUE, buttons.getPreferredSize().height));
    add(buttons);
    if (!recent.isEmpty()) {
      panel.add(Box.createVerticalStrut(16));
      add(new JLabel("最近打开的："));
      for (Path file : recent) {
        JButton button = new JButton(file.getFileName() + "　" + shortened(file.getParent()));
        button.setToolTipText(file.toString());
        button.putClientProperty("JButton.buttonType", "borderless");
        button.addActionListener(event -> again.accept(file));
        add(button);
      }
    }
    panel.add(Box.createVerticalGlue());
  }

  private static String shortened(Path folder) {
    String words = String.valueOf(folder);
    return words.length() <= 48 ? words : "…" + words.substring(words.length() - 47);
  }

  private void add(JComponent part) {
    part.setAlignmentX(Component.CENTER_ALIGNMENT);
    panel.add(part);
    panel.add(Box.createVerticalStrut(8));
  }

  JComponent component() {
    return panel;
  }
}
