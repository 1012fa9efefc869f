package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import command as a user sees it. */
class ImportCommandTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  @TempDir Path folder;

  private Path workbook() throws Exception {
    return Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.INVENTED));
  }

  private Session importAll(Path workbook, String... more) {
    Object[] words = {
      "import",
      workbook,
      "--releases",
      EXPORTS.resolve("releases.xlsx"),
      "--payments",
      EXPORTS.resolve("payments.csv"),
      "--asset-cards",
      EXPORTS.resolve("asset-cards.xls"),
      "--final-accounts",
      EXPORTS.resolve("final-accounts.xls")
    };
    return Session.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  private static Map<String, Integer> exports() throws Exception {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(EXPORTS)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void example_showsControlTotals_andTheSlipThatItFinds() throws Exception {
    Map<String, Integer> before = exports();
    Path workbook = workbook();
    Session session = importAll(workbook);
    assertEquals(ExitCode.ERRORS, session.exitCode(), session.all());
    assertTrue(session.out().contains("采用　         317 行          27,370,696.40 元"), session.out());
    assertTrue(session.out().contains("支付金额←金额"), session.out());
    assertTrue(
        session.out().contains("支付汇总 › 岚溪县文化旅游广电体育局｜财政授权支付 › 金额：现有 8,124,307.25，导出为 8,124,370.25"),
        session.out());
    assertTrue(session.out().contains("疑点 MX-R01 现金支付：1 笔，1,860.40 元"), session.out());
    assertEquals(before, exports());
    Session again = importAll(workbook, "--quiet");
    assertTrue(again.out().contains("结果没有变化，文件未改动："), again.out());
    assertFalse(again.out().contains("疑点"), again.out());
    Session replaced = importAll(workbook, "--replace");
    assertTrue(replaced.out().contains("原为 8,124,307.25，改为 8,124,370.25"), replaced.out());
    Session run = Session.of("run", workbook, "--json");
    assertTrue(run.out().contains("\"rule\" : \"MX-R01\""), run.out());
    assertFalse(run.out().contains("8124307.25"), "the slip is gone");
  }

  /** --replace is offered only where it decides: not for rows for which the table has no room. */
  @Test
  void rowsWithoutRoom_areToldApartFromTypedCells() throws Exception {
    Session session = importAll(workbook(), "--dry-run");
    assertTrue(session.out().contains("有 2 格已有人填了别的数，没有覆盖（以导出为准的加 --replace）："), session.out());
    assertTrue(session.out().contains("有 5 格所在的行没有导入（原因见下）："), session.out());
    assertTrue(session.out().contains("注意：“办公经费”没有足够的空行"), session.out());
  }

  @Test
  void trial_changesNothing() throws Exception {
    Path workbook = workbook();
    Session session = importAll(workbook, "--dry-run");
    assertTrue(session.out().contains("这是试运行，没有写入任何文件。"), session.out());
    assertArrayEquals(Examples.filled(Example.INVENTED), Files.readAllBytes(workbook));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void anotherFile_takesTheResult() throws Exception {
    Path workbook = workbook();
    Path result = folder.resolve("导入后.xlsx");
    Session session = importAll(workbook, "-o", result.toString());
    assertTrue(session.out().contains("已写入：" + result), session.out());
    assertArrayEquals(Examples.filled(Example.INVENTED), Files.readAllBytes(workbook));
    assertTrue(Files.exists(result));
  }

  @Test
  void json_isTheOnlyOutput() throws Exception {
    Session session = importAll(workbook(), "--json", "--dry-run");
    assertTrue(session.out().startsWith("{"), session.out());
    assertTrue(session.out().contains("\"lines\" : 317"), session.out());
    assertTrue(session.out().contains("\"amount\" : 27370696.40"), session.out());
    assertTrue(session.out().contains("\"reason\" : \"已有人填了别的数\""), session.out());
    Session refused =
        Session.of("import", folder.resolve("评价.xlsx"), "--json", "--payments", folder);
    assertEquals(ExitCode.REFUSED, refused.exitCode());
    assertTrue(refused.out().contains("\"rule\" : \"MX-F01\""), refused.out());
    assertEquals("", refused.err());
  }

  @Test
  void wrongUsage_isSaid() throws Exception {
    Path workbook = workbook();
    Session nothing = Session.of("import", workbook);
    assertEquals(ExitCode.REFUSED, nothing.exitCode());
    assertTrue(nothing.err().contains("没有给出导出文件"), nothing.err());
    Session field =
        Session.of(
            "import", workbook, "--payments", EXPORTS.resolve("payments.csv"), "--map", "甲=乙");
    assertEquals(ExitCode.REFUSED, field.exitCode());
    assertTrue(field.err().contains("字段“乙”不认识。可用的字段：支付日期、支付金额"), field.err());
    assertTrue(Session.of("import", "--help").out().contains("--asset-cards"));
  }
}
