package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong: who asked for JSON gets one document, and nothing else on that stream. */
class JsonErrorsTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  @TempDir Path folder;

  private static Map<String, Object> error(Session session) throws Exception {
    Map<String, Object> document = Json.document(session.out());
    assertNotNull(document.get("version"));
    assertEquals(Integer.toString(session.exitCode()), error(document).get("exitCode"));
    return document;
  }

  private static Map<String, Object> error(Map<String, Object> document) {
    return Json.object(document.get("error"));
  }

  private static void wrong(String message, String help, Object... arguments) throws Exception {
    Session session = Session.of(arguments);
    assertEquals(ExitCode.REFUSED, session.exitCode());
    Map<String, Object> document = error(session);
    assertEquals(List.of(), document.get("files"));
    String said = (String) error(document).get("message");
    assertTrue(said.contains(message), said);
    assertEquals(help, error(document).get("help"));
    assertEquals("用法见：" + help, error(document).get("remedy"));
    assertEquals("", session.err());
  }

  @Test
  void wrongUsage_isADocument() throws Exception {
    wrong("不认识的参数：--nonsense", "jixiao run --help", "run", "w.xlsx", "--json", "--nonsense");
    wrong("缺少参数：工作簿", "jixiao check --help", "check", "--json");
    wrong("缺少参数：工作簿", "jixiao run --help", "--json");
    wrong(
        "-o 只能用于一个工作簿。", "jixiao run --help", "run", "a.xlsx", "b.xlsx", "-o", "c.xlsx", "--json");
    wrong("缺少参数：文件", "jixiao run --help", "run", "--json", "a.xlsx", "-o");
    wrong("没有给出导出文件", "jixiao import --help", "import", "w.xlsx", "--json");
    wrong("不认识的参数：--json", "jixiao rules --help", "rules", "--json");
  }

  @Test
  void mistypedCommand_isADocumentWithTheNearest_whereverTheSwitchStands() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    String said = "没有“chek”这个命令，也没有这个名称的文件；没有读写任何文件。最接近的命令是 check。";
    wrong(said, "jixiao --help", "chek", file, "--json");
    wrong(said, "jixiao --help", "--json", "chek", file);
    wrong(said, "jixiao --help", "-q", "--json", "chek", file);
    assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(file));
  }

  @Test
  void switchBeforeTheCommand_isAsGoodAsBehindIt() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session = Session.of("--json", "check", file);
    assertEquals(Session.of("check", "--json", file), session);
    assertEquals(ExitCode.FINE, session.exitCode());
    assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(file));
    // What stands behind an option that takes a value is no command.
    Session output = Session.of("-o", folder.resolve("out.xlsx"), file);
    assertEquals(ExitCode.FINE, output.exitCode(), output.all());
  }

  @Test
  void severalFiles_oneCannotBeProcessed_saysThatNoneWasWritten() throws Exception {
    Path good = Files.write(folder.resolve("好.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session = Session.of("run", "--json", good, folder.resolve("没有.xlsx"));
    Map<String, Object> document = error(session);
    assertEquals("没有写入任何文件：2 个中有 1 个不能处理。", error(document).get("message"));
    assertEquals(1, Json.objects(document.get("files")).size());
  }

  @Test
  void fault_ofOneFile_leavesTheOthersInTheDocument() throws Exception {
    Path good = Files.write(folder.resolve("好.xlsx"), Examples.filled(Example.OFFICE_2024));
    Path fault = Files.write(folder.resolve("崩.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session = Session.on(Faulty.disk("崩.xlsx", folder), "check", "--json", fault, good);
    assertEquals(ExitCode.FAULT, session.exitCode());
    Map<String, Object> document = error(session);
    assertEquals("程序自身出错，没有写入：" + fault, error(document).get("message"));
    assertTrue(((String) error(document).get("remedy")).startsWith("请把故障报告 "), session.out());
    assertEquals(
        List.of(good.toString()),
        Json.objects(document.get("files")).stream().map(one -> one.get("file")).toList());
  }

  @Test
  void fault_ofTheWholeProgram_isADocument_withoutThePassword() throws Exception {
    Path fault = Files.write(folder.resolve("崩.xlsx"), Examples.filled(Example.OFFICE_2024));
    Session session =
        Session.on(Faulty.disk("崩.xlsx", folder), "run", "--json", "--password=秘密", fault, fault);
    assertEquals(ExitCode.FAULT, session.exitCode());
    Map<String, Object> document = error(session);
    assertEquals(List.of(), document.get("files"));
    String message = (String) error(document).get("message");
    assertEquals("程序自身出错，没有写入：run --json --password=… " + fault + " " + fault, message);
    try (var files = Files.list(folder)) {
      Path report = files.filter(one -> one.toString().endsWith(".txt")).findFirst().orElseThrow();
      assertFalse(Files.readString(report).contains("秘密"));
    }
  }

  @Test
  void run_saysWhereItWasWritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertWritten("run", file, file, folder.resolve("w.bak.xlsx"), true);
    assertWritten("run", file, file, null, false);
    assertWritten("check", file, null, null, false);
    assertWritten("run", folder.resolve("没有.xlsx"), null, null, false);
  }

  private static void assertWritten(
      String command, Path file, Path output, Path backup, boolean changed) throws Exception {
    Map<String, Object> document = Json.document(Session.of(command, "--json", file).out());
    Map<String, Object> told = Json.objects(document.get("files")).get(0);
    assertTrue(told.containsKey("output") && told.containsKey("backup"), told.keySet().toString());
    assertEquals(output == null ? null : output.toString(), told.get("output"));
    assertEquals(backup == null ? null : backup.toString(), told.get("backup"));
    assertEquals(changed, told.get("changed"));
  }

  @Test
  void refusedImport_hasTheShapeOfARefusedCheck() throws Exception {
    Path missing = folder.resolve("没有.xlsx");
    Session check = Session.of("check", "--json", missing);
    Session imported =
        Session.of("import", "--json", missing, "--payments", EXPORTS.resolve("payments.csv"));
    assertEquals(ExitCode.REFUSED, imported.exitCode());
    assertEquals(Json.document(check.out()), Json.document(imported.out()));
    assertEquals("", imported.err());
  }

  @Test
  void import_saysWhereItWasWritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.INVENTED));
    Object[] line = {
      "import", "--json", file, "--replace", "--payments", EXPORTS.resolve("payments.csv")
    };
    Map<String, Object> told =
        Json.objects(Json.document(Session.of(line).out()).get("files")).get(0);
    assertEquals(file.toString(), told.get("output"));
    assertEquals(folder.resolve("w.bak.xlsx").toString(), told.get("backup"));
    assertEquals(true, told.get("changed"));
  }
}
