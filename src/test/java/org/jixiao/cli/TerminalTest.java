package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees whose screen shows the end of the output. */
class TerminalTest {

  private static final Pattern FINDING = Pattern.compile("\\[(错误|需核实|提示)\\] (\\S+)　.*");

  @TempDir Path folder;

  private Path workbook(String name) throws Exception {
    return Files.write(folder.resolve(name), Examples.filled(Example.OFFICE_2024));
  }

  private static List<String> findings(Session session) {
    return session.out().lines().filter(line -> FINDING.matcher(line).matches()).toList();
  }

  private static List<String> lastLines(String printed, int number) {
    List<String> lines = printed.lines().toList();
    return lines.subList(Math.max(0, lines.size() - number), lines.size());
  }

  @Test
  void run_endsWithTheVerdict_andWhereItWasWritten() throws Exception {
    Path file = workbook("w.xlsx");
    String verdict = "结论：需核实 28　" + file;
    Session first = Session.of("run", file);
    assertEquals(verdict, first.out().lines().findFirst().orElseThrow());
    String written = "已写入：" + file + "（原文件备份：" + folder.resolve("w.bak.xlsx") + "）";
    assertEquals(List.of(verdict, written), lastLines(first.out(), 2));
    Session again = Session.of("run", file);
    assertEquals(List.of(verdict, "结果没有变化，文件未改动：" + file), lastLines(again.out(), 2));
  }

  @Test
  void check_endsWithTheVerdict() throws Exception {
    Path file = workbook("w.xlsx");
    assertEquals(List.of("结论：需核实 28　" + file), lastLines(Session.of("check", file).out(), 1));
  }

  @Test
  void manyFindings_tenArePrinted_andTheRestIsCounted() throws Exception {
    Path file = workbook("w.xlsx");
    Session check = Session.of("check", file);
    assertEquals(10, findings(check).size());
    assertTrue(check.out().contains("\n其余 29 条没有列出，加 --all 全部列出。\n"), check.out());
    Session run = Session.of("run", file);
    assertEquals(10, findings(run).size());
    assertTrue(run.out().contains("\n其余 29 条见“检查结果”，或加 --all 全部列出。\n"), run.out());
  }

  @Test
  void all_printsEveryFinding() throws Exception {
    Session session = Session.of("check", "--all", workbook("w.xlsx"));
    assertEquals(39, findings(session).size());
    assertFalse(session.out().contains("其余"), session.out());
    assertTrue(Session.of("check", "--help").out().contains("不加时每个文件只列最严重的 10 条"));
  }

  @Test
  void fewFindings_nothingIsSaidOfARest() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.clean());
    Session session = Session.of("check", file);
    assertTrue(session.out().startsWith("结论：通过"), session.out());
    assertFalse(session.out().contains("其余"), session.out());
  }

  @Test
  void json_holdsAllFindings_withAndWithoutAll() throws Exception {
    Path file = workbook("w.xlsx");
    for (String more : List.of("--json", "--all")) {
      Session session = Session.of("check", "--json", more.equals("--all") ? more : "-q", file);
      var files = Json.objects(Json.document(session.out()).get("files"));
      assertEquals(39, Json.objects(files.get(0).get("findings")).size());
    }
  }

  @Test
  void gravestComeFirst_answeredOnesBehindOpenOnes() throws Exception {
    byte[] spoilt =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> book.getSheet("评分").getRow(5).getCell(6).setBlank());
    Path file = Files.write(folder.resolve("w.xlsx"), spoilt);
    Session before = Session.of("run", "--all", file);
    assertTrue(findings(before).get(0).startsWith("[错误] PF-E01"), before.out());
    String first = findings(before).get(1);
    assertTrue(first.startsWith("[需核实] ZB-X01"), first);
    Files.write(file, Workbooks.edit(Files.readAllBytes(file), book -> answer(book, "ZB-X01")));

    List<String> after = findings(Session.of("run", "--all", file));
    int answered = after.indexOf(first + "　已说明");
    assertTrue(answered > 1, after.toString());
    assertTrue(after.get(answered - 1).startsWith("[需核实]"), "the last of its severity");
    assertTrue(after.get(answered + 1).startsWith("[提示]"), "and before the notes");
    assertTrue(findings(Session.of("check", file)).stream().noneMatch(one -> one.contains("已说明")));
  }

  /** Writes an answer beside the finding of a rule. */
  private static void answer(XSSFWorkbook book, String rule) {
    XSSFSheet sheet = book.getSheet("检查结果");
    int ruleColumn = -1;
    int treatment = -1;
    int explanation = -1;
    for (Row row : sheet) {
      for (var cell : row) {
        String words = cell.toString();
        ruleColumn = words.equals("规则") ? cell.getColumnIndex() : ruleColumn;
        treatment = words.equals("处理") ? cell.getColumnIndex() : treatment;
        explanation = words.equals("处理说明") ? cell.getColumnIndex() : explanation;
      }
      if (ruleColumn >= 0
          && row.getCell(ruleColumn) != null
          && row.getCell(ruleColumn).toString().equals(rule)) {
        row.getCell(treatment, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("已说明");
        row.getCell(explanation, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("以总账为准");
      }
    }
  }

  @Test
  void severalFiles_endWithALineForEach() throws Exception {
    Path one = workbook("一.xlsx");
    Path other = Files.write(folder.resolve("二.xlsx"), Examples.filled(Example.INVENTED));
    Path broken = Files.write(folder.resolve("坏.xlsx"), new byte[0]);
    Session session = Session.of("check", one, other, broken);
    assertEquals(ExitCode.REFUSED, session.exitCode());
    assertEquals(
        List.of("", "各文件的结论：", "  需核实 28　" + one, "  错误 2   　" + other, "  阻断     　" + broken),
        lastLines(session.out(), 5));
    assertTrue(session.out().contains("\n\n结论：错误 2　" + other), "the files stand apart");
    Session refused = Session.of("check", broken, folder.resolve("没有.xlsx"));
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("各文件的结论：\n  阻断　" + broken), refused.err());
  }

  @Test
  void severalFiles_quiet_oneLineForEach() throws Exception {
    Path one = workbook("一.xlsx");
    Path other = Files.write(folder.resolve("二.xlsx"), Examples.filled(Example.INVENTED));
    assertEquals(
        List.of("结论：需核实 28　" + one, "结论：错误 2　" + other),
        Session.of("run", "-q", one, other).out().lines().toList());
  }

  @Test
  void fileThatBringsTheProgramDown_standsInTheLastLines() throws Exception {
    Path good = workbook("好.xlsx");
    Path fault = workbook("崩.xlsx");
    Session session = Session.on(Faulty.disk("崩.xlsx", folder), "check", fault, good);
    assertEquals(ExitCode.FAULT, session.exitCode());
    assertEquals(List.of("  需核实 28　" + good, "  程序出错 　" + fault), lastLines(session.out(), 2));
    assertTrue(session.err().contains("程序自身出错，没有写入：" + fault), session.err());
  }
}
