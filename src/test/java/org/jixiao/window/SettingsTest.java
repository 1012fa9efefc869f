package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.files.FileLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window remembers, and works without its memory. */
class SettingsTest {

  @TempDir Path folder;

  private Settings read() {
    return Settings.read(FileLayer.disk(), folder.resolve("a").resolve("window.txt"));
  }

  @Test
  void whatWasOpenedLast_standsFirst_once() {
    Settings settings = read();
    for (int i = 0; i < 12; i++) {
      settings.opened(List.of(folder.resolve(i + ".xlsx")));
    }
    settings.opened(List.of(folder.resolve("5.xlsx")));
    settings.handler("张会计");
    settings.dark(true);
    Settings again = read();
    assertEquals(10, again.recent().size());
    assertEquals(
        List.of(folder.resolve("5.xlsx"), folder.resolve("11.xlsx")), again.recent().subList(0, 2));
    assertEquals("张会计", again.handler());
    assertTrue(again.isDark());
  }

  @Test
  void brokenFile_isNoTrouble() throws IOException {
    Path file = folder.resolve("a").resolve("window.txt");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {0, 1, 2, (byte) 0xff, 'x', '=', '\n'});
    Settings settings = read();
    assertEquals(List.of(), settings.recent());
    assertFalse(settings.isDark());
  }
}
