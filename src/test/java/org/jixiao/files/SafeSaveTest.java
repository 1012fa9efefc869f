package org.jixiao.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.book.Forms;
import org.jixiao.excel.OpenBook;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.sheets.Form;
import org.jixiao.support.Examples;
import org.jixiao.support.FaultyDisk;
import org.jixiao.support.FaultyDisk.Fault;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever file operation fails, the path holds the complete old file or the complete new one. */
class SafeSaveTest {

  /** Few sheets, for it is run a hundred times; what is done to files is the same. */
  private static final byte[] EXAMPLE = requiredSheets(Examples.filled(Example.OFFICE_2024));

  private static final byte[] COMPLETED = Workbooks.complete(EXAMPLE);

  @TempDir Path folder;

  private static byte[] requiredSheets(byte[] workbook) {
    return Workbooks.edit(
        workbook,
        book -> {
          for (Form<?> form : Forms.ALL) {
            int index = book.getSheetIndex(form.layout().sheet());
            boolean needed =
                Forms.ALL.stream()
                    .map(Form::layout)
                    .filter(layout -> layout.sheet().equals(form.layout().sheet()))
                    .anyMatch(layout -> layout.required());
            if (index >= 0 && !needed) {
              book.removeSheetAt(index);
            }
          }
        });
  }

  private List<Path> inFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void empty() throws IOException {
    for (Path file : inFolder()) {
      Files.delete(file);
    }
  }

  private static RunOptions on(FileLayer files) {
    return new RunOptions(null, true, true, "test", Workbooks.NOON, files);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void faultAtAnyOperation_leavesOldOrNew(Fault fault) throws Exception {
    Path file = folder.resolve("w.xlsx");
    boolean finished = false;
    int operations = 0;
    int kept = 0;
    for (; !finished; operations++) {
      empty();
      Files.write(file, EXAMPLE);
      RunResult result = null;
      FaultyDisk disk = new FaultyDisk(operations, fault);
      try {
        result = new Run(on(disk.files())).on(file);
      } catch (FaultyDisk.Crash dead) {
        assertEquals(Fault.CRASH, fault);
      }
      byte[] after = Files.readAllBytes(file);
      finished = !disk.struck();
      assertTrue(
          java.util.Arrays.equals(EXAMPLE, after) || java.util.Arrays.equals(COMPLETED, after),
          "damaged after operation " + operations);
      boolean refused = result != null && result.refusal() != null;
      assertFalse(finished && (refused || !result.changed()), "it fails without a fault");
      if (refused) {
        assertArrayEquals(EXAMPLE, after, "refused, yet changed");
        assertTrue(result.refusal().message().contains("“"), result.refusal().message());
        kept += checkKept(result) ? 1 : 0;
      }
      if (fault == Fault.ONCE) {
        assertTrue(inFolder().stream().noneMatch(left -> left.toString().endsWith(".tmp")));
      }
      if (fault == Fault.CRASH) {
        Workbooks.run(file, Workbooks.NOON);
        assertArrayEquals(COMPLETED, Files.readAllBytes(file), "the next run does not mend it");
      }
      assertTrue(operations < 60, "it never succeeds");
    }
    assertTrue(operations > 8, "few operations were tried: " + operations);
    assertTrue(fault != Fault.ONCE || kept > 3, "the result was kept only " + kept + " times");
    Reliability.record("故障注入（" + fault + "）", operations - 1 + " 个操作点，0 个文件受损");
  }

  /** Whether a message names where the result was kept; then it is there, and whole. */
  private boolean checkKept(RunResult result) throws IOException {
    String message = result.refusal().message();
    if (!message.contains("完整的结果保存在“")) {
      return false;
    }
    Path kept = folder.resolve("w.未写回.xlsx");
    assertTrue(message.contains(kept.toString()), message);
    assertArrayEquals(COMPLETED, Files.readAllBytes(kept));
    return true;
  }

  @Test
  void resultsThatCouldNotBePutInPlace_areNotOverwritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    Path earlier = Files.writeString(folder.resolve("w.未写回.xlsx"), "上一次的");
    boolean second = false;
    for (int operation = 0; operation < 30 && !second; operation++) {
      Files.write(file, EXAMPLE);
      new Run(on(new FaultyDisk(operation, Fault.ONCE).files())).on(file);
      second = Files.exists(folder.resolve("w.未写回2.xlsx"));
    }
    assertTrue(second);
    assertEquals("上一次的", Files.readString(earlier));
  }

