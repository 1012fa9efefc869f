package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The rehearsal for the archive of classes goes through the window, and nobody sees it. */
@ResourceLock("screen")
class UnseenWindowOnScreenTest {

  @TempDir Path folder;

  @Test
  void rehearsal_showsNothing_writesNothing_leavesNoWindow() throws Exception {
    assumeTrue(Screenplay.hasScreen(), "no screen");
    Path file = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.INVENTED));
    byte[] before = Files.readAllBytes(file);
    List<WindowEvent> opened = new CopyOnWriteArrayList<>();
    AWTEventListener listener =
        event -> {
          if (event.getID() == WindowEvent.WINDOW_OPENED) {
            opened.add((WindowEvent) event);
          }
        };
    Toolkit.getDefaultToolkit().addAWTEventListener(listener, AWTEvent.WINDOW_EVENT_MASK);
    try {
      new WindowScreen().rehearse(Workbooks.options(Workbooks.NOON, false), file);
    } finally {
      Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
    }
    assertEquals(List.of(), opened);
    assertArrayEquals(before, Files.readAllBytes(file));
    // It came as far as opening the workbook, and remembered that here and not at the user's.
    assertTrue(Files.readString(folder.resolve("window.txt")).contains("评价.xlsx"));
    assertFalse(Arrays.stream(Window.getWindows()).anyMatch(Window::isDisplayable));
  }
}
