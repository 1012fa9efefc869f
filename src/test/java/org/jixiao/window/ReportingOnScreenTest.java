package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.jixiao.container.Parts;
import org.jixiao.report.draft.Outline;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.ReportDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** 生成报告 and 核对报告 as a user works with them. */
@ResourceLock("screen")
class ReportingOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path workbook() throws Exception {
    return Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
  }

  private static void drafted(Screenplay play) {
    play.press("draft");
    play.until("the report", () -> play.shows("打开所在文件夹(P)"));
  }

  @Test
  void report_isDraftedAsChosen_andHeldAgainstItsWorkbook() throws Exception {
    Path file = workbook();
    Path report = folder.resolve("评价.docx");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("运行");
      play.idle();
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.picture("30-report-choice");
      drafted(play);
      play.picture("31-report");
      int open = play.onThread(() -> play.part("list", JTable.class).getRowCount());
      assertTrue(open > 0, "what is open is listed");
      play.press("关闭");
      byte[] firm = Files.readAllBytes(report);
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.onThread(
          () -> {
            play.part("outline", JComboBox.class).setSelectedItem(Outline.EIGHT_PARTS.title());
            return null;
          });
      drafted(play);
      play.press("关闭");
      byte[] eight = Files.readAllBytes(report);
      assertNotEquals(firm.length, eight.length);
      play.press("核对报告");
      play.choose(report);
      play.until("the comparison", () -> play.shows("全部复制(C)"));
      play.picture("32-recheck");
      assertTrue(play.onThread(() -> play.part("list", JTable.class).getRowCount()) > 0);
      assertArrayEquals(eight, Files.readAllBytes(report));
    }
  }

  @Test
  void finalReport_isRefusedWhileSomethingIsOpen_andReplacesNothing() throws Exception {
    Path file = workbook();
    Path report = Files.writeString(folder.resolve("评价.docx"), "别人写的");
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.press("draft");
      play.until("the question", () -> play.shows("仍要覆盖（原报告留作备份）"));
      play.picture("33-report-there");
      play.press("取消");
      Files.delete(report);
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.press("final");
      play.press("draft");
      play.until("the refusal", () -> play.shows("知道了"));
      play.picture("34-report-final");
      assertFalse(play.shows("仍要覆盖（原报告留作备份）"));
      play.press("知道了");
      assertFalse(Files.exists(report));
    }
  }

  @Test
  void ownTemplate_isFilledIn() throws Exception {
    Path file = workbook();
    String words = "<w:p><w:r><w:t>{{被评价单位}}专用格式</w:t></w:r></w:p>";
    Path template = Files.write(folder.resolve("模板.docx"), ReportDocument.packed(words, null));
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      play.chooseFor("选择自有模板", template);
      drafted(play);
      byte[] report = Files.readAllBytes(folder.resolve("评价.docx"));
      String text = new String(Parts.of(report).part("word/document.xml"), StandardCharsets.UTF_8);
      assertTrue(text.contains("专用格式") && !text.contains("{{"), text);
    }
  }
}
