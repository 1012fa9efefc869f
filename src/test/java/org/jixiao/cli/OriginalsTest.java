package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.support.BadFiles;
import org.jixiao.support.Reliability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command that must not write to a file does not, whatever the file is and whatever comes of it.
 */
class OriginalsTest {

  private static final String EXPORT = "examples/invented-department/exports/payments.csv";

  /** Each file is given to so many of the four commands, in turn; over all files, all meet all. */
  private static final int COMMANDS = Integer.getInteger("jixiao.commands", 1);

  @TempDir Path folder;

  /** Every file below a folder with its fingerprint. */
  private static Map<Path, String> fingerprints(Path folder) throws Exception {
    Map<Path, String> prints = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        prints.put(
            file,
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    }
    return prints;
  }

  /** Copies every so many of the workbooks. */
  private void copy(Path from, Path to, int step) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
      for (int i = 0; i < all.size(); i += step) {
        Files.copy(all.get(i), to.resolve(all.get(i).getFileName().toString()));
      }
    }
  }

  @Test
  void readingCommands_changeNoFile() throws Exception {
    Path inputs = folder.resolve("in");
    copy(
        Path.of("src/test/resources/specimens"), inputs.resolve("specimens"), COMMANDS > 1 ? 1 : 3);
    copy(Path.of("src/test/resources/foreign"), inputs.resolve("foreign"), 1);
    Path bad = Files.createDirectories(inputs.resolve("bad"));
    int number = 0;
    for (BadFiles.BadFile file : BadFiles.all().values()) {
      Files.write(bad.resolve(++number + "-" + file.name()), file.bytes());
    }
    Map<Path, String> before = fingerprints(inputs);
    Path out = Files.createDirectories(folder.resolve("out"));
    int commands = 0;
    int failures = 0;
    for (Path file : before.keySet()) {
      String result = out.resolve(commands + ".xlsx").toString();
      String[][] lines = {
        {"check", file.toString()},
        {"run", file.toString(), "-o", result},
        {"new", result, "--force", "--from", file.toString()},
        {"import", file.toString(), "--dry-run", "--payments", EXPORT}
      };
      for (int i = 0; i < COMMANDS; i++) {
        Object[] line = lines[commands++ % lines.length];
        failures += Session.of(line).exitCode() >= 2 ? 1 : 0;
      }
    }
    assertEquals(before, fingerprints(inputs));
    assertTrue(
        failures > commands / 5 && failures < commands * 4 / 5, failures + " of " + commands);
    Reliability.record(
        "不该写的命令",
        commands + " 次（其中 " + failures + " 次以拒绝告终），" + before.size() + " 个原文件的 SHA-256 都没有变");
  }
}
