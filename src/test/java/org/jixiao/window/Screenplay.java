package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.jixiao.files.FileLayer;
import org.jixiao.run.RunOptions;
import org.jixiao.support.Workbooks;

/** A window on a real screen, its buttons pressed by the mouse, with a look at what it shows. */
final class Screenplay implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 60_000;

  private final Robot robot;
  private final Path home;
  private final List<String> offThread = Collections.synchronizedList(new ArrayList<>());
  private MainWindow window;

  private Screenplay(Path home) throws AWTException {
    this.home = home;
    this.robot = new Robot();
    robot.setAutoDelay(20);
  }

  static boolean hasScreen() {
    return !GraphicsEnvironment.isHeadless();
  }

  /** Opens the window; what it remembers stands in a folder of the test. */
  static Screenplay begin(Path home, Path... workbooks) throws Exception {
    Screenplay play = new Screenplay(home);
    play.onThread(
        () -> {
          RepaintManager.setCurrentManager(play.new Watchman());
          Settings settings = Settings.read(FileLayer.disk(), home.resolve("window.txt"));
          Theme.start(Boolean.getBoolean("jixiao.dark"));
          RunOptions options = Workbooks.options(Workbooks.NOON, true);
          play.window = new MainWindow(new Jobs(options), settings, () -> {});
          play.window.show();
          play.window.open(List.of(workbooks));
          return null;
        });
    play.robot.waitForIdle();
    return play;
  }

  /** Notes every drawing that is asked for outside the thread of the window. */
  private final class Watchman extends RepaintManager {
    @Override
    public void addDirtyRegion(JComponent part, int x, int y, int width, int height) {
      if (!SwingUtilities.isEventDispatchThread()) {
        offThread.add(part + " " + Arrays.toString(Thread.currentThread().getStackTrace()));
      }
      super.addDirtyRegion(part, x, y, width, height);
    }
  }

  MainWindow window() {
    return window;
  }

  Path home() {
    return home;
  }

  private <T> T seen(Callable<T> look) {
    try {
      return SwingUtilities.isEventDispatchThread() ? look.call() : onThread(look);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T onThread(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      SwingUtilities.invokeAndWait(task);
      return task.get();
    } catch (InterruptedException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!onThread(holds::getAsBoolean)) {
      assertTrue(System.nanoTime() < end, "waited in vain: " + what);
      robot.delay(50);
    }
    robot.waitForIdle();
  }

  /** The part of this name in any window. */
  <T extends Component> T part(String name, Class<T> kind) {
    return seen(() -> find(one -> kind.isInstance(one) && name.equals(one.getName())))
        .map(kind::cast)
        .orElseThrow(() -> new AssertionError("not on the screen: " + name));
  }

  /** Presses a button by its name or by what stands on it. */
  void press(String name) {
    until("button " + name, () -> button(name).isPresent());
    click(onThread(() -> button(name).orElseThrow()));
  }

  private Optional<Component> button(String name) {
    return find(
        one ->
            one instanceof AbstractButton button
                && button.isEnabled()
                && (name.equals(button.getName()) || name.equals(button.getText())));
  }

  boolean isEnabled(String name) {
    return onThread(() -> button(name).isPresent());
  }

  /** Whether a button with this on it is on the screen; asked in the thread of the window. */
  boolean shows(String words) {
    return find(one -> one instanceof AbstractButton button && words.equals(button.getText()))
        .isPresent();
  }

  /** Presses a button that screen readers call so, and names a file. */
  void chooseFor(String name, Path file) {
    click(
        onThread(
            () ->
                find(one ->
                        one instanceof AbstractButton button
                            && name.equals(button.getAccessibleContext().getAccessibleName()))
                    .orElseThrow()));
    choose(file);
  }

  void click(Component part) {
    Point at =
        onThread(
            () -> {
              Point corner = part.getLocationOnScreen();
              return new Point(corner.x + part.getWidth() / 2, corner.y + part.getHeight() / 2);
            });
    robot.mouseMove(at.x, at.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
  }

  /** Names a file in the dialog that asks for one. */
  void choose(Path... files) {
    until("file dialog", () -> chooser().isPresent());
    onThread(
        () -> {
          JFileChooser chooser = (JFileChooser) chooser().orElseThrow();
          if (chooser.isMultiSelectionEnabled()) {
            chooser.setSelectedFiles(
                Arrays.stream(files).map(Path::toFile).toArray(java.io.File[]::new));
          } else {
            chooser.setSelectedFile(files[0].toFile());
          }
          chooser.approveSelection();
          return null;
        });
    robot.waitForIdle();
  }

  private static Optional<Component> chooser() {
    return find(JFileChooser.class::isInstance);
  }

  private static Optional<Component> find(Predicate<Component> wanted) {
    List<Window> windows = new ArrayList<>(Arrays.asList(Window.getWindows()));
    // The dialog on top comes last.
    Collections.reverse(windows);
    return windows.stream()
        .filter(Window::isShowing)
        .flatMap(one -> find(one, wanted).stream())
        .findFirst();
  }

  private static Optional<Component> find(Component part, Predicate<Component> wanted) {
    if (part.isShowing() && wanted.test(part)) {
      return Optional.of(part);
    }
    return part instanceof Container container
        ? Arrays.stream(container.getComponents())
            .flatMap(one -> find(one, wanted).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Takes a picture of the screen where somebody wants to look at it. */
  void picture(String name) throws IOException {
    String folder = System.getProperty("jixiao.pictures");
    if (folder != null) {
      robot.delay(300);
      Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
      Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
      var shots = robot.createMultiResolutionScreenCapture(all).getResolutionVariants();
      ImageIO.write(
          (java.awt.image.RenderedImage) shots.get(shots.size() - 1), "png", file.toFile());
    }
  }

  @Override
  public void close() {
    onThread(
        () -> {
          for (Window one : Window.getWindows()) {
            one.dispose();
          }
          return null;
        });
    assertTrue(offThread.isEmpty(), () -> "touched outside its thread: " + offThread.get(0));
  }
}
