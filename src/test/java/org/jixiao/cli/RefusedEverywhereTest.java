package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jixiao.files.FileLayer;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A refusal is told the same way by every command. */
class RefusedEverywhereTest {

  private static final Path EXPORT =
      Path.of("examples/invented-department/exports/payments.csv").toAbsolutePath();

  @TempDir Path folder;

  /** For each command with a document: arguments that it has to refuse. */
  private Map<String, List<Object>> refused() {
    Path none = folder.resolve("没有.xlsx");
    Map<String, List<Object>> lines = new TreeMap<>();
    lines.put("check", List.of(none));
    lines.put("run", List.of(none));
    lines.put("batch", List.of(folder.resolve("没有这个文件夹")));
    lines.put("import", List.of(none, "--payments", EXPORT));
    lines.put("sample", List.of(none, "--payments", EXPORT, "--size", "5"));
    lines.put("compare", List.of(none, none));
    lines.put("verify", List.of(none));
    lines.put("restore", List.of(none));
    lines.put("report", List.of(none, "--check", folder.resolve("没有.docx")));
    lines.put("template check", List.of(folder.resolve("没有.docx")));
    return lines;
  }

  /** The commands that print a document; one that refuses nothing is left out. */
  private static Set<String> withDocument() {
    Set<String> names = new TreeSet<>();
    Console console = new Console(null, null, false, Workbooks.NOON, FileLayer.disk());
    collect(JixiaoCommand.line(console), "", names);
    assertTrue(names.remove("template list"));
    return names;
  }

  private static void collect(CommandLine line, String name, Set<String> names) {
    if (line.getCommandSpec().findOption("--json") != null) {
      names.add(name);
    }
    line.getSubcommands()
        .forEach((sub, command) -> collect(command, (name + " " + sub).strip(), names));
  }

  private static Session session(String command, List<Object> arguments, String... more) {
    List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
    words.addAll(arguments);
    words.addAll(List.of(more));
    return Session.of(words.toArray());
  }

  @Test
  void programs_findTheRefusalInTheDocument_andNothingElse() throws Exception {
    Map<String, List<Object>> lines = refused();
    assertEquals(withDocument(), lines.keySet());
    for (Map.Entry<String, List<Object>> line : lines.entrySet()) {
      Session session = session(line.getKey(), line.getValue(), "--json");
      assertEquals(ExitCode.REFUSED, session.exitCode(), line.getKey());
      assertEquals("", session.err(), line.getKey());
      List<Map<String, Object>> files = Json.objects(Json.document(session.out()).get("files"));
      assertEquals(1, files.size(), line.getKey());
      Map<String, Object> finding = Json.objects(files.get(0).get("findings")).get(0);
      assertTrue(((String) finding.get("message")).contains("没有"), session.out());
      assertFalse(((String) finding.get("remedy")).isBlank(), session.out());
      assertEquals(false, files.get(0).get("changed"), line.getKey());
    }
  }

  @Test
  void people_readOneSentenceOnTheStreamForTrouble() {
    refused()
        .forEach(
            (command, arguments) -> {
              Session session = session(command, arguments);
              assertEquals(ExitCode.REFUSED, session.exitCode(), command);
              assertEquals("", session.out(), command);
              assertTrue(session.err().contains("没有"), session.err());
            });
  }

  @Test
  void severalWorkbooksOfWhichOneIsRefused_areToldInTheDocumentAlone() throws Exception {
    Path one = folder.resolve("没有.xlsx");
    Path other = folder.resolve("也没有.xlsx");
    for (String command : List.of("check", "run")) {
      Session session = Session.of(command, one, other, "--json");
      assertEquals("", session.err(), command);
      assertEquals(2, Json.objects(Json.document(session.out()).get("files")).size());
    }
  }
}
