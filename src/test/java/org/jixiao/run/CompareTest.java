package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.Comparison.AnswerChange;
import org.jixiao.comparison.Comparison.FindingChange;
import org.jixiao.comparison.Comparison.ResultChange;
import org.jixiao.comparison.Comparison.Turn;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two states of a workbook side by side: exactly what was changed, and nothing that was only moved.
 */
class CompareTest {
  /** 10 pairs in every build, 200 in a long one; as many as a fifth through other programs. */
  private static final int PAIRS = Math.min(200, Integer.getInteger("jixiao.tries", 200));

  private static final int RESAVED = Math.max(4, PAIRS / 5);

  @TempDir private Path folder;

  private Comparison compared(byte[] before, byte[] after) throws IOException {
    Path old = Files.write(folder.resolve("old.xlsx"), before);
    Path now = Files.write(folder.resolve("new.xlsx"), after);
    RunOptions options = Workbooks.options(Workbooks.NOON, false);
    return new Compare(old, now, options).run().comparison();
  }

  private static Set<String> inputs(Comparison comparison) {
    return comparison.inputs().stream()
        .map(one -> one.table() + "|" + Wording.label(one.row()) + "|" + one.column())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> structure(Comparison comparison) {
    return comparison.structure().stream()
        .map(one -> one.kind().label() + "|" + one.table() + "|" + one.what())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> answers(Comparison comparison) {
    return comparison.answers().stream()
        .map(AnswerChange::to)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void exactlyThose(PlantedChanges planted, byte[] after, String pair) {
    Completion old = checked(planted.before, pair);
    Completion now = checked(after, pair);
    Comparison found = Comparison.of(old, now);
    assertEquals(planted.inputs, inputs(found), pair);
    assertEquals(planted.structure, structure(found), pair);
    assertEquals(planted.answers, answers(found), pair);
    findings(old, now, found, pair);
    assertEquals(otherResults(old, now), results(found), pair);
    if (planted.isNothing()) {
      assertTrue(found.isEmpty(), pair);
    }
  }

  private static Completion checked(byte[] workbook, String pair) {
    RunResult result = Workbooks.check(workbook);
    assertNull(result.refusal(), pair);
    return result.completion();
  }

  /** What the rules find in the one state only is told as such, and nothing else is. */
  private static void findings(Completion old, Completion now, Comparison found, String pair) {
    List<Finding.Identity> gone = identities(old);
    List<Finding.Identity> fresh = identities(now);
    identities(now).forEach(gone::remove);
    identities(old).forEach(fresh::remove);
    for (FindingChange change : found.findings()) {
      Finding.Identity identity = change.finding().identity();
      if (change.turn() == Turn.GONE) {
        assertTrue(gone.remove(identity), pair + " " + identity);
      } else if (fresh.remove(identity)) {
        boolean instead = change.turn() != Turn.NEW;
        assertEquals(instead, gone.removeIf(one -> instead && isIt(one, identity, change)), pair);
      } else {
        assertEquals(Turn.REOPENED, change.turn(), pair + " " + identity);
      }
    }
    assertEquals(List.of(), gone, pair);
    assertEquals(List.of(), fresh, pair);
  }

  private static boolean isIt(
      Finding.Identity earlier, Finding.Identity now, FindingChange change) {
    return earlier.isAtPlaceOf(now) && earlier.found().equals(change.from().replace(",", ""));
  }

  private static List<Finding.Identity> identities(Completion completion) {
    return new ArrayList<>(
        completion.examination().findings().stream().map(Finding::identity).toList());
  }

  private static Set<String> results(Comparison found) {
    return found.results().stream()
        .filter(one -> one.group().equals("主要指标"))
        .map(ResultChange::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> otherResults(Completion old, Completion now) {
    Map<String, String> before = shown(old);
    Map<String, String> after = shown(now);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> before.getOrDefault(name, "").equals(after.getOrDefault(name, "")));
    return names;
  }

  private static Map<String, String> shown(Completion completion) {
    Map<String, String> shown = new TreeMap<>();
    completion
        .indicators()
        .forEach(
            one ->
                shown.putIfAbsent(
                    one.name(),
                    one.figure().isNumber()
                        ? Decimals.plain(Decimals.round(one.figure().number(), 10))
                        : one.figure().isPresent() ? one.figure().text() : ""));
    return shown;
  }

  @Test
  void plantedChanges_areFound_exactlyThose() {
    for (int seed = 0; seed < PAIRS; seed++) {
      PlantedChanges planted = new PlantedChanges(seed);
      exactlyThose(planted, planted.after, "seed " + seed);
    }
  }

  private interface Saving {
    List<byte[]> of(List<byte[]> workbooks) throws IOException;
  }

  private static void theSameChanges(int first, Saving saving) throws IOException {
    List<PlantedChanges> pairs = new ArrayList<>();
    for (int seed = first; seed < first + RESAVED; seed++) {
      pairs.add(new PlantedChanges(seed));
    }
    List<byte[]> saved = saving.of(pairs.stream().map(one -> one.after).toList());
    for (int i = 0; i < pairs.size(); i++) {
      exactlyThose(pairs.get(i), saved.get(i), "seed " + (first + i));
    }
  }

  @Test
  void savedByAnotherProgramInBetween_theSameChangesAreFound() throws IOException {
    Tool libreOffice = Tool.libreOffice();
    theSameChanges(1000, all -> FormulaProof.resaved(libreOffice, folder, all));
  }

  @Test
  void savedByALibraryInBetween_theSameChangesAreFound() throws IOException {
    Tool python = Tool.python("openpyxl");
    theSameChanges(2000, all -> resaved(python, all));
  }

  private List<byte[]> resaved(Tool python, List<byte[]> workbooks) throws IOException {
    String program =
        "import openpyxl, sys\nfor name in sys.argv[1:]: openpyxl.load_workbook(name).save(name)";
    List<String> line = new ArrayList<>(List.of("-W", "ignore", "-c", program));
    for (int i = 0; i < workbooks.size(); i++) {
      line.add(Files.write(folder.resolve(i + ".xlsx"), workbooks.get(i)).toString());
    }
    assertEquals("", python.run(line));
    List<byte[]> saved = new ArrayList<>();
    for (int i = 0; i < workbooks.size(); i++) {
      saved.add(Files.readAllBytes(folder.resolve(i + ".xlsx")));
      assertNotEquals(workbooks.get(i).length, saved.get(i).length, "not saved anew");
    }
    return saved;
  }

  @Test
  void theSameWorkbookCompleted_hasTheSameInputsAndResults() throws IOException {
    byte[] raw = new PlantedChanges(1).before;
    Comparison found = compared(raw, Workbooks.complete(raw));
    assertEquals(new TreeSet<>(), inputs(found));
    assertEquals(List.of(), found.results());
    found.structure().forEach(one -> assertEquals("问题与建议", one.table()));
  }

  private static void answer(XSSFWorkbook book, String treatment, String words) {
    Sheet sheet = book.getSheet("检查结果");
    for (Row row : sheet) {
      if (row.getRowNum() > 3 && row.getCell(1).getStringCellValue().equals("需核实")) {
        row.getCell(5).setCellValue(treatment);
        row.getCell(6).setCellValue(words);
        return;
      }
    }
    throw new AssertionError("nothing to answer");
  }

  @Test
  void anAnswer_isToldAsAnAnswer_andOneThatNoLongerHolds_isReopened() throws IOException {
    byte[] completed = Workbooks.complete(new PlantedChanges(5).before);
    byte[] answered = Workbooks.edit(completed, book -> answer(book, "已说明", "已核对原始凭证"));
    Comparison found = compared(completed, answered);
    assertEquals(1, found.answers().size());
    assertEquals("已说明｜已核对原始凭证", found.answers().get(0).to());
    assertEquals(new TreeSet<>(), inputs(found));
    Comparison back = compared(answered, Workbooks.edit(answered, book -> answer(book, "待处理", "")));
    assertEquals(List.of(Turn.REOPENED), back.findings().stream().map(one -> one.turn()).toList());
  }

  @Test
  void findings_areNewAndGone() throws IOException {
    PlantedChanges planted = new PlantedChanges(7);
    byte[] slip =
        Workbooks.edit(planted.before, book -> Workbooks.cell(book, "月度指标", "D6").setBlank());
    Comparison there = compared(planted.before, slip);
    assertTrue(there.findings().stream().anyMatch(one -> one.turn() == Turn.NEW));
    Comparison back = compared(slip, planted.before);
    assertTrue(back.findings().stream().anyMatch(one -> one.turn() == Turn.GONE));
  }

  @Test
  void theWorkbookOfChanges_isTheSameASecondTime_andReplacesNothingElse() throws IOException {
    PlantedChanges planted = new PlantedChanges(2);
    Path old = Files.write(folder.resolve("旧.xlsx"), planted.before);
    Path now = Files.write(folder.resolve("新.xlsx"), planted.after);
    Path output = folder.resolve("变化.xlsx");
    RunOptions options =
        new RunOptions(output, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Compare(old, now, options).run().changed());
    byte[] once = Files.readAllBytes(output);
    assertTrue(!new Compare(old, now, options).run().changed());
    assertArrayEquals(once, Files.readAllBytes(output));
    RunOptions over = new RunOptions(now, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertThrows(Refusal.class, () -> new Compare(old, now, over).run());
    assertArrayEquals(planted.after, Files.readAllBytes(now));
  }
}
