package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.run.Example;
import org.jixiao.run.Summary;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about several workbooks, as somebody types them. */
class BatchCommandTest {
  private static final byte[] OFFICE = Examples.filled(Example.OFFICE_2024);

  @TempDir private Path folder;
  private Path district;

  @BeforeEach
  void twoWorkbooksAndOneThatIsNone() throws IOException {
    district = Files.createDirectories(folder.resolve("县"));
    Files.createDirectories(district.resolve("乡镇"));
    Files.write(district.resolve("甲.xlsx"), OFFICE);
    Files.write(district.resolve("乡镇/乙.xlsx"), OFFICE);
    Files.writeString(district.resolve("丙.xlsx"), "不是工作簿");
  }

  @Test
  void eachWorkbookHasItsLine_theBadOneItsSentence_andTheWorstCodeWins() {
    Session session = Session.of("batch", district);
    assertEquals(ExitCode.REFUSED, session.exitCode());
    assertTrue(session.out().contains("乡镇/乙.xlsx"), session.out());
    assertTrue(session.out().contains("丙.xlsx”是文本"), session.out());
    assertTrue(session.out().contains("工作簿 3 个：完成 2，未完成 1"), session.out());
    assertTrue(Files.exists(district.resolve(Summary.NAME)));
    assertFalse(session.all().contains("Exception") || session.all().contains("org.jixiao"));
  }

  @Test
  void json_isOneDocument_withFiguresAndTheSummary() throws IOException {
    Session session = Session.of("batch", district, "--json");
    Map<String, Object> document = Json.document(session.out());
    List<Map<String, Object>> files = Json.objects(document.get("files"));
    assertEquals(3, files.size());
    Map<String, Object> office =
        files.stream().filter(one -> one.get("file").equals("甲.xlsx")).findFirst().orElseThrow();
    assertEquals("70", Json.object(office.get("figures")).get("scored"));
    Map<String, Object> summary = Json.object(document.get("summary"));
    assertEquals(true, summary.get("changed"));
    Session again = Session.of("batch", district, "--json");
    Map<String, Object> same = Json.object(Json.document(again.out()).get("summary"));
    assertEquals(false, same.get("changed"));
    assertEquals("2", same.get("unchanged"));
  }

  @Test
  void whatUnitsHaveInCommon_isToldTenRulesAtATime_andStrictFailsWhatIsNotAnswered()
      throws IOException {
    Files.delete(district.resolve("丙.xlsx"));
    Session session = Session.of("batch", district, "--dry-run");
    assertEquals(ExitCode.FINE, session.exitCode(), session.all());
    String[] lines = session.out().strip().split("\n");
    assertTrue(lines[0].startsWith("结论：工作簿 2 个：完成 2，未完成 0；错误 0，待答复 56"), lines[0]);
    assertEquals(lines[0], lines[lines.length - 1]);
    assertEquals(
        BatchReport.MOST_SHOWN, session.out().lines().filter(o -> o.contains("2 个单位")).count());
    assertTrue(session.out().contains("加 --all 全部列出"), session.out());
    Session all = Session.of("batch", district, "--dry-run", "--all", "--strict");
    assertEquals(ExitCode.ERRORS, all.exitCode());
    assertTrue(all.out().lines().filter(o -> o.contains("2 个单位")).count() > BatchReport.MOST_SHOWN);
    assertFalse(all.out().contains("其余"), all.out());
  }

  @Test
  void aDryRun_writesNothing() throws IOException {
    Session session = Session.of("batch", district, "--dry-run");
    assertTrue(session.out().contains("工作簿 3 个"), session.out());
    assertFalse(Files.exists(district.resolve(Summary.NAME)));
    assertFalse(Files.exists(district.resolve(".jixiao-batch.json")));
    assertArrayEquals(OFFICE, Files.readAllBytes(district.resolve("甲.xlsx")));
  }

  @Test
  void aSummaryInThePlaceOfSomethingElse_isRefusedBeforeAnyWork() throws IOException {
    Path other = Files.write(folder.resolve("别的.xlsx"), OFFICE);
    Session session = Session.of("batch", district, "--summary", other);
    assertEquals(ExitCode.REFUSED, session.exitCode());
    assertTrue(session.err().contains("不是汇总工作簿"), session.err());
    assertArrayEquals(OFFICE, Files.readAllBytes(other));
    assertArrayEquals(OFFICE, Files.readAllBytes(district.resolve("甲.xlsx")));
  }

