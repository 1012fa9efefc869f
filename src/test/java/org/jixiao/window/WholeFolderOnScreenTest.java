package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.jixiao.files.FileLayer;
import org.jixiao.run.ExampleDistrict;
import org.jixiao.run.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** 批量 as a user works with it. */
@ResourceLock("screen")
class WholeFolderOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private static int rows(Screenplay play) {
    return play.onThread(() -> play.part("outcomes", JTable.class).getRowCount());
  }

  private static String said(Screenplay play) {
    return play.onThread(() -> play.part("batch-said", JLabel.class).getText());
  }

  private static Screenplay begin(Path home, Path district) throws Exception {
    Screenplay play = Screenplay.begin(home);
    play.press("批量");
    play.choose(district);
    play.until("the pane", () -> play.shows("开始(B)"));
    return play;
  }

  @Test
  void batch_isStoppedAndListsWhatIsDone() throws Exception {
    Path district = folder.resolve("全县");
    ExampleDistrict.make(district, 12, 1, FileLayer.disk());
    try (Screenplay play = begin(folder.resolve("home"), district)) {
      play.press("只检查，不写任何文件(C)");
      play.press("start-batch");
      play.until("some are done", () -> play.part("outcomes", JTable.class).getRowCount() > 1);
      play.picture("40-batch-working");
      play.press("stop-batch");
      play.idle();
      int done = rows(play);
      assertTrue(done >= 2 && done < 12, "done: " + done);
      assertTrue(said(play).startsWith("已停止"), said(play));
      assertFalse(Files.exists(district.resolve(Summary.NAME)));
    }
  }

  @Test
  void wholeFolder_isCompleted_withReportsASummaryAndSentencesForWhatWasRefused() throws Exception {
    Path district = folder.resolve("全县");
    ExampleDistrict.make(district, 2, 1, FileLayer.disk());
    Files.writeString(district.resolve("坏的.xlsx"), "不是工作簿");
    try (Screenplay play = begin(folder.resolve("home"), district)) {
      play.press("reports");
      play.press("start-batch");
      play.idle();
      play.picture("41-batch");
      assertEquals(3, rows(play));
      assertTrue(said(play).contains("1 个没有完成"), said(play));
      assertTrue(said(play).contains("汇总已写入"), said(play));
      assertTrue(Files.size(district.resolve(Summary.NAME)) > 0);
      try (Stream<Path> all = Files.walk(district)) {
        List<Path> reports = all.filter(one -> one.toString().endsWith(".docx")).toList();
        assertEquals(2, reports.size());
      }
      JTable table = play.part("outcomes", JTable.class);
      int bad =
          play.onThread(
              () -> {
                for (int row = 0; row < table.getRowCount(); row++) {
                  if (table.getValueAt(row, 0).equals("坏的.xlsx")) {
                    assertFalse(String.valueOf(table.getValueAt(row, 3)).isBlank());
                    return row;
                  }
                }
                return -1;
              });
      assertTrue(bad >= 0);
      int fine = bad == 0 ? 1 : 0;
      String name = play.onThread(() -> String.valueOf(table.getValueAt(fine, 0)));
      play.doubleClick(table, fine);
      play.until("it is open", () -> play.window().shown() != null);
      play.idle();
      assertEquals(district.resolve(name), play.onThread(() -> play.window().shown().file()));
      play.until("checked", () -> play.window().shown().result() != null);
    }
  }
}
