package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JRootPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.TransferHandler;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The window as a user works with it, on a screen; without one these tests are passed over. Under
 * Xvfb: {@code xvfb-run mvn test -Djixiao.headless=false -Dtest=*OnScreenTest}.
 */
@ResourceLock("screen")
class WindowOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path example(String name) throws Exception {
    return Files.write(folder.resolve(name), Examples.filled(Example.INVENTED));
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
      assertEquals("尚未检查", play.verdict());
      play.press("检查");
      play.idle();
      assertTrue(play.verdict().startsWith("错误"), play.verdict());
      play.picture("03-checked");
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  @Test
  void answer_isWrittenIntoTheWorkbook_andTheNextRunKeepsIt() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.idle();
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
      play.idle();
      play.picture("05-answered");
      assertTrue(play.status().startsWith("答复已写入"), play.status());
      assertEquals("张会计", answered(play, line).answer().handler());
      assertFalse(answered(play, line).open());
      play.press("运行");
      play.idle();
      assertEquals("年中追加，批复文件附后", answered(play, line).answer().explanation());
      byte[] settled = Files.readAllBytes(file);
      play.press("运行");
      play.idle();
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
  void oneAnswer_isGivenToSeveralFindings() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.idle();
      JTable table = play.part("findings", JTable.class);
      List<FindingLine> lines =
          play.onThread(
              () -> {
                table.setRowSelectionInterval(2, 4);
                table.addRowSelectionInterval(6, 6);
                play.part("treatment", JComboBox.class).setSelectedItem("已说明");
                play.part("explanation", JTextArea.class).setText("统一口径，见附件说明");
                play.part("handler", JTextField.class).setText("李会计");
                return Stream.of(2, 3, 4, 6)
                    .map(row -> (FindingLine) table.getValueAt(row, 0))
                    .toList();
              });
      play.picture("06-several");
      play.press("answer");
      play.idle();
      assertTrue(play.status().startsWith("答复已写入 4 条"), play.status());
      for (FindingLine line : lines) {
        assertEquals("统一口径，见附件说明", answered(play, line).answer().explanation());
      }
      long all =
          play.onThread(
              () ->
                  play.window().shown().lines().stream()
                      .filter(one -> !one.answer().treatment().isEmpty())
                      .count());
      assertEquals(4, all);
    }
  }

  @Test
  void severalWorkbooks_areRunTogether_eachKeepsItsVerdict() throws Exception {
    Path one = example("一.xlsx");
    Path two = Files.write(folder.resolve("二.xlsx"), Examples.filled(Example.OFFICE_2024));
    Path bad = Files.writeString(folder.resolve("坏.xlsx"), "下载中断");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), one, two, bad)) {
      play.press("运行");
      play.idle();
      play.picture("07-three");
      assertTrue(play.status().startsWith("运行了 3 个工作簿"), play.status());
      JList<?> books = play.part("books", JList.class);
      List<String> verdicts = new ArrayList<>();
      for (int at = 0; at < 3; at++) {
        int which = at;
        verdicts.add(
            play.onThread(
                () -> {
                  books.setSelectedIndex(which);
                  return play.part("verdict", JLabel.class).getText();
                }));
      }
      assertEquals(List.of("错误 2", "需核实 28", "阻断"), verdicts);
    }
  }

  @Test
  void answerInAWorkbookOpenInExcel_isSavedElsewhere() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.idle();
      byte[] before = Files.readAllBytes(file);
      Files.write(folder.resolve("~$评价.xlsx"), new byte[165]);
      JTable table = play.part("findings", JTable.class);
      FindingLine line =
          play.onThread(
              () -> {
                table.setRowSelectionInterval(5, 5);
                play.part("treatment", JComboBox.class).setSelectedItem("已说明");
                play.part("explanation", JTextArea.class).setText("见附件");
                return (FindingLine) table.getValueAt(5, 0);
              });
      play.press("answer");
      play.until("the question", () -> play.shows("另存为…"));
      play.press("另存为…");
      play.choose(folder.resolve("评价-答复.xlsx"));
      play.idle();
      assertEquals("见附件", answered(play, line).answer().explanation());
      assertEquals(folder.resolve("评价-答复.xlsx"), play.onThread(() -> play.window().shown().file()));
      assertArrayEquals(before, Files.readAllBytes(file));
    }
  }

  @Test
  void droppedFiles_areOpened_aFolderIsSentToTheBatch() throws Exception {
    Path one = example("一.xlsx");
    Path two = example("二.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      play.onThread(
          () -> {
            JRootPane root = play.window().frame().getRootPane();
            Transferable files =
                new Transferable() {
                  @Override
                  public DataFlavor[] getTransferDataFlavors() {
                    return new DataFlavor[] {DataFlavor.javaFileListFlavor};
                  }

                  @Override
                  public boolean isDataFlavorSupported(DataFlavor flavor) {
                    return flavor.equals(DataFlavor.javaFileListFlavor);
                  }

                  @Override
                  public Object getTransferData(DataFlavor flavor) {
                    return List.of(one.toFile(), two.toFile(), folder.toFile());
                  }
                };
            return root.getTransferHandler()
                .importData(new TransferHandler.TransferSupport(root, files));
          });
      assertEquals(2, play.onThread(() -> play.part("books", JList.class).getModel().getSize()));
      assertTrue(play.status().contains("整个文件夹请用“批量”"), play.status());
      assertEquals("尚未检查", play.verdict());
    }
  }

  @Test
  void answerNotYetWritten_isStillThereAfterALookElsewhere() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.idle();
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
      play.idle();
      play.onThread(
          () -> {
            table.setRowSelectionInterval(2, 2);
            return null;
          });
      assertEquals("还没写完", play.onThread(words::getText));
    }
  }

  @Test
  void look_changesWhileItIsOpen_andOnlyOpenOnesAreShown() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      play.idle();
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
      play.idle();
      play.picture("07-elsewhere");
      assertTrue(Files.size(elsewhere) > 0);
      assertEquals(elsewhere, play.onThread(() -> play.window().shown().file()));
      assertArrayEquals(before, Files.readAllBytes(file));
      assertTrue(play.verdict().startsWith("错误"), play.verdict());
    }
  }

  @Test
  void savedWorkbook_isCheckedByItself() throws Exception {
    Path file = example("评价.xlsx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      play.idle();
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
  void twoSavesByLibreOffice_areBothChecked() throws Exception {
    Tool office = Tool.libreOffice();
    Path file = example("评价.xlsx");
    Path sources = Files.createDirectories(folder.resolve("sources"));
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      play.idle();
      play.press("watch");
      for (Example content : List.of(Example.OFFICE_2024, Example.INVENTED)) {
        String before = play.onThread(() -> play.window().shown().news());
        Path source = Files.write(sources.resolve("评价.xlsx"), Examples.filled(content));
        office.convert("xlsx", folder, List.of(source));
        play.until("news", () -> !play.window().shown().news().equals(before));
        String news = play.onThread(() -> play.window().shown().news());
        assertTrue(news.startsWith("刚保存并检查："), news);
        play.picture(content == Example.OFFICE_2024 ? "08-watched-once" : "09-watched-twice");
      }
      assertTrue(play.onThread(() -> play.window().shown().lines().size()) > 0);
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
        play.idle();
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