  @Test
  void fileChangedMeanwhile_isNotOverwritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    SafeSave saving = new SafeSave(FileLayer.disk(), bytes -> OpenBook.open("w.xlsx", bytes));
    Refusal refused =
        assertThrows(Refusal.class, () -> saving.replace(file, COMPLETED, COMPLETED, true));
    assertTrue(refused.finding().message().contains("在处理期间被别的程序改动过"));
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
    assertEquals(List.of(file), inFolder());
  }

  @Test
  void fileSavedByItsUserDuringTheProof_isNotOverwritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    byte[] users = "the user's own".getBytes(StandardCharsets.UTF_8);
    SafeSave saving = new SafeSave(FileLayer.disk(), bytes -> write(file, users));
    assertThrows(Refusal.class, () -> saving.replace(file, EXAMPLE, COMPLETED, true));
    assertArrayEquals(users, Files.readAllBytes(file));

    Path fresh = folder.resolve("new.xlsx");
    SafeSave savingNew = new SafeSave(FileLayer.disk(), bytes -> write(fresh, users));
    assertThrows(Refusal.class, () -> savingNew.saveNew(fresh, COMPLETED));
    assertArrayEquals(users, Files.readAllBytes(fresh));
    assertTrue(inFolder().stream().noneMatch(left -> left.toString().endsWith(".tmp")));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whateverStandsAtTheOutput_isBackedUpAsItIs() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    Path output = Files.writeString(folder.resolve("out.xlsx"), "hello");
    RunResult result =
        new Run(new RunOptions(output, true, true, "test", Workbooks.NOON, FileLayer.disk()))
            .on(file);
    assertTrue(result.changed());
    assertEquals("hello", Files.readString(folder.resolve("out.bak.xlsx")));
  }

  @Test
  void backup_standsBesideItsFile() {
    assertEquals(Path.of("a/评价.bak.xlsx"), SafeSave.backupOf(Path.of("a/评价.xlsx")));
  }

  @Test
  void whatADeadProcessHasLeft_isRemoved_whatALivingOneWrites_isNot() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    Process shortLived = new ProcessBuilder("true").start();
    shortLived.waitFor();
    String ours = TemporaryFile.beside(FileLayer.disk(), file).getFileName().toString();
    String own = Long.toString(ProcessHandle.current().pid());
    Path dead = folder.resolve(ours.replace("-" + own + "-", "-" + shortLived.pid() + "-"));
    Path alive = folder.resolve(ours.replace("-" + own + "-", "-" + own + "-0"));
    Path elsewhere = folder.resolve(".jixiao-anothermachine-17-ab.tmp");
    Path forgotten = folder.resolve(".jixiao-anothermachine-18-ab.tmp");
    Path foreign = folder.resolve(".other-anothermachine-18-ab.tmp");
    for (Path left : List.of(dead, alive, elsewhere, forgotten, foreign)) {
      Files.writeString(left, "half");
      Files.setLastModifiedTime(left, FileTime.from(Workbooks.NOON.instant()));
    }
    Files.setLastModifiedTime(
        forgotten, FileTime.from(Workbooks.NOON.instant().minus(Duration.ofDays(2))));
    assertTrue(Workbooks.run(file, Workbooks.NOON).changed());
    assertFalse(Files.exists(dead));
    assertFalse(Files.exists(forgotten));
    assertTrue(Files.exists(alive));
    assertTrue(Files.exists(elsewhere));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void longestName_stillHasRoomForTheTemporaryFile() throws Exception {
    String name = "部".repeat(78) + ".xlsx";
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length > 235);
    Path file = Files.write(folder.resolve(name), EXAMPLE);
    assertTrue(Workbooks.run(file, Workbooks.NOON).changed());
    assertTrue(Workbooks.check(Files.readAllBytes(file)).refusal() == null);
  }
}
