package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jixiao.run.Example;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, driven as a user drives it. */
class JarIT {

  private static final int KILLS = 12;

  @TempDir Path folder;

  private Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The user's locale must not matter.
    line.addAll(List.of("-Duser.language=de", "-Dfile.encoding=ISO-8859-1"));
    line.addAll(List.of("-jar", System.getProperty("jixiao.jar")));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private int run(String... arguments) throws Exception {
    Process process = start(arguments);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private String printed(String stream) throws IOException {
    return Files.readString(folder.resolve(stream + ".txt"), StandardCharsets.UTF_8);
  }

  @Test
  void mainJob_printsChineseAndNothingElse() throws Exception {
    Files.write(folder.resolve("w.xlsx"), Example.OFFICE_2024.filled());
    assertEquals(0, run("run", "w.xlsx", "-o", "done.xlsx"));
    assertTrue(printed("out").startsWith("结论：需核实 23"), printed("out"));
    assertEquals("", printed("err"));
    assertArrayEquals(Example.OFFICE_2024.filled(), Files.readAllBytes(folder.resolve("w.xlsx")));
    assertTrue(Workbooks.check(Files.readAllBytes(folder.resolve("done.xlsx"))).refusal() == null);
  }

  @Test
  void refusal_goesToTheErrorStream() throws Exception {
    Files.write(folder.resolve("w.xlsx"), new byte[0]);
    assertEquals(2, run("w.xlsx"));
    assertEquals("", printed("out"));
    assertTrue(printed("err").contains("是空文件（0 字节）"), printed("err"));
  }

  @Test
  void killAtAnyMoment_leavesTheOldFileOrTheNewOne() throws Exception {
    byte[] before = Example.OFFICE_2024.filled();
    Random random = new Random(20260101);
    Path file = folder.resolve("w.xlsx");
    for (int i = 0; i < KILLS; i++) {
      Files.write(file, before);
      Process process = start("run", "w.xlsx");
      process.waitFor(200 + random.nextInt(1600), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      byte[] after = Files.readAllBytes(file);
      if (!java.util.Arrays.equals(before, after)) {
        assertEquals(
            "需核实 23", Workbooks.check(after).verdict().line(), "a half-written file at kill " + i);
      }
    }
  }
}
