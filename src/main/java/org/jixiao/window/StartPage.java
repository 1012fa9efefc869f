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
  private final JPanel lately = new JPanel();
  private final Consumer<Path> again;

  /**
   * The page.
   *
   * @param again opens one of the workbooks opened last
   * @param ways the ways to begin, as buttons
   */
  StartPage(Consumer<Path> again, Action... ways) {
    this.again = again;
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
    lately.setLayout(new BoxLayout(lately, BoxLayout.PAGE_AXIS));
    add(lately);
    panel.add(Box.createVerticalGlue());
  }

  /** Offers the workbooks opened last. */
  void recent(List<Path> files) {
    lately.removeAll();
    if (!files.isEmpty()) {
      lately.add(Box.createVerticalStrut(16));
      add(lately, new JLabel("最近打开的："));
      for (Path file : files) {
        JButton button = new JButton(file.getFileName() + "　" + shortened(file.getParent()));
        button.setToolTipText(file.toString());
        button.putClientProperty("JButton.buttonType", "borderless");
        button.addActionListener(event -> again.accept(file));
        add(lately, button);
      }
    }
    lately.revalidate();
    lately.repaint();
  }

  private static String shortened(Path folder) {
    String words = String.valueOf(folder);
    return words.length() <= 48 ? words : "…" + words.substring(words.length() - 47);
  }

  private void add(JComponent part) {
    add(panel, part);
  }

  private static void add(JPanel to, JComponent part) {
    part.setAlignmentX(Component.CENTER_ALIGNMENT);
    to.add(part);
    to.add(Box.createVerticalStrut(8));
  }

  JComponent component() {
    return panel;
  }
}
