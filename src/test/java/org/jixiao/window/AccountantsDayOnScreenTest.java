package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.ExampleDistrict;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The accountant's page of the documentation, step by step: it can be done as it is told there.
 * With {@code -Djixiao.pictures=DIR} its pictures are made; {@code -Djixiao.pictures.work=DIR} says
 * in which new folder the workbooks stand that are seen on them.
 */
@ResourceLock("screen")
class AccountantsDayOnScreenTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  @TempDir Path temporary;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path folder() throws Exception {
    String seen = System.getProperty("jixiao.pictures.work");
    return seen == null ? temporary : Files.createDirectories(Path.of(seen));
  }

  @Test
  void fromTheNewWorkbookToTheReport() throws Exception {
    Path folder = folder();
    Path file = folder.resolve("文旅局-2024.xlsx");
    Path exports = Files.createDirectories(folder.resolve("导出"));
    Path payments = Files.copy(EXPORTS.resolve("payments.csv"), exports.resolve("支付明细.csv"));
    Path releases = Files.copy(EXPORTS.resolve("releases.xlsx"), exports.resolve("指标明细.xlsx"));
    try (Screenplay play = Screenplay.begin(temporary.resolve("home"))) {
      play.picture("start");
      play.press("新建");
      play.until("the ways", () -> play.shows("下一步"));
      play.picture("new");
      play.press("示例：各表齐全的虚构单位（含几处有意的差错）");
      play.press("下一步");
      play.choose(file);
      play.idle();
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      play.chooseFor("选择指标明细", releases);
      play.idle();
      play.chooseFor("选择支付明细", payments);
      play.idle();
      play.picture("import");
      play.press("trial");
      play.idle();
      play.picture("trial");
      play.press("关闭");
      play.press("检查");
      play.idle();
      play.picture("checked");
      boolean dark = Boolean.getBoolean("jixiao.dark");
      look(play, !dark);
      play.picture(dark ? "light" : "dark");
      look(play, dark);
      assertTrue(play.verdict().startsWith("错误"), play.verdict());
      play.press("运行");
      play.idle();
      answer(play);
      play.press("watch");
      Files.write(file, Examples.filled(Example.OFFICE_2024));
      play.until("news", () -> !play.window().shown().news().isEmpty());
      play.picture("watching");
      play.press("watch");
      play.press("运行");
      play.idle();
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.picture("report");
      play.press("draft");
      play.until("the report", () -> play.shows("打开所在文件夹(P)"));
      play.picture("drafted");
      play.press("关闭");
      play.press("核对报告");
      play.choose(folder.resolve("文旅局-2024.docx"));
      play.until("the comparison", () -> play.shows("打开报告(O)"));
      play.picture("recheck");
    }
  }

  private static void look(Screenplay play, boolean dark) {
    play.onThread(
        () -> {
          play.window().dark(dark);
          return null;
        });
  }

  private static void answer(Screenplay play) throws Exception {
    JTable table = play.part("findings", JTable.class);
    play.onThread(
        () -> {
          int row = 0;
          while (((FindingLine) table.getValueAt(row, 0)).finding().severity() != Severity.CHECK) {
            row++;
          }
          table.setRowSelectionInterval(row, row);
          play.part("treatment", JComboBox.class).setSelectedItem("已说明");
          play.part("explanation", JTextArea.class).setText("年中追加，批复文件附后");
          play.part("handler", JTextField.class).setText("张会计");
          return null;
        });
    play.picture("answering");
    play.press("answer");
    play.idle();
    assertTrue(play.status().startsWith("答复已写入"), play.status());
    play.onThread(
        () -> {
          table.setRowSelectionInterval(3, 6);
          return null;
        });
    play.picture("several");
  }

  @Test
  void workbookOpenInExcel_asksWhatToDo() throws Exception {
    Path file = folder().resolve("财政局-2024.xlsx");
    Files.write(file, Examples.filled(Example.INVENTED));
    Path mark = Files.write(file.resolveSibling("~$财政局-2024.xlsx"), new byte[165]);
    try (Screenplay play = Screenplay.begin(temporary.resolve("home"), file)) {
      play.press("运行");
      play.until("the question", () -> play.shows("另存为…"));
      play.picture("open-in-excel");
      Files.delete(mark);
      play.press("重试");
      play.idle();
      assertTrue(play.status().startsWith("运行了 1 个"), play.status());
    }
  }

  @Test
  void wholeDistrict() throws Exception {
    Path district = folder().resolve("岚溪县");
    ExampleDistrict.make(district, 9, 1, FileLayer.disk());
    Files.writeString(district.resolve("010-岚溪县水利局.xlsx"), "下载中断");
    try (Screenplay play = Screenplay.begin(temporary.resolve("home"))) {
      play.press("批量");
      play.choose(district);
      play.until("the pane", () -> play.shows("开始(B)"));
      play.press("start-batch");
      play.idle();
      play.picture("batch");
      assertEquals(
          10, play.onThread(() -> play.part("outcomes", JTable.class).getRowCount()).intValue());
    }
  }
}