  @Test
  void aSummaryThatCannotStandThere_andAWorkbookThatIsOpen_areToldWhatABatchCanDo()
      throws IOException {
    Session nowhere = Session.of("batch", district, "--summary", folder.resolve("无/汇总.xlsx"));
    assertEquals(ExitCode.REFUSED, nowhere.exitCode());
    assertTrue(nowhere.err().contains("在 --summary 后给出"), nowhere.err());
    assertFalse(nowhere.err().contains("-o "), nowhere.err());
    assertArrayEquals(OFFICE, Files.readAllBytes(district.resolve("甲.xlsx")));
    Files.write(district.resolve("~$甲.xlsx"), new byte[165]);
    Session open = Session.of("batch", district);
    assertTrue(open.out().contains("正在 Excel"), open.out());
    assertFalse(open.out().contains("-o "), open.out());
  }

  @Test
  void wrongUse_hasASentence() {
    Session none = Session.of("batch", folder.resolve("没有"));
    assertEquals(ExitCode.REFUSED, none.exitCode());
    assertTrue(none.err().contains("找不到文件夹"), none.err());
    Session jobs = Session.of("batch", district, "--jobs", "0");
    assertEquals(ExitCode.REFUSED, jobs.exitCode());
    assertTrue(jobs.err().contains("--jobs"), jobs.err());
    Session word = Session.of("batch", district, "--summary", district.resolve("汇总.docx"));
    assertTrue(word.err().contains(".xlsx"), word.err());
    Session json = Session.of("batch", folder.resolve("没有"), "--json");
    assertTrue(json.out().contains("找不到文件夹"), json.out());
  }

  @Test
  void theTimeLeft_isToldInWords() {
    assertEquals("30/60　还需 30 秒　甲.xlsx", BatchBar.line(60, 30, 0, 30, "甲.xlsx"));
    assertEquals("100/1000　还需 15 分钟　", BatchBar.line(1000, 100, 0, 100, ""));
    assertEquals("10/20　", BatchBar.line(20, 10, 10, 1, ""));
    assertEquals("1/10000　还需 2 小时 47 分钟　", BatchBar.line(10000, 1, 0, 1, ""));
  }

  @Test
  void compare_tellsChangesInWordsAndInJson() throws IOException {
    Path before = district.resolve("甲.xlsx");
    Path after = district.resolve("乡镇/乙.xlsx");
    Session same = Session.of("compare", before, after);
    assertEquals(ExitCode.FINE, same.exitCode());
    assertTrue(same.out().contains("没有变化"), same.out());
    Workbooks.edit(after, book -> Workbooks.cell(book, "预算配置", "B4").setCellValue(1234567.89));
    Session changed = Session.of("compare", before, after);
    assertTrue(changed.out().contains("人员经费 › 年初预算数（B4）"), changed.out());
    assertTrue(changed.out().contains("→ 1,234,567.89"), changed.out());
    Map<String, Object> document =
        Json.document(Session.of("compare", before, after, "--json").out());
    Map<String, Object> file = Json.objects(document.get("files")).get(0);
    assertEquals("预算配置!B4", Json.objects(file.get("inputs")).get(0).get("cell"));
    Session bad = Session.of("compare", before, district.resolve("丙.xlsx"));
    assertEquals(ExitCode.REFUSED, bad.exitCode());
  }

  @Test
  void verifyAndRestore_sayWhatTheyFoundAndDid() throws IOException {
    Path file = district.resolve("甲.xlsx");
    assertEquals(ExitCode.REFUSED, Session.of("verify", file).exitCode());
    Session.of("run", file, "-q");
    Session verified = Session.of("verify", file);
    assertEquals(ExitCode.FINE, verified.exitCode());
    assertTrue(verified.out().contains("没有被改动"), verified.out());
    Json.document(Session.of("verify", file, "--json").out());
    Session restored = Session.of("restore", file);
    assertEquals(ExitCode.FINE, restored.exitCode());
    assertTrue(restored.out().contains("甲.恢复前.xlsx"), restored.out());
    assertArrayEquals(OFFICE, Files.readAllBytes(file));
    assertEquals(ExitCode.REFUSED, Session.of("restore", district.resolve("丙.xlsx")).exitCode());
  }

  @Test
  void aDistrict_isTheSameForTheSameSeed_andIsNotMadeOverOtherFiles() throws IOException {
    Path one = folder.resolve("一");
    Path other = folder.resolve("二");
    assertEquals(0, Session.of("new", one, "--district", "2", "--seed", "5", "-q").exitCode());
    assertEquals(0, Session.of("new", other, "--district", "2", "--seed", "5", "-q").exitCode());
    String name = "001-岚溪县财政局.xlsx";
    assertArrayEquals(
        Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)));
    Session again = Session.of("new", one, "--district", "2");
    assertEquals(ExitCode.REFUSED, again.exitCode());
    assertTrue(again.err().contains("没有生成"), again.err());
  }
}
