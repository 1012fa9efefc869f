package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import org.jixiao.files.FileLayer;
import org.jixiao.run.RunOptions;
import org.jixiao.support.Workbooks;

/** A window on a real screen, its buttons pressed by the mouse, with a look at what it shows. */
final class Screenplay implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 180_000;

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

  /**
   * Opens the window; what it remembers stands in a folder of the test, and there is no program
   * that could be told a cell.
   */
  static Screenplay begin(Path home, Path... workbooks) throws Exception {
    return begin(home, Map.of("XDG_DATA_DIRS", home.toString()), workbooks);
  }

  /** The same on a desktop that has its settings where these variables say. */
  static Screenplay begin(Path home, Map<String, String> environment, Path... workbooks)
      throws Exception {
    Screenplay play = new Screenplay(home);
    play.onThread(
        () -> {
          RepaintManager.setCurrentManager(play.new Watchman());
          Settings settings = Settings.read(FileLayer.disk(), home.resolve("window.txt"));
          Theme.start(Boolean.getBoolean("jixiao.dark"));
          // Where no window manager draws frames, as under Xvfb, the look draws them.
          JDialog.setDefaultLookAndFeelDecorated(true);
          JFrame.setDefaultLookAndFeelDecorated(true);
          RunOptions options = Workbooks.options(Workbooks.NOON, true);
          PlaceInOffice office = new PlaceInOffice(FileLayer.disk(), environment, home);
          play.window = new MainWindow(new Jobs(options), settings, office, () -> {});
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
      note(part);
      super.addDirtyRegion(part, x, y, width, height);
    }

    @Override
    public synchronized void addInvalidComponent(JComponent part) {
      note(part);
      super.addInvalidComponent(part);
    }

    private void note(JComponent part) {
      if (!SwingUtilities.isEventDispatchThread()) {
        offThread.add(part + " " + Arrays.toString(Thread.currentThread().getStackTrace()));
      }
    }
  }

  /** Where the window was touched outside its thread; what was noted so far is forgotten. */
  List<String> takeOffThread() {
    List<String> noted = List.copyOf(offThread);
    offThread.clear();
    return noted;
  }

  MainWindow window() {
    return window;
  }

  Path home() {
    return home;
  }

  /** The verdict that the strip shows. */
  String verdict() {
    return onThread(() -> part("verdict", JLabel.class).getText());
  }

  /** The line at the bottom. */
  String status() {
    return onThread(() -> part("status", JLabel.class).getText());
  }

  /** Waits until nothing is being done. */
  void idle() {
    until("the work is done", () -> !window.isBusy());
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
      assertTrue(System.nanoTime() < end, () -> "waited in vain: " + what + ", " + focus());
      robot.delay(50);
    }
    robot.waitForIdle();
  }

  private static String focus() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner == null ? "nothing has the keyboard" : "the keyboard is with " + owner;
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

  /** Presses a key, with others held down: {@code ctrl N} as a menu writes it. */
  void type(int key, int... held) {
    for (int one : held) {
      robot.keyPress(one);
    }
    robot.keyPress(key);
    robot.keyRelease(key);
    for (int one : held) {
      robot.keyRelease(one);
    }
    robot.waitForIdle();
  }

  /** Presses twice into a row of a table. */
  void doubleClick(JTable table, int row) {
    Point at =
        onThread(
            () -> {
              Rectangle cell = table.getCellRect(row, 0, true);
              table.scrollRectToVisible(cell);
              Point corner = table.getLocationOnScreen();
              return new Point(corner.x + cell.x + 20, corner.y + cell.y + cell.height / 2);
            });
    robot.mouseMove(at.x, at.y);
    for (int time = 0; time < 2; time++) {
      robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
      robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
    robot.waitForIdle();
  }

  /** Presses keys in another program that has drawn its window where this one was. */
  void typeElsewhere(int key, int... held) {
    onThread(
        () -> {
          window.frame().setVisible(false);
          return null;
        });
    robot.mouseMove(400, 400);
    type(key, held);
  }

  /** All parts that are on the screen, of all windows. */
  List<Component> parts() {
    List<Component> all = new ArrayList<>();
    onThread(
        () ->
            find(
                part -> {
                  all.add(part);
                  return false;
                }));
    return all;
  }

  /** Takes a picture of the window, and what stands before it, where somebody wants to look. */
  void picture(String name) throws IOException {
    String folder = System.getProperty("jixiao.pictures");
    if (folder != null) {
      robot.delay(300);
      robot.mouseMove(1, 1);
      robot.waitForIdle();
      Rectangle shown = onThread(Screenplay::windows);
      Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
      var shots = robot.createMultiResolutionScreenCapture(shown).getResolutionVariants();
      ImageIO.write(
          (java.awt.image.RenderedImage) shots.get(shots.size() - 1), "png", file.toFile());
    }
  }

  /** The part of the screen on which there is something to see. */
  private static Rectangle windows() {
    Rectangle all = new Rectangle();
    for (Window one : Window.getWindows()) {
      if (one.isShowing()) {
        all = all.isEmpty() ? one.getBounds() : all.union(one.getBounds());
      }
    }
    return all.intersection(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
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
