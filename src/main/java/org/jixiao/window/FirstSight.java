package org.jixiao.window;

import java.awt.Graphics;
import java.awt.LayoutManager;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * A part that tells, once, that it has been drawn: what is not seen at first is made after that.
 */
final class FirstSight extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Runnable then;
  private boolean seen;

  /**
   * A part.
   *
   * @param then what is done then
   */
  FirstSight(LayoutManager layout, Runnable then) {
    super(layout);
    this.then = then;
  }

  @Override
  public void paint(Graphics graphics) {
    super.paint(graphics);
    if (!seen) {
      seen = true;
      SwingUtilities.invokeLater(then);
    }
  }
}
