package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.files.FileLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How LibreOffice is told a cell, and nobody else is. */
class PlaceInOfficeTest {

  private static final String THERE = "file:///a.xlsx#%27A%27.B7";

  @TempDir Path folder;

  @Test
  void lineOfTheDesktop_isTakenApart() {
    assertEquals(
        List.of("libreoffice", "--calc", THERE),
        PlaceInOffice.command("libreoffice --calc %U", THERE));
    assertEquals(
        List.of("env", "X=1", "/snap/bin/libreoffice.calc", THERE),
        PlaceInOffice.command("env X=1 /snap/bin/libreoffice.calc %U", THERE));
    assertEquals(
        List.of("/opt/Libre Office/$x/soffice", "100%", THERE, "--norestore"),
        PlaceInOffice.command(
            "\"/opt/Libre Office/\\\\$x/soffice\" 100%% %i %u --norestore", THERE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "et %U",
        "libreoffice --calc %F",
        "libreoffice",
        "flatpak run --file-forwarding org.libreoffice.LibreOffice --calc @@u %U @@"
      })
  void programThatCannotBeToldACell_isNotStarted(String line) {
    assertEquals(List.of(), PlaceInOffice.command(line, THERE));
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @CsvSource({
    "评价 表.xlsx, 1 预算, B7, /x/%E8%AF%84%E4%BB%B7%20%E8%A1%A8.xlsx#%271%20%E9%A2%84%E7%AE%97%27.B7",
    "a#b%.xlsx, A'B, C3, /x/a%23b%25.xlsx#%27A%27%27B%27.C3",
    "a.xlsx, A.B&50%, D4, /x/a.xlsx#%27A.B%2650%2525%27.D4"
  })
  void address_isEscaped(String file, String sheet, String cell, String expected) {
    assertEquals("file://" + expected, PlaceInOffice.address(Path.of("/x", file), sheet, cell));
  }

  @Test
  void machineWithoutAProgram_saysSo() {
    PlaceInOffice office =
        new PlaceInOffice(
            FileLayer.disk(), Map.of("XDG_DATA_DIRS", folder.toString()), folder.resolve("home"));
    assertFalse(office.open(folder.resolve("a.xlsx"), "A", "B7"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void findingWithoutACell_isLeftToTheSystem() throws IOException, InterruptedException {
    Path programs = Files.createDirectories(folder.resolve("applications"));
    Path started = folder.resolve("started");
    Path program =
        Files.writeString(folder.resolve("soffice"), "#!/bin/sh\ntouch '" + started + "'\n");
    assertTrue(program.toFile().setExecutable(true));
    Files.writeString(programs.resolve("x.desktop"), "[Desktop Entry]\nExec=" + program + " %U\n");
    Files.writeString(
        programs.resolve("mimeinfo.cache"),
        "[MIME Cache]\n" + DesktopProgram.WORKBOOK + "=x.desktop;\n");
    PlaceInOffice office =
        new PlaceInOffice(
            FileLayer.disk(), Map.of("XDG_DATA_DIRS", folder.toString()), folder.resolve("home"));
    Path book = folder.resolve("a.xlsx");
    assertFalse(office.open(book, "没有的表", ""));
    assertFalse(office.open(book, "", ""));
    assertFalse(Files.exists(started));
    assertTrue(office.open(book, "A", "B7"));
    for (int wait = 0; !Files.exists(started); wait++) {
      assertTrue(wait < 100, "it was not started");
      Thread.sleep(100);
    }
  }
}
