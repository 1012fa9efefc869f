package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** 导入 as a user works with it: files, columns, a trial, and then the import. */
@ResourceLock("screen")
class FillingOnScreenTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path workbook() throws Exception {
    return Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.INVENTED));
  }

  private Path payments(String... lines) throws Exception {
    return Files.write(
        folder.resolve("支付明细.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String result(Screenplay play) {
    return play.onThread(() -> play.part("import-result", JTextArea.class).getText());
  }

  private static String taken(Screenplay play, int row) {
    return play.onThread(
        () -> String.valueOf(play.part("columns", JTable.class).getValueAt(row, 3)));
  }

  private static void take(Screenplay play, int row, String field) {
    play.onThread(
        () -> {
          play.part("columns", JTable.class).setValueAt(field, row, 3);
          return null;
        });
    play.idle();
  }

  @Test
  void import_isTriedBeforeItIsDone() throws Exception {
    Path file = workbook();
    byte[] before = Files.readAllBytes(file);
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      assertFalse(play.isEnabled("import"));
      play.chooseFor("选择" + ExportKind.PAYMENTS.label(), EXPORTS.resolve("payments.csv"));
      play.idle();
      play.chooseFor("选择" + ExportKind.RELEASES.label(), EXPORTS.resolve("releases.xlsx"));
      play.idle();
      play.picture("20-import-columns");
      assertFalse(play.isEnabled("import"), "not before it was tried");
      play.press("trial");
      play.idle();
      play.picture("21-import-trial");
      assertTrue(result(play).startsWith("这是试运行"), result(play));
      assertArrayEquals(before, Files.readAllBytes(file));
      play.press("replaces");
      assertFalse(play.isEnabled("import"), "what was tried is not what would be done");
      play.press("trial");
      play.idle();
      play.press("import");
      play.idle();
      play.picture("22-imported");
      assertTrue(result(play).startsWith("已写入") || result(play).startsWith("结果没有变化"), result(play));
      play.until("checked", () -> play.window().shown().result() != null);
    }
  }

  @Test
  void columnsThatNobodyKnows_areSaidByTheUser() throws Exception {
    Path file = workbook();
    byte[] before = Files.readAllBytes(file);
    Path export = payments("时点,数额,备忘", "2024-01-05,100.00,办公费");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      play.chooseFor("选择" + ExportKind.PAYMENTS.label(), export);
      play.idle();
      String note = play.onThread(() -> play.part("columns-note", JTextArea.class).getText());
      assertTrue(note.contains("没有认出表头"), note);
      play.press("trial");
      play.idle();
      assertFalse(result(play).contains("--"), result(play));
      assertTrue(result(play).contains("列的认定"), result(play));
      assertFalse(play.isEnabled("import"));
      play.onThread(
          () -> {
            play.part("tabs", JTabbedPane.class).setSelectedIndex(0);
            return null;
          });
      take(play, 0, "支付日期");
      take(play, 1, "支付金额");
      assertEquals("不用", taken(play, 2));
      take(play, 2, "用途");
      assertEquals("支付日期", taken(play, 0));
      take(play, 2, "支付金额");
      assertEquals("不用", taken(play, 1), "the same is said of one column only");
      take(play, 1, "支付金额");
      assertEquals("不用", taken(play, 2));
      play.picture("23-import-said");
      play.press("trial");
      play.idle();
      assertTrue(result(play).contains("支付日期←时点"), result(play));
      assertTrue(play.isEnabled("import"));
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  @Test
  void importIntoAWorkbookOpenInExcel_isSavedElsewhere() throws Exception {
    Path file = workbook();
    byte[] before = Files.readAllBytes(file);
    Path elsewhere = folder.resolve("填好的.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      play.chooseFor("选择" + ExportKind.PAYMENTS.label(), EXPORTS.resolve("payments.csv"));
      play.idle();
      play.press("replaces");
      play.press("trial");
      play.idle();
      Files.write(folder.resolve("~$评价.xlsx"), new byte[165]);
      play.press("import");
      play.until("the question", () -> play.shows("另存为…"));
      play.press("另存为…");
      play.choose(elsewhere);
      play.until("done", () -> Files.exists(elsewhere));
      play.idle();
      assertArrayEquals(before, Files.readAllBytes(file));
      assertNotEquals(0, Files.size(elsewhere));
      assertEquals(elsewhere, play.onThread(() -> play.window().shown().file()));
    }
  }
}
