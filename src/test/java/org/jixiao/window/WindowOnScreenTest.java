package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Example;
import org.jixiao.run.ExampleDistrict;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The window as a user works with it, on a screen; without one these tests are passed over. Under
 * Xvfb: {@code xvfb-run mvn test -Djixiao.headless=false -Dtest=WindowOnScreenTest}.
 */
class WindowOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path example(String name) throws Exception {
    return Files.write(folder.resolve(name), Examples.filled(Example.INVENTED));
  }

  private static String verdict(Screenplay play) {
    return play.onThread(() -> play.part("verdict", JLabel.class).getText());
  }

  private static String status(Screenplay play) {
    return play.onThread(() -> play.part("status", JLabel.class).getText());
  }

  private static void idle(Screenplay play) {
    play.until("the work is done", () -> !play.window().isBusy());
  }

  @Test
  void openedWorkbook_isNotTouchedBeforeItIsAskedFor() throws Exception {
    Path file = example("评价 工作簿.xlsx");
    byte[] before = Files.readAllBytes(file);
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      play.picture("01-start");
      play.onThread(
          () -> {
            play.window().open(List.of(file));
            return null;
          });
      play.picture("02-opened");
      assertEquals("尚未检查", verdict(play));
      play.press("检查");
      idle(play);
      assertTrue(verdict(play).startsWith("错误"), verdict(play));
      play.picture("03-checked");
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  @Test
  void answer_isWrittenIntoTheWorkbook_andTheNextRunKeepsIt() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      idle(play);
      JTable table = play.part("findings", JTable.class);
      int row =
          play.onThread(
              () -> {
                for (int i = 0; i < table.getRowCount(); i++) {
                  if (((FindingLine) table.getValueAt(i, 0)).finding().severity()
                      == Severity.CHECK) {
                    table.setRowSelectionInterval(i, i);
                    return i;
                  }
                }
                return -1;
              });
      assertTrue(row >= 0, "nothing to answer");
      FindingLine line = play.onThread(() -> (FindingLine) table.getValueAt(row, 0));
      play.onThread(
          () -> {
            play.part("treatment", JComboBox.class).setSelectedItem("已说明");
            play.part("explanation", JTextArea.class).setText("年中追加，批复文件附后");
            play.part("handler", JTextField.class).setText("张会计");
            return null;
          });
      play.picture("04-answering");
      play.press("answer");
      idle(play);
      play.picture("05-answered");
      assertTrue(status(play).startsWith("答复已写入"), status(play));
      assertEquals("张会计", answered(play, line).answer().handler());
      assertFalse(answered(play, line).open());
      play.press("运行");
      idle(play);
      assertEquals("年中追加，批复文件附后", answered(play, line).answer().explanation());
      byte[] settled = Files.readAllBytes(file);
      play.press("运行");
      idle(play);
      assertArrayEquals(settled, Files.readAllBytes(file));
    }
  }

  private static FindingLine answered(Screenplay play, FindingLine line) {
    return play.onThread(
        () ->
            play.window().shown().lines().stream()
                .filter(one -> one.finding().identity().equals(line.finding().identity()))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void answerNotYetWritten_isStillThereAfterALookElsewhere() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      idle(play);
      JTable table = play.part("findings", JTable.class);
      JTextArea words = play.part("explanation", JTextArea.class);
      play.onThread(
          () -> {
            table.setRowSelectionInterval(2, 2);
            words.setText("还没写完");
            table.setRowSelectionInterval(3, 3);
            return null;
          });
      assertEquals("", play.onThread(words::getText));
      play.press("检查");
      idle(play);
      play.onThread(
          () -> {
            table.setRowSelectionInterval(2, 2);
            return null;
          });
      assertEquals("还没写完", play.onThread(words::getText));
    }
  }

  @Test
  void newWorkbook_reportAndItsCheck_areMadeByButtons() throws Exception {
    Path file = folder.resolve("新.xlsx");
    Path report = folder.resolve("报告.docx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      play.press("新建");
      play.press("示例：2024 年某区直机关");
      play.picture("12-new");
      play.press("下一步");
      play.choose(file);
      idle(play);
      play.until("it is open", () -> play.window().shown() != null);
      play.press("运行");
      idle(play);
      play.press("生成报告");
      play.choose(report);
      play.until("the report", () -> play.shows("打开报告"));
      play.picture("13-report");
      play.press("关闭");
      assertTrue(Files.size(report) > 0);
      play.press("核对报告");
      play.choose(report);
      play.until("the comparison", () -> play.shows("全部复制(C)"));
      play.picture("14-recheck");
    }
  }

  @Test
  void look_changesWhileItIsOpen_andOnlyOpenOnesAreShown() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      idle(play);
      JTable table = play.part("findings", JTable.class);
      int all = play.onThread(table::getRowCount);
      play.press("only-open");
      int open = play.onThread(table::getRowCount);
      assertTrue(open < all, open + " of " + all);
      boolean dark = Boolean.getBoolean("jixiao.dark");
      play.onThread(
          () -> {
            play.window().dark(!dark);
            return null;
          });
      play.picture("15-other-look");
      assertEquals(open, play.onThread(table::getRowCount));
      assertTrue(Files.readString(folder.resolve("home/window.txt")).contains("dark=" + !dark));
    }
  }

  @Test
  void workbookOpenInExcel_isSavedElsewhere() throws Exception {
    Path file = example("评价.xlsx");
    byte[] before = Files.readAllBytes(file);
    Files.write(folder.resolve("~$评价.xlsx"), new byte[165]);
    Path elsewhere = folder.resolve("结果.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.until("the question", () -> play.shows("另存为…"));
      play.picture("06-locked");
      play.press("重试");
      play.until("the question again", () -> play.shows("另存为…"));
      play.press("另存为…");
      play.choose(elsewhere);
      idle(play);
      play.picture("07-elsewhere");
      assertTrue(Files.size(elsewhere) > 0);
      assertEquals(elsewhere, play.onThread(() -> play.window().shown().file()));
      assertArrayEquals(before, Files.readAllBytes(file));
      assertTrue(verdict(play).startsWith("错误"), verdict(play));
    }
  }

  @Test
  void savedWorkbook_isCheckedByItself() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      idle(play);
      play.press("watch");
      int before = play.onThread(() -> play.window().shown().lines().size());
      assertTrue(before > 0);
      // Saved with nothing wrong in it any more: another workbook, as far as the watch knows.
      Files.write(file, Examples.filled(Example.OFFICE_2024));
      play.until("news", () -> !play.window().shown().news().isEmpty());
      play.picture("08-watched");
      String news = play.onThread(() -> play.window().shown().news());
      assertTrue(news.startsWith("刚保存并检查：解决 "), news);
    }
  }

  @Test
  void import_isTriedBeforeItIsDone() throws Exception {
    Path file = folder.resolve("空白.xlsx");
    Files.write(file, Examples.filled(Example.INVENTED));
    Path payments = folder.resolve("支付明细.csv");
    Files.write(
        payments,
        "支付日期,付款人,支付方式,支付金额,用途\n2024-01-05,某单位,直接支付,100.00,办公费\n".getBytes(StandardCharsets.UTF_8));
    byte[] before = Files.readAllBytes(file);
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      assertFalse(play.isEnabled("import"));
      play.chooseFor("选择" + ExportKind.PAYMENTS.label(), payments);
      play.press("trial");
      idle(play);
      play.picture("09-import");
      String said = play.onThread(() -> play.part("import-result", JTextArea.class).getText());
      assertTrue(said.contains("这是试运行") && said.contains("列："), said);
      assertArrayEquals(before, Files.readAllBytes(file));
      assertTrue(play.isEnabled("import"));
      play.press("import");
      idle(play);
      play.picture("10-imported");
    }
  }

  @Test
  void batch_isStoppedAndListsWhatIsDone() throws Exception {
    Path district = folder.resolve("全县");
    ExampleDistrict.make(district, 12, 1, FileLayer.disk());
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      play.press("批量");
      play.choose(district);
      play.press("只检查");
      play.until("the list", () -> play.shows("停止(S)"));
      play.until("some are done", () -> play.part("outcomes", JTable.class).getRowCount() > 1);
      play.press("stop-batch");
      idle(play);
      play.picture("11-batch");
      int done = play.onThread(() -> play.part("outcomes", JTable.class).getRowCount());
      assertTrue(done >= 2 && done < 12, "done: " + done);
    }
  }

  @Test
  void thousandChecks_doNotFillTheMemory() throws Exception {
    int times = Integer.getInteger("jixiao.checks", 20);
    Path file = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      long early = 0;
      for (int i = 0; i < times; i++) {
        play.onThread(
            () -> {
              play.window().check();
              return null;
            });
        idle(play);
        if (i == times / 4) {
          early = used();
        }
      }
      long late = used();
      assertTrue(
          late < early + (20L << 20), "from " + (early >> 20) + " to " + (late >> 20) + " MB");
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
