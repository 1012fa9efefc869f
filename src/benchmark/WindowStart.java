import com.formdev.flatlaf.FlatLightLaf;
import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.WindowEvent;
import java.lang.management.ManagementFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.jixiao.cli.Main;

/**
 * Prints how many milliseconds after the start of Java a window is there: a bare one in the same look
 * ({@code bare}), or that of the program. The system's font has Chinese in neither case by itself.
 */
final class WindowStart {

  private WindowStart() {}

  public static void main(String[] args) throws Exception {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    Toolkit.getDefaultToolkit()
        .addAWTEventListener(
            event -> {
              if (event.getID() == WindowEvent.WINDOW_OPENED) {
                // Behind what is still to be drawn of it.
                SwingUtilities.invokeLater(
                    () -> {
                      System.out.println(System.currentTimeMillis() - started);
                      System.out.flush();
                      Runtime.getRuntime().halt(0);
                    });
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
}
