package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.files.FileLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for workbooks is found where the standards of desktops have it. */
class DesktopProgramTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void machine() throws IOException {
    environment.put("XDG_DATA_DIRS", folder.resolve("none") + ":" + folder.resolve("share"));
    environment.put("XDG_CONFIG_DIRS", folder.resolve("xdg").toString());
    entry("share/applications/calc.desktop", "libreoffice --calc %U");
    entry("share/applications/wps.desktop", "et %F");
    write(
        "share/applications/mimeinfo.cache",
        "[MIME Cache]\n" + DesktopProgram.WORKBOOK + "=calc.desktop;wps.desktop;");
  }

  private void entry(String name, String line) throws IOException {
    write(
        name,
        "[Desktop Entry]\nType=Application\nExec=" + line + "\n[Desktop Action New]\nExec=other\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void chosen(String list, String program) throws IOException {
    write(
        list,
        "[Added Associations]\n"
            + DesktopProgram.WORKBOOK
            + "=none.desktop\n[Default Applications]\n# x\n"
            + DesktopProgram.WORKBOOK
            + "="
            + program
            + "\n");
  }

  private Optional<String> line() {
    return new DesktopProgram(FileLayer.disk(), environment, folder.resolve("home")).line();
  }

  @Test
  void machineWithoutAChoice_takesTheFirstThatOffersItself() {
    assertEquals(Optional.of("libreoffice --calc %U"), line());
  }

  @Test
  void choiceOfTheMachine_countsMoreThanAnOffer() throws IOException {
    chosen("xdg/mimeapps.list", "wps.desktop");
    assertEquals(Optional.of("et %F"), line());
  }

  @Test
  void choiceOfTheUser_countsMoreThanThatOfTheMachine() throws IOException {
    chosen("xdg/mimeapps.list", "wps.desktop");
    chosen("home/.config/mimeapps.list", "calc.desktop");
    assertEquals(Optional.of("libreoffice --calc %U"), line());
  }

  @Test
  void choiceForOneDesktop_countsThereOnly() throws IOException {
    chosen("xdg/ukui-mimeapps.list", "wps.desktop");
    assertEquals(Optional.of("libreoffice --calc %U"), line());
    environment.put("XDG_CURRENT_DESKTOP", "Debian:UKUI");
    assertEquals(Optional.of("et %F"), line());
  }

  @Test
  void programThatIsGone_isPassedOver() throws IOException {
    chosen("home/.config/mimeapps.list", "gone.desktop;wps.desktop");
    assertEquals(Optional.of("et %F"), line());
  }

  @Test
  void entryOfTheUser_standsBeforeThatOfTheMachine() throws IOException {
    entry("home/.local/share/applications/calc.desktop", "/opt/libreoffice/soffice %u");
    assertEquals(Optional.of("/opt/libreoffice/soffice %u"), line());
  }

  @Test
  void machineWithoutAny_hasNone() throws IOException {
    environment.put("XDG_DATA_DIRS", "relative:" + folder.resolve("none"));
    assertEquals(Optional.empty(), line());
  }

  @Test
  void nameWithAPath_isNotFollowed() throws IOException {
    entry("evil.desktop", "evil %U");
    chosen("home/.config/mimeapps.list", "../../evil.desktop");
    assertEquals(Optional.of("libreoffice --calc %U"), line());
  }
}
