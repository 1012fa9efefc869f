package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Jar;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, driven as a user drives it. */
class JarIT {

  private static final String OFFICE_VERDICT = "需核实 28";

  @TempDir Path folder;

  private int run(String... arguments) throws Exception {
    Process process = Jar.start(List.of(), folder, arguments);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private String printed(String stream) throws IOException {
    return Files.readString(folder.resolve(stream + ".txt"), StandardCharsets.UTF_8);
  }

  @Test
  void mainJob_printsChineseAndNothingElse() throws Exception {
    Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertEquals(0, run("run", "w.xlsx", "-o", "done.xlsx"));
    assertTrue(printed("out").startsWith("结论：" + OFFICE_VERDICT), printed("out"));
    assertEquals("", printed("err"));
    assertArrayEquals(
        Examples.filled(Example.OFFICE_2024), Files.readAllBytes(folder.resolve("w.xlsx")));
    assertTrue(Workbooks.check(Files.readAllBytes(folder.resolve("done.xlsx"))).refusal() == null);
  }

  /** As on a bare Debian machine, which has no locale at all. */
  private int runWithoutLocale(List<String> command, String... arguments) throws Exception {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    builder.environment().keySet().removeIf(name -> name.matches("LANG(UAGE)?|LC_.*"));
    builder.environment().put("JIXIAO_NO_CACHE", "1");
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  /** As the launcher starts it from the second run on. */
  private static List<String> quickJar(String... options) throws Exception {
    return with(Jar.quick(), options);
  }

  private static List<String> with(List<String> given, String... options) {
    List<String> all = new ArrayList<>(given);
    all.addAll(List.of(options));
    return Jar.command(all);
  }

  @Test
  void machineWithoutLocale_runsTheExampleAsElsewhere() throws Exception {
    for (String option : List.of("-Dfile.encoding=GBK", "-Dfile.encoding=US-ASCII")) {
      assertEquals(0, runWithoutLocale(quickJar(option), "new", "--example", "--force", "w.xlsx"));
      assertArrayEquals(
          Examples.filled(Example.OFFICE_2024), Files.readAllBytes(folder.resolve("w.xlsx")));
      assertEquals(0, runWithoutLocale(quickJar(option), "run", "w.xlsx"), printed("err"));
      assertTrue(printed("out").startsWith("结论：" + OFFICE_VERDICT), printed("out"));
    }
  }

  /**
   * Loading the spreadsheet library was what most of a run's time went into. Without an archive, as
   * Java may load classes to verify others, too.
   */
  @Test
  void workbookOfToday_isReadCheckedAndWrittenWithoutTheSpreadsheetLibrary() throws Exception {
    Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    for (String command : new String[] {"check", "run", "export"}) {
      List<String> line = new ArrayList<>(List.of(command, "-q", "w.xlsx"));
      if (command.equals("export")) {
        line = List.of(command, "w.xlsx", "out");
      }
      String log = "classes-" + command;
      String option = "-Xlog:class+load:file=" + folder.resolve(log);
      assertEquals(
          0,
          runWithoutLocale(with(Jar.LAUNCHER, option), line.toArray(String[]::new)),
          printed("err"));
      String loaded = Files.readString(folder.resolve(log));
      assertTrue(loaded.contains("org.jixiao.book.Dossier"), command);
      assertFalse(loaded.contains("org.apache.poi."), command);
      assertFalse(loaded.contains("org.apache.xmlbeans."), command);
    }
  }

  @Test
  void machineWithoutLocale_writesTablesUnderNamesItCanWrite() throws Exception {
    Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertEquals(0, runWithoutLocale(quickJar(), "export", "w.xlsx", "out"), printed("err"));
    assertTrue(Files.readString(folder.resolve("out/YS.csv")).contains("人员经费"));
    assertTrue(Files.exists(folder.resolve("out/findings.csv")));
  }

  @Test
  void machineWithoutLocale_saysWhyAChineseNameCannotBeOpened() throws Exception {
    Path named = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
    assertEquals(2, runWithoutLocale(quickJar(), "run", "评价.xlsx"));
    assertTrue(printed("err").contains("LC_ALL=C.UTF-8"), printed("err"));
    assertArrayEquals(Examples.filled(Example.OFFICE_2024), Files.readAllBytes(named));
  }

  @Test
  void launcher_setsALocaleWhereThereIsNone() throws Exception {
    Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
    Path launcher = Path.of(System.getProperty("jixiao.jar")).resolveSibling("jixiao.sh");
    assertEquals(
        0, runWithoutLocale(List.of("sh", launcher.toString()), "评价.xlsx"), printed("err"));
    assertTrue(printed("out").startsWith("结论：" + OFFICE_VERDICT), printed("out"));
    assertTrue(Files.exists(folder.resolve("评价.bak.xlsx")));
  }

  @Test
  void refusal_goesToTheErrorStream() throws Exception {
    Files.write(folder.resolve("w.xlsx"), new byte[0]);
    assertEquals(2, run("w.xlsx"));
    assertEquals("", printed("out"));
    assertTrue(printed("err").contains("是空文件（0 字节）"), printed("err"));
  }

  /** As the launcher does, but with the collector of Java's own choice, and so much memory. */
  private int runWith(String memory, String... arguments) throws Exception {
    List<String> options = new ArrayList<>(Jar.quick());
    options.addAll(List.of("-XX:-UseSerialGC", memory));
    Process process = Jar.start(options, folder, arguments);
    assertTrue(process.waitFor(180, TimeUnit.SECONDS));
    return process.exitValue();
  }

  @Test
  void diskThatTakesNoMore_leavesTheOldFile() throws Exception {
    byte[] before = Examples.filled(Example.OFFICE_2024);
    Path file = Files.write(folder.resolve("w.xlsx"), before);
    int refused = 0;
    // The system itself cuts every file off at so many kilobytes.
    for (int kilobytes : new int[] {1, 20, 60, 90, 110, 140}) {
      Process process =
          new ProcessBuilder(
                  "bash",
                  "-c",
                  "ulimit -f "
                      + kilobytes
                      + "; exec "
                      + String.join(" ", quickJar("-XX:-UsePerfData"))
                      + " run --no-backup w.xlsx")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      byte[] after = Files.readAllBytes(file);
      if (process.exitValue() == 2) {
        refused++;
        assertTrue(said.contains("原文件没有改动"), said);
        assertArrayEquals(before, after);
      } else {
        assertEquals(0, process.exitValue(), said);
        Files.write(file, before);
      }
      try (Stream<Path> left = Files.list(folder)) {
        assertTrue(left.noneMatch(one -> one.toString().endsWith(".tmp")));
      }
    }
    assertTrue(refused > 2, "the disk was never full");
    Reliability.record("磁盘写满", refused + " 次写不下（由操作系统截断），0 个文件受损");
  }

  /** A sheet beside the tables with so many cells. */
  private static byte[] withForeignCells(int cells) {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int row = 1; row <= cells / 10; row++) {
      rows.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column < 'K'; column++) {
        rows.append("<c r=\"").append(column).append(row);
        if (column < 'D') {
          rows.append("\" t=\"inlineStr\"><is><t>摘要").append(row).append("</t></is></c>");
        } else {
          rows.append("\"><v>").append(row * 1.25).append("</v></c>");
        }
      }
      rows.append("</row>");
    }
    HandMade made = HandMade.of(Examples.filled(Example.OFFICE_2024));
    made.sheet("明细账", rows + "</sheetData>");
    return made.bytes();
  }

  @Test
  void promisedSize_fitsIntoAQuarterOfAGigabyte_andMoreIsRefused() throws Exception {
    Files.write(folder.resolve("w.xlsx"), withForeignCells(200_000));
    assertEquals(0, runWith("-Xmx256m", "run", "w.xlsx", "-o", "done.xlsx"), printed("err"));
    byte[] tooMuch = withForeignCells(600_000);
    Files.write(folder.resolve("w.xlsx"), tooMuch);
    assertEquals(2, runWith("-Xmx256m", "run", "w.xlsx"));
    assertTrue(printed("err").contains("现有内存装不下"), printed("err"));
    assertArrayEquals(tooMuch, Files.readAllBytes(folder.resolve("w.xlsx")));
    Reliability.record("大小", "20 万个外来单元格在 256 MB 内存内处理完，60 万个在开始前被拒绝");
  }
}
