package org.jixiao.window;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;

/** Parts side by side, in as many rows as it takes: in a narrow window nothing is cut off. */
final class WrappingLayout extends FlowLayout {

  private static final long serialVersionUID = 1L;

  private WrappingLayout(int gap, int rowGap) {
    super(LEADING, gap, rowGap);
  }

  /** Gives a part this layout. */
  static void on(JComponent part, int gap, int rowGap) {
    part.setLayout(new WrappingLayout(gap, rowGap));
    part.addComponentListener(
        new ComponentAdapter() {
          private int width = -1;

          @Override
          public void componentResized(ComponentEvent event) {
            if (width != part.getWidth()) {
              width = part.getWidth();
              part.revalidate();
            }
          }
        });
  }

  @Override
  public Dimension preferredLayoutSize(Container target) {
    Dimension whole = super.preferredLayoutSize(target);
    int width = target.getWidth();
    if (width == 0 || whole.width <= width) {
      return whole;
    }
    Insets insets = target.getInsets();
    int room = width - insets.left - insets.right - 2 * getHgap();
    int rows = 0;
    int used = 0;
    int height = 0;
    int total = insets.top + insets.bottom + getVgap();
    for (int i = 0; i < target.getComponentCount(); i++) {
      if (target.getComponent(i).isVisible()) {
        Dimension one = target.getComponent(i).getPreferredSize();
        int wanted = used == 0 ? one.width : used + getHgap() + one.width;
        if (used > 0 && wanted > room) {
          total += height + getVgap();
          rows++;
          height = 0;
          wanted = one.width;
        }
        used = wanted;
        height = Math.max(height, one.height);
      }
    }
    return new Dimension(rows == 0 ? whole.width : width, total + height + getVgap());
  }

  @Override
  public Dimension minimumLayoutSize(Container target) {
    return new Dimension(1, preferredLayoutSize(target).height);
  }
}
