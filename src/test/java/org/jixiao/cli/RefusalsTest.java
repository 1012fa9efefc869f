package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.support.BadFiles;
import org.jixiao.support.BadFiles.BadFile;
import org.jixiao.support.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of bad input with the exact sentence that it gets. The table is kept in the project;
 * run with {@code -Djixiao.refusals=write} to write it anew after a change of words.
 */
class RefusalsTest {

  private static final Path TABLE = Path.of("src/test/resources/refusals.md");

  @TempDir Path folder;

  @Test
  void everyKindOfBadInput_hasItsSentence_andNothingIsWritten() throws Exception {
    StringBuilder table =
        new StringBuilder("# 打不开的文件：程序怎么说\n\n| | 文件 | 程序说 | 怎么办 | 规则 |\n|---|---|---|---|---|\n");
    int number = 0;
    for (Map.Entry<String, BadFile> bad : BadFiles.all().entrySet()) {
      Path file = Files.write(folder.resolve(bad.getValue().name()), bad.getValue().bytes());
      Session session = Session.of("run", file);
      assertEquals(2, session.exitCode(), bad.getKey() + "\n" + session.all());
      assertFalse(
          session.all().matches("(?s).*(Exception|Error|java\\.|org\\.|\tat ).*"), session.all());
      assertArrayEquals(bad.getValue().bytes(), Files.readAllBytes(file), bad.getKey());
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(1, files.count(), bad.getKey() + ": something was left behind");
      }
      Files.delete(file);
      table.append(row(++number, bad.getKey(), session));
    }
    assertTrue(number >= 50, "few kinds: " + number);
    if ("write".equals(System.getProperty("jixiao.refusals"))) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString());
    Reliability.record("坏输入", number + " 种，各有一句中文说明，原文件不变");
  }

  /** Two lines after the verdict: what is the matter, with the rule, and what to do. */
  private static String row(int number, String kind, Session session) throws IOException {
    String[] lines = session.all().strip().split("\n");
    assertEquals(3, lines.length, session.all());
    int rule = lines[1].lastIndexOf("（WB-");
    assertTrue(lines[2].startsWith("怎么办："), lines[2]);
    // What depends on the memory at hand is not part of the sentence.
    String sentence = lines[1].substring(0, rule).replaceAll("\\d[\\d,]* (MB|个单元格)", "N $1");
    return String.join(
            " | ",
            "| " + number,
            kind,
            sentence,
            lines[2].substring("怎么办：".length()),
            lines[1].substring(rule + 1, lines[1].length() - 1))
        + " |\n";
  }
}
