package org.jixiao.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.jixiao.run.RunOptions;
import org.jixiao.run.Screen;

/** The window as a service: one window, until it is closed. */
public final class WindowScreen implements Screen {

  /** For the list of services. */
  public WindowScreen() {}

  @Override
  public boolean isThere() {
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | NoClassDefFoundError cannotBeReached) {
      return false;
    }
  }

  @Override
  public void open(RunOptions options, List<Path> workbooks) {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      SwingUtilities.invokeAndWait(
          () -> {
            Settings settings = Settings.read(options.files());
            MainWindow window = window(options, settings, closed::countDown);
            window.show();
            window.open(workbooks);
          });
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static MainWindow window(RunOptions options, Settings settings, Runnable closed) {
    Theme.start(settings.isDark());
    Path home = Path.of(System.getProperty("user.home"));
    PlaceInOffice office = new PlaceInOffice(options.files(), System.getenv(), home);
    return new MainWindow(new Jobs(options), settings, office, closed);
  }

  @Override
  public void rehearse(RunOptions options, Path workbook) {
    try {
      Settings settings = Settings.read(options.files(), workbook.resolveSibling("window.txt"));
      UnseenWindow.goThrough(() -> window(options, settings, () -> {}), workbook);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
