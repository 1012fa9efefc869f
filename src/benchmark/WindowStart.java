import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTEvent;
import java.awt.Graphics;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;
import java.lang.management.ManagementFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.jixiao.cli.Main;

/**
 * Prints how many milliseconds after the start of Java a window has been drawn, and how many of
 * processor time that took: a bare one in the same look ({@code bare}), or that of the program.
 */
final class WindowStart {

  private WindowStart() {}

  public static void main(String[] args) throws Exception {
    Toolkit.getDefaultToolkit()
        .addAWTEventListener(
            event -> {
              if (event.getID() == WindowEvent.WINDOW_OPENED) {
                JFrame frame = (JFrame) event.getSource();
                frame.setGlassPane(new Pane());
                frame.getGlassPane().setVisible(true);
              }
            },
            AWTEvent.WINDOW_EVENT_MASK);
    if (args[0].equals("bare")) {
      SwingUtilities.invokeAndWait(
          () -> {
            System.setProperty("flatlaf.useNativeLibrary", "false");
            FlatLightLaf.setup();
            JFrame frame = new JFrame("绩效评价");
            frame.add(new JLabel("把评价工作簿拖到这里"));
            frame.setSize(1240, 800);
            frame.setVisible(true);
          });
    } else {
      Main.main(new String[] {"window"});
    }
    Thread.sleep(60_000);
  }

  /** Lies over everything else, and so is drawn last. */
  private static final class Pane extends JComponent {
    private static final long serialVersionUID = 1L;

    @Override
    protected void paintComponent(Graphics graphics) {
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      long wall = System.currentTimeMillis() - started;
      var system =
          (com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean();
      System.out.println(wall + " " + system.getProcessCpuTime() / 1_000_000);
      System.out.flush();
      Runtime.getRuntime().halt(0);
    }
  }
}
