package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import javax.swing.JTable;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A double click on a finding leads to its cell, or says how to get there. */
@ResourceLock("screen")
class GoingThereOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  /** No LibreOffice is left open in a folder that is about to go; that of other tests stays. */
  @AfterEach
  void officeIsClosed() {
    String settings = folder.resolve("office").toUri().toString();
    ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().commandLine().orElse("").contains(settings))
        .forEach(
            one -> {
              one.destroyForcibly();
              one.onExit().join();
            });
  }

  private Path workbook() throws IOException {
    return Files.write(folder.resolve("评价 表&1.xlsx"), Examples.filled(Example.INVENTED));
  }

  /**
   * A desktop whose program for workbooks is LibreOffice, with settings of its own: it does not ask
   * at each save whether to keep the format.
   */
  private Map<String, String> desktop() throws IOException {
    Path settings = Files.createDirectories(folder.resolve("office/user"));
    Files.writeString(
        settings.resolve("registrymodifications.xcu"),
        "<oor:items xmlns:oor='http://openoffice.org/2001/registry'>"
            + "<item oor:path='/org.openoffice.Office.Common/Save/Document'>"
            + "<prop oor:name='WarnAlienFormat' oor:op='fuse'><value>false</value></prop>"
            + "</item></oor:items>");
    Path programs = Files.createDirectories(folder.resolve("share/applications"));
    Files.writeString(
        programs.resolve("calc.desktop"),
        "[Desktop Entry]\nExec="
            + Tool.libreOffice().command()
            + " -env:UserInstallation="
            + folder.resolve("office").toUri()
            + " --norestore --nofirststartwizard --calc %U\n");
    Files.writeString(
        programs.resolve("mimeinfo.cache"),
        "[MIME Cache]\n" + DesktopProgram.WORKBOOK + "=calc.desktop;\n");
    return Map.of("XDG_DATA_DIRS", folder.resolve("share").toString());
  }

  /** Checks, and gives the row of a finding that is about a cell. */
  private static int rowWithACell(Screenplay play, JTable table) {
    return play.onThread(
        () -> {
          int row = 0;
          while (line(table, row).finding().cell().isEmpty()) {
            row++;
          }
          return row;
        });
  }

  private static FindingLine line(JTable table, int row) {
    return (FindingLine) table.getValueAt(row, 0);
  }

  private static String clipboard() {
    try {
      Object words =
          Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
      return String.valueOf(words).strip();
    } catch (UnsupportedFlavorException | IOException | IllegalStateException nothingThere) {
      return "";
    }
  }

  @Test
  void libreOffice_standsOnTheCell() throws Exception {
    Map<String, String> desktop = desktop();
    Path file = workbook();
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), desktop, file)) {
      play.press("检查");
      play.idle();
      JTable table = play.part("findings", JTable.class);
      int row = rowWithACell(play, table);
      FindingLine line = play.onThread(() -> line(table, row));
      String sheet = line.finding().sheet();
      String cell = line.finding().cell();
      // What stands in that cell, and nowhere else.
      Workbooks.edit(
          file,
          book -> {
            Workbooks.cell(book, sheet, cell).setBlank();
            Workbooks.cell(book, sheet, cell).setCellValue("就是这里");
          });
      play.doubleClick(table, row);
      assertEquals("正在 LibreOffice 中打开，停在 " + line.address() + "。", play.status());
      Path open = folder.resolve(".~lock." + file.getFileName() + "#");
      play.until("it is open", () -> Files.exists(open));
      for (int time = 0; !clipboard().equals("就是这里"); time++) {
        assertTrue(time < 60, () -> "it stands elsewhere: " + clipboard());
        Thread.sleep(500);
        play.typeElsewhere(KeyEvent.VK_C, KeyEvent.VK_CONTROL);
      }
    }
  }

  @Test
  void twoSavesInLibreOffice_areChecked_andTheResultWaitsUntilItIsClosed() throws Exception {
    Map<String, String> desktop = desktop();
    Path file = workbook();
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), desktop, file)) {
      play.press("检查");
      play.idle();
      play.press("watch");
      play.onThread(
          () -> {
            play.window().completeWhenClosed(true);
            return null;
          });
      JTable table = play.part("findings", JTable.class);
      play.doubleClick(table, rowWithACell(play, table));
      Path open = folder.resolve(".~lock." + file.getFileName() + "#");
      play.until("it is open", () -> Files.exists(open));
      Thread.sleep(4000);
      Book book = play.onThread(() -> play.window().shown());
      for (int key : new int[] {KeyEvent.VK_7, KeyEvent.VK_9}) {
        var before = play.onThread(book::result);
        FileTime saved = Files.getLastModifiedTime(file);
        play.typeElsewhere(key);
        play.typeElsewhere(KeyEvent.VK_ENTER);
        play.typeElsewhere(KeyEvent.VK_S, KeyEvent.VK_CONTROL);
        play.until("checked", () -> book.result() != before);
        assertNotEquals(saved, Files.getLastModifiedTime(file));
        assertTrue(play.onThread(book::news).startsWith("刚保存并检查："), "not said");
        assertNull(play.onThread(() -> book.result().output()), "written while it is open");
      }
      byte[] asSaved = Files.readAllBytes(file);
      play.typeElsewhere(KeyEvent.VK_Q, KeyEvent.VK_CONTROL);
      play.until("completed", () -> book.result().output() != null);
      assertFalse(Files.exists(open));
      assertFalse(Arrays.equals(asSaved, Files.readAllBytes(file)));
    }
  }

  @Test
  void whereNoProgramCanBeTold_thePlaceIsOnTheClipboard() throws Exception {
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), workbook())) {
      play.press("检查");
      play.idle();
      JTable table = play.part("findings", JTable.class);
      int row = rowWithACell(play, table);
      FindingLine line = play.onThread(() -> line(table, row));
      play.onThread(
          () -> {
            table.setRowSelectionInterval(row, row);
            play.window().goThere();
            return null;
          });
      assertEquals(line.address(), clipboard());
      assertTrue(play.status().contains("位置 " + line.address() + " 已复制"), play.status());
    }
  }
}
