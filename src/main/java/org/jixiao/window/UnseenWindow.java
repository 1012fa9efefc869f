package org.jixiao.window;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.image.VolatileImage;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/** A window that is made, drawn and worked with like any other, only that it is never shown. */
final class UnseenWindow {

  private static final Rectangle SIZE = new Rectangle(1240, 800);
  private static final int GLANCE_MILLIS = 50;

  private MainWindow window;

  private UnseenWindow() {}

  /**
   * Draws the first page, and then what a check has found in a workbook.
   *
   * @param made makes the window, in its thread
   */
  static void goThrough(Supplier<MainWindow> made, Path workbook)
      throws InterruptedException, InvocationTargetException {
    UnseenWindow unseen = new UnseenWindow();
    try {
      SwingUtilities.invokeAndWait(() -> unseen.begin(made.get()));
      SwingUtilities.invokeAndWait(() -> unseen.check(workbook));
      while (unseen.isBusy()) {
        Thread.sleep(GLANCE_MILLIS);
      }
      SwingUtilities.invokeAndWait(unseen::draw);
    } finally {
      // As long as there is a window, Java does not end.
      SwingUtilities.invokeAndWait(unseen::end);
    }
  }

  private void begin(MainWindow made) {
    window = made;
    window.frame().setBounds(SIZE);
    window.frame().addNotify();
    draw();
  }

  private void check(Path workbook) {
    window.open(List.of(workbook));
    window.check();
    draw();
  }

  private boolean isBusy() throws InterruptedException, InvocationTargetException {
    boolean[] busy = new boolean[1];
    SwingUtilities.invokeAndWait(() -> busy[0] = window.isBusy());
    return busy[0];
  }

  /** Draws as it would be drawn on the screen, on a picture that is thrown away. */
  private void draw() {
    JFrame frame = window.frame();
    frame.validate();
    VolatileImage picture = frame.createVolatileImage(SIZE.width, SIZE.height);
    Graphics graphics = picture.createGraphics();
    frame.getRootPane().paint(graphics);
    graphics.dispose();
    picture.flush();
  }

  private void end() {
    if (window != null) {
      window.frame().dispose();
    }
  }
}
