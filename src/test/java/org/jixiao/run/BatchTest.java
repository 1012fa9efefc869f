package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Refusal;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.Measure;
import org.jixiao.support.BadFiles;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of workbooks at once. */
class BatchTest {
  private static final int DEPARTMENTS = 6;

  /** Made once: it takes seconds. */
  @TempDir private static Path district;

  @TempDir private Path folder;

  @BeforeAll
  static void makeTheDistrict() {
    ExampleDistrict.make(district.resolve("县"), DEPARTMENTS, 1, FileLayer.disk());
  }

  private Path copied(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> files = Files.list(district.resolve("县"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  /** Hears what is done, and stops after so many. */
  private static class Watcher implements BatchWatcher {
    private final List<String> worked = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final AtomicReference<Batch> batch = new AtomicReference<>();
    private int stopAfter = Integer.MAX_VALUE;

    @Override
    public void finished(DepartmentOutcome outcome, boolean before) {
      (before ? skipped : worked).add(outcome.file());
      if (worked.size() >= stopAfter) {
        batch.get().stop();
      }
    }
  }

  private static Path summaryOf(Path where) {
    return where.resolve(Summary.NAME);
  }

  private static Batch batch(Path where, Watcher watcher) {
    RunOptions options = Workbooks.options(Workbooks.NOON, true);
    Batch batch = new Batch(where, options, 2, summaryOf(where), AfterRun.NOTHING, watcher);
    watcher.batch.set(batch);
    return batch;
  }

  private static List<DepartmentOutcome> whole(Path where, Watcher watcher) {
    Batch batch = batch(where, watcher);
    List<DepartmentOutcome> outcomes = batch.run();
    new Summary(where, summaryOf(where), Workbooks.options(Workbooks.NOON, true))
        .write(batch, outcomes);
    return outcomes;
  }

  private static Map<String, byte[]> contents(Path where) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(where)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Test
  void everyWorkbook_isCompletedAsByARunOfItsOwn_andToldInFigures() throws IOException {
    Path where = copied("a");
    List<DepartmentOutcome> outcomes = whole(where, new Watcher());
    assertEquals(DEPARTMENTS, outcomes.size());
    for (DepartmentOutcome outcome : outcomes) {
      Path alone = folder.resolve(outcome.file());
      Files.copy(district.resolve("县").resolve(outcome.file()), alone);
      RunResult result = Workbooks.run(alone, Workbooks.NOON);
      assertArrayEquals(
          Files.readAllBytes(alone), Files.readAllBytes(where.resolve(outcome.file())));
      assertEquals(result.verdict().line(), outcome.verdict());
      result.completion().indicators().stream()
          .filter(one -> one.name().equals("得分") && one.figure().isNumber())
          .forEach(
              one ->
                  assertEquals(
                      0, one.figure().number().compareTo(outcome.figures().get(Measure.SCORED))));
    }
  }

  @Test
  void aSecondBatch_worksOnNothing_andChangesNothing() throws IOException {
    Path where = copied("b");
    whole(where, new Watcher());
    Map<String, byte[]> before = contents(where);
    Watcher watcher = new Watcher();
    whole(where, watcher);
    assertEquals(List.of(), watcher.worked);
    assertEquals(DEPARTMENTS, watcher.skipped.size());
    Map<String, byte[]> after = contents(where);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void oneThatWasChanged_isWorkedOnAgain_theOthersAreNot() throws IOException {
    Path where = copied("c");
    List<DepartmentOutcome> outcomes = whole(where, new Watcher());
    String changed = outcomes.get(2).file();
    Workbooks.edit(
        where.resolve(changed), book -> Workbooks.cell(book, "基本信息", "B5").setCellValue("改过的"));
    Watcher watcher = new Watcher();
    whole(where, watcher);
    assertEquals(List.of(changed), watcher.worked);
  }

  @Test
  void stoppedInTheMiddleAndStartedAgain_itComesToTheSameBytes() throws IOException {
    Path once = copied("d");
    whole(once, new Watcher());
    Path twice = copied("e");
    Watcher first = new Watcher();
    first.stopAfter = 2;
    Batch stopped = batch(twice, first);
    stopped.run();
    assertTrue(stopped.isStopped());
    Watcher second = new Watcher();
    whole(twice, second);
    assertTrue(second.skipped.size() >= 2, second.skipped.toString());
    assertTrue(second.worked.size() < DEPARTMENTS);
    Map<String, byte[]> expected = contents(once);
    Map<String, byte[]> found = contents(twice);
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  @Test
  void aStateThatWasCutShort_onlyCostsTime() throws IOException {
    Path where = copied("f");
    whole(where, new Watcher());
    byte[] summary = Files.readAllBytes(summaryOf(where));
    Path state = where.resolve(".jixiao-batch.json");
    Files.write(state, Arrays.copyOf(Files.readAllBytes(state), 500));
    Watcher watcher = new Watcher();
    whole(where, watcher);
    assertEquals(DEPARTMENTS, watcher.worked.size());
    assertArrayEquals(summary, Files.readAllBytes(summaryOf(where)));
  }

  @Test
  void spoiledOnes_areListedWithTheirSentences_exactlyThose() throws IOException {
    Path where = copied("g");
    List<String> spoiled = new ArrayList<>();
    int number = 0;
    for (BadFiles.BadFile bad : BadFiles.all().values()) {
      String ending = bad.name().substring(bad.name().lastIndexOf('.'));
      if (bad.bytes().length < 1_000_000 && List.of(".xlsx", ".xls").contains(ending)) {
        String name = "坏" + number++ + ending;
        Files.write(where.resolve(name), bad.bytes());
        spoiled.add(name);
      }
    }
    assertTrue(number >= 20, "spoiled in " + number + " ways");
    List<DepartmentOutcome> outcomes = whole(where, new Watcher());
    List<String> failed =
        outcomes.stream()
            .filter(one -> !one.isFinished())
            .map(DepartmentOutcome::file)
            .sorted()
            .toList();
    assertEquals(spoiled.stream().sorted().toList(), failed);
    outcomes.stream()
        .filter(one -> !one.isFinished())
        .forEach(one -> assertFalse(one.trouble().isBlank() || one.remedy().isBlank()));
  }

  @Test
  void filesThatAProgramKeeps_areNoWorkbooksToWorkOn() throws IOException {
    Path where = copied("h");
    byte[] any = Files.readAllBytes(where.resolve(contents(where).keySet().iterator().next()));
    for (String name :
        List.of(
            "~$a.xlsx",
            "a.bak.xlsx",
            ".b.xlsx",
            "a.未写回.xlsx",
            "a.恢复前.xlsx",
            "b.unsaved.xlsx",
            "c.docx")) {
      Files.write(where.resolve(name), any);
    }
    Files.createDirectories(where.resolve(".hidden"));
    Files.write(where.resolve(".hidden/a.xlsx"), any);
    assertEquals(DEPARTMENTS, whole(where, new Watcher()).size());
    // Another summary of an earlier batch is none either.
    Path other = where.resolve("另一份汇总.xlsx");
    RunOptions options = Workbooks.options(Workbooks.NOON, true);
    Batch batch = new Batch(where, options, 1, other, AfterRun.NOTHING, new Watcher());
    new Summary(where, other, options).write(batch, batch.run());
    assertEquals(DEPARTMENTS, whole(where, new Watcher()).size());
  }

  @Test
  void aDryBatch_changesNothingOnTheDisk() throws IOException {
    Path where = copied("i");
    Map<String, byte[]> before = contents(where);
    RunOptions options = Workbooks.options(Workbooks.NOON, false);
    Batch batch = new Batch(where, options, 2, summaryOf(where), AfterRun.NOTHING, new Watcher());
    assertEquals(DEPARTMENTS, batch.run().size());
    Map<String, byte[]> after = contents(where);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void oneThatBringsTheProgramDown_leavesTheOthersBe() throws IOException {
    Path where = copied("j");
    List<Path> faulty = new ArrayList<>();
    Watcher watcher =
        new Watcher() {
          @Override
          public void failed(Path workbook, RuntimeException fault) {
            faulty.add(workbook);
          }
        };
    AfterRun after =
        (workbook, result) -> {
          if (workbook.getFileName().toString().startsWith("003")) {
            throw new IllegalStateException("planted");
          }
        };
    RunOptions options = Workbooks.options(Workbooks.NOON, true);
    List<DepartmentOutcome> outcomes =
        new Batch(where, options, 2, summaryOf(where), after, watcher).run();
    assertEquals(1, faulty.size());
    assertEquals(DEPARTMENTS - 1, outcomes.stream().filter(DepartmentOutcome::isFinished).count());
    assertEquals(Batch.FAULT, outcomes.get(2).verdict());
  }

  @Test
  void aFolderWithoutWorkbooks_isRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("k"));
    Batch batch = batch(empty, new Watcher());
    assertTrue(assertThrows(Refusal.class, batch::run).finding().message().contains("没有工作簿"));
  }

  @Test
  void names_standInTheOrderInWhichPeopleCount() {
    List<String> names =
        new ArrayList<>(List.of("单位10.xlsx", "单位2.xlsx", "a/1.xlsx", "单位02.xlsx", "单位1.xlsx"));
    names.sort(BatchFiles::compare);
    assertEquals(List.of("a/1.xlsx", "单位1.xlsx", "单位02.xlsx", "单位2.xlsx", "单位10.xlsx"), names);
  }
}
