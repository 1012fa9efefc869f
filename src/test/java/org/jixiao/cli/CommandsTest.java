package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.excel.Template;
import org.jixiao.findings.Rule;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir Path folder;

  @Test
  void new_protected_locksComputedCellsWithoutAPassword_andStillRuns() throws Exception {
    Path file = folder.resolve("保护.xlsx");
    assertEquals(0, Session.of("new", file, "--example", "--protected").exitCode());
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      XSSFSheet sheet = book.getSheet("预算配置");
      assertTrue(sheet.getProtect());
      assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
      assertTrue(sheet.getRow(3).getCell(3).getCellStyle().getLocked(), "增长额");
      assertFalse(sheet.getRow(3).getCell(1).getCellStyle().getLocked(), "年初预算数");
    }
    assertEquals(0, Session.of("run", file, "-q").exitCode());
  }

  @Test
  void newTemplate_isWritten_andNotOverwrittenWithoutForce() throws Exception {
    Path file = folder.resolve("空白.xlsx");
    assertEquals(0, Session.of("new", file).exitCode());
    assertArrayEquals(Template.blank(), Files.readAllBytes(file));
    Session again = Session.of("new", "--example", file);
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("已存在，没有覆盖"));
    assertArrayEquals(Template.blank(), Files.readAllBytes(file));
    assertEquals(0, Session.of("new", "--example", "--force", file).exitCode());
    assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(file));
  }

  @Test
  void bareFileName_isRun_andTheVerdictComesFirst() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session = Session.of(file);
    assertEquals(0, session.exitCode());
    assertTrue(session.out().startsWith("结论：需核实 28"), session.out());
    assertTrue(session.out().contains("已写入："));
    assertTrue(session.out().contains("（原文件备份："));
    assertEquals("", session.err());
    assertTrue(Session.of(file).out().contains("结果没有变化，文件未改动"));
  }

  @Test
  void strict_countsOpenChecksAsFailure() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertEquals(0, Session.of("check", file).exitCode());
    assertEquals(1, Session.of("check", "--strict", file).exitCode());
  }

  @Test
  void quiet_saysOnlyTheVerdict() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertEquals(1, Session.of("check", "-q", file).out().lines().count());
  }

  @Test
  void severalFiles_oneCannotBeProcessed_noneIsWritten() throws Exception {
    Path good = Files.write(folder.resolve("好.xlsx"), Examples.filled(Example.OFFICE_2024));
    Path bad = Files.write(folder.resolve("坏.xlsx"), new byte[0]);
    for (Object other : new Object[] {bad, folder.resolve("没有.xlsx")}) {
      Session session = Session.of("run", good, other);
      assertEquals(2, session.exitCode());
      assertTrue(session.err().contains("没有写入任何文件：2 个中有 1 个不能处理"), session.err());
      assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(good));
      assertFalse(Files.exists(folder.resolve("好.bak.xlsx")));
    }
    assertEquals(2, Session.of("run", good, bad, "-o", folder.resolve("x.xlsx")).exitCode());
    assertEquals(2, Session.of("check", bad, good).exitCode());
    assertEquals(0, Session.of("run", good).exitCode());
    assertTrue(Files.exists(folder.resolve("好.bak.xlsx")));
  }

  @Test
  void mistypedCommand_isRefused_andNothingTouched() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    for (String[] slip :
        new String[][] {
          {"chek", "check"}, {"Check", "check"}, {"improt", "import"}, {"rn", "run"}
        }) {
      Session session = Session.of(slip[0], file);
      assertEquals(2, session.exitCode());
      assertTrue(session.err().contains("没有“" + slip[0] + "”这个命令"), session.err());
      assertTrue(session.err().contains("最接近的命令是 " + slip[1] + "。"), session.err());
    }
    assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(file));
    assertTrue(Session.of("没有.xlsx").err().contains("找不到文件“没有.xlsx”"));
  }

  @Test
  void json_isOneDocumentWithEverythingPromised() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session = Session.of("check", "--json", file, folder.resolve("没有.xlsx"));
    Set<String> fields = new HashSet<>();
    Set<String> texts = new HashSet<>();
    try (JsonParser json = new JsonFactory().createParser(session.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          fields.add(json.currentName());
        } else if (token.isScalarValue()) {
          texts.add(json.getText());
        }
      }
    }
    assertTrue(
        fields.containsAll(
            Set.of(
                "version",
                "files",
                "file",
                "verdict",
                "counts",
                "findings",
                "rule",
                "severity",
                "sheet",
                "cell",
                "row",
                "column",
                "found",
                "expected",
                "difference",
                "message",
                "rules",
                "state",
                "reason",
                "indicators",
                "name",
                "value",
                "unit")),
        fields.toString());
    assertTrue(texts.containsAll(Set.of("需核实 28", "阻断", "5,022,491.89元", "10887693.03")));
    assertEquals("", session.err());
    assertEquals(2, session.exitCode());
  }

  @Test
  void rules_listsAll_andExplainPrintsEach() {
    String list = Session.of("rules").out();
    for (Rule<?> rule : RuleCatalogue.rules()) {
      assertTrue(list.contains(rule.id()));
      String page = Session.of("explain", rule.id()).out();
      assertTrue(page.contains(rule.title()) && page.contains(rule.why()), rule.id());
    }
    assertTrue(Session.of("explain", "ys-r01").out().contains("预算调整率核实线 30.00%"));
    Session unknown = Session.of("explain", "YS-R77");
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("没有规则“YS-R77”；最接近的是 YS-R0"));
  }

  @Test
  void wrongUsage_isToldInChinese() {
    assertUsage("缺少参数：工作簿", "run");
    assertUsage("不认识的参数：--nonsense", "check", "x.xlsx", "--nonsense");
    assertUsage("用法：", new Object[0]);
  }

  private static void assertUsage(String sentence, Object... arguments) {
    Session session = Session.of(arguments);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains(sentence), session.err());
    assertFalse(session.err().contains("Missing"), session.err());
  }

  @Test
  void helpAndVersion_areEverywhere() {
    for (String command : new String[] {"new", "check", "run", "rules", "explain"}) {
      assertTrue(Session.of(command, "--help").out().contains("用法：jixiao " + command), command);
      assertTrue(Session.of(command, "--version").out().startsWith("jixiao 0."), command);
    }
    assertTrue(Session.of("--help").out().contains("命令："));
  }

  @Test
  void newFrom_carriesTheInputs_andRefusesWhatIsNone() throws Exception {
    Path old = Files.write(folder.resolve("旧.xlsx"), Examples.clean());
    Path fresh = folder.resolve("新.xlsx");
    assertEquals(0, Session.of("new", fresh, "--from", old).exitCode());
    assertTrue(Session.of("check", fresh).out().startsWith("结论：通过"));
    Path blank = folder.resolve("空.xlsx");
    try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
        var out = Files.newOutputStream(folder.resolve("别的.xlsx"))) {
      book.createSheet("甲").createRow(0).createCell(0).setCellValue("x");
      book.write(out);
    }
    Session foreign = Session.of("new", blank, "--from", folder.resolve("别的.xlsx"));
    assertEquals(2, foreign.exitCode());
    assertTrue(foreign.err().contains("没有一张认得出的表"), foreign.err());
    assertFalse(Files.exists(blank));
    assertEquals(2, Session.of("new", blank, "--from", old, "--example").exitCode());
  }

  @Test
  void fullExample_isTheInventedDepartmentWithItsErrors() throws Exception {
    Path file = folder.resolve("例.xlsx");
    assertEquals(0, Session.of("new", file, "--full-example").exitCode());
    Session session = Session.of("check", file);
    assertEquals(1, session.exitCode());
    assertTrue(session.out().contains("ZF-X01"));
  }
}
