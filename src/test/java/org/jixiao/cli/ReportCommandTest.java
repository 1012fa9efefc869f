package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.container.Parts;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command report: what it writes, what it leaves alone, what it says. */
class ReportCommandTest {

  @TempDir Path folder;

  private Path workbook;
  private Path report;

  @BeforeEach
  void fill() throws IOException {
    workbook = Files.write(folder.resolve("office.xlsx"), Examples.filled(Example.OFFICE_2024));
    report = folder.resolve("office.docx");
  }

  @Test
  void report_standsBesideTheWorkbook_whichIsNotTouched() throws IOException {
    byte[] before = Files.readAllBytes(workbook);
    Session session = Session.of("report", workbook);
    assertEquals(0, session.exitCode(), session.all());
    assertTrue(session.out().contains("已起草征求意见稿：" + report), session.out());
    assertTrue(session.out().contains("待核实 28 项"), session.out());
    assertEquals("", session.err());
    assertTrue(Files.size(report) > 20_000);
    assertArrayEquals(before, Files.readAllBytes(workbook));
  }

  @Test
  void secondReport_isTheSameFile() throws IOException {
    Session.of("report", workbook);
    byte[] first = Files.readAllBytes(report);
    Session again = Session.of("report", workbook, "-q");
    assertEquals(0, again.exitCode());
    assertTrue(again.out().contains("没有变化"), again.out());
    assertArrayEquals(first, Files.readAllBytes(report));
    assertFalse(Files.exists(folder.resolve("office.bak.docx")));
  }

  @Test
  void reportThatSomebodyHasWorkedOn_isNotOverwritten_unlessForced() throws IOException {
    Session.of("report", workbook);
    byte[] edited =
        Parts.of(Files.readAllBytes(report))
            .with(
                "word/document.xml",
                xml ->
                    new String(xml, StandardCharsets.UTF_8)
                        .replace("主要职责", "主要的职责")
                        .getBytes(StandardCharsets.UTF_8))
            .bytes();
    Files.write(report, edited);
    Session refused = Session.of("report", workbook);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("起草后有人改过，没有覆盖"), refused.err());
    assertArrayEquals(edited, Files.readAllBytes(report));
    Session forced = Session.of("report", workbook, "--force");
    assertEquals(0, forced.exitCode(), forced.all());
    assertArrayEquals(edited, Files.readAllBytes(folder.resolve("office.bak.docx")));
  }

  @Test
  void otherDocument_isNotOverwritten() throws IOException {
    Files.writeString(report, "我的文件");
    Session session = Session.of("report", workbook);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("不是由程序起草的报告，没有覆盖"), session.err());
    assertEquals("我的文件", Files.readString(report));
  }

  @Test
  void finalReport_isRefused_whileSomethingIsOpen() {
    Session session = Session.of("report", workbook, "--final");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("还不能出定稿：尚有29项没有解决"), session.err());
    assertTrue(session.err().contains("其余19项"), session.err());
    assertFalse(Files.exists(report));
  }

  @Test
  void finalReport_isWritten_whenNothingIsOpen() throws IOException {
    Path clean = Files.write(folder.resolve("clean.xlsx"), Examples.clean());
    Session.of("run", clean, "-q");
    Session session = Session.of("report", clean, "--final");
    assertEquals(0, session.exitCode(), session.all());
    assertTrue(session.out().contains("已起草定稿"), session.out());
    String main =
        new String(
            Parts.of(Files.readAllBytes(folder.resolve("clean.docx"))).part("word/document.xml"),
            StandardCharsets.UTF_8);
    assertTrue(main.contains("定稿") && !main.contains("征求意见稿") && !main.contains("【待核实】"));
    assertFalse(main.contains("待核实事项"));
  }

  @Test
  void eightParts_areWrittenWhenAskedFor() throws IOException {
    Path other = folder.resolve("另一份.docx");
    Session session = Session.of("report", workbook, "--outline", "财预10号", "-o", other);
    assertEquals(0, session.exitCode(), session.all());
    String main =
        new String(
            Parts.of(Files.readAllBytes(other)).part("word/document.xml"), StandardCharsets.UTF_8);
    assertTrue(main.contains("综合评价情况及评价结论"));
    Session wrong = Session.of("report", workbook, "--outline", "别的");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("没有“别的”这个提纲，可用的是：事务所、财预10号。"), wrong.err());
  }

  @Test
  void documentOpenInWord_isLeftAlone() throws IOException {
    Session.of("report", workbook);
    Files.write(folder.resolve("~$fice.docx"), new byte[] {2, 'L', 'i', 0});
    Session session = Session.of("report", workbook);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("正在 Word 或 WPS 中打开"), session.err());
  }

  @Test
  void wrongTargets_getASentence() {
    Session spreadsheet = Session.of("report", workbook, "-o", folder.resolve("x.xlsx"));
    assertEquals(2, spreadsheet.exitCode());
    assertTrue(spreadsheet.err().contains("扩展名不是 .docx"), spreadsheet.err());
    Session onFolder = Session.of("report", workbook, "-o", folder);
    assertEquals(2, onFolder.exitCode());
    assertTrue(onFolder.err().contains("是文件夹"), onFolder.err());
    Session nothing = Session.of("report", folder.resolve("none.xlsx"));
    assertEquals(2, nothing.exitCode());
    assertTrue(nothing.err().contains("找不到文件"), nothing.err());
  }

  @Test
  void rulesOfReports_areListedAndExplained() {
    assertTrue(Session.of("rules").out().contains("RP-S01"));
    Session explained = Session.of("explain", "rp-s01");
    assertEquals(0, explained.exitCode());
    assertTrue(explained.out().contains("章节缺失、重复或编号错误"));
  }

  @Test
  void json_saysWhatWasDrafted_orWhyNot() throws IOException {
    Session session = Session.of("report", workbook, "--json");
    assertEquals(0, session.exitCode(), session.all());
    String json = session.out().replaceAll("\\s+", "");
    for (String said :
        List.of(
            "\"outline\":\"事务所\"",
            "\"stage\":\"征求意见稿\"",
            "\"changed\":true",
            "\"tables\":13",
            "\"selfcheck\":[{\"rule\":\"RP-M01\"")) {
      assertTrue(json.contains(said), said);
    }
    assertTrue(session.out().contains("office.docx") && session.out().contains("office.xlsx"));
    Session refused = Session.of("report", workbook, "--json", "--final");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.out().contains("RP-F01"), refused.out());
  }
}
