package org.jixiao.window;

import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

/** A window beside the main one: Esc closes it, and it is never larger than the screen. */
final class SideWindow {

  private final JDialog dialog;
  private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));

  /**
   * A window, not yet shown.
   *
   * @param modal whether nothing else can be done before it is closed
   */
  SideWindow(JFrame frame, String title, boolean modal) {
    dialog = new JDialog(frame, title, modal);
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    dialog
        .getRootPane()
        .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
        .put(KeyStroke.getKeyStroke("ESCAPE"), "close");
    dialog.getRootPane().getActionMap().put("close", Command.plain(dialog::dispose));
    buttons.setBorder(BorderFactory.createEmptyBorder(2, 6, 4, 6));
  }

  /** Puts a part at a side of it, as {@link java.awt.BorderLayout} calls the sides. */
  void add(JComponent part, String side) {
    dialog.add(part, side);
  }

  /** A button at its foot, after those before it. */
  JButton button(String name, char mnemonic, Runnable work) {
    JButton button = new JButton(name + "(" + mnemonic + ")");
    button.setMnemonic(mnemonic);
    button.addActionListener(event -> work.run());
    buttons.add(button);
    return button;
  }

  /** The button that closes it. */
  void closing(String name) {
    JButton close = new JButton(name);
    close.addActionListener(event -> dialog.dispose());
    buttons.add(close);
  }

  /** The row of buttons at its foot, for whoever lays out the foot. */
  JPanel buttons() {
    return buttons;
  }

  /** What has the keyboard when it opens. */
  void begin(JComponent part) {
    dialog.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowOpened(WindowEvent event) {
            part.requestFocusInWindow();
          }
        });
  }

  /** What is pressed by Enter. */
  void usual(JButton button) {
    dialog.getRootPane().setDefaultButton(button);
  }

  JDialog dialog() {
    return dialog;
  }

  void close() {
    dialog.dispose();
  }

  /** Shows it as large as it likes to be. */
  void showPacked() {
    dialog.pack();
    Dimension wanted = dialog.getSize();
    show(wanted.width, wanted.height);
  }

  /** Shows it in this size, or as large as the screen. */
  void show(int width, int height) {
    Rectangle room = dialog.getGraphicsConfiguration().getBounds();
    dialog.setSize(Math.min(width, room.width), Math.min(height, room.height));
    dialog.setLocationRelativeTo(dialog.getOwner());
    dialog.setVisible(true);
  }
}
