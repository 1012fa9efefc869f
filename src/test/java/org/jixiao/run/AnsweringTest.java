package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.book.Examination;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.findings.Answer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Severity;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered outside the workbook stands in it afterwards, and nothing else has changed. */
class AnsweringTest {

  private static final Answer ANSWER = new Answer("已说明", "批复=附后", "张会计", "2026-01-01", "");

  @TempDir Path folder;

  private Path file;
  private Finding finding;

  @BeforeEach
  void completes() throws IOException {
    file = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.INVENTED));
    finding =
        Workbooks.run(file, Workbooks.NOON).findings().stream()
            .filter(one -> one.severity() == Severity.CHECK)
            .findFirst()
            .orElseThrow();
  }

  private static Answering answering() {
    return new Answering(Workbooks.options(Workbooks.NOON, true));
  }

  private Examination examination() {
    return new Run(Workbooks.options(Workbooks.NOON, false)).on(file).completion().examination();
  }

  @Test
  void answer_standsInTheWorkbook_andTheNextRunKeepsIt() {
    assertTrue(examination().isOpen(finding));
    assertTrue(answering().in(file, Map.of(finding, ANSWER)).changed());
    assertEquals(ANSWER, examination().answer(finding));
    assertFalse(examination().isOpen(finding));
    Workbooks.run(file, Workbooks.LATER);
    assertEquals(ANSWER, examination().answer(finding));
  }

  @Test
  void nothingElseInTheWorkbook_isTouched() throws IOException {
    Map<String, byte[]> before = parts();
    answering().in(file, Map.of(finding, ANSWER));
    Map<String, byte[]> after = parts();
    assertEquals(before.keySet(), after.keySet());
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, after.get(name))) {
            changed.add(name.replaceAll("sheet\\d+", "sheet"));
          }
        });
    assertEquals(Set.of("xl/sharedStrings.xml", "xl/worksheets/sheet.xml"), changed);
  }

  private Map<String, byte[]> parts() throws IOException {
    return Gate.parts("评价.xlsx", Files.readAllBytes(file), Capacity.here());
  }

  @Test
  void sameAnswerAgain_changesNothing() throws IOException {
    answering().in(file, Map.of(finding, ANSWER));
    byte[] before = Files.readAllBytes(file);
    assertFalse(answering().in(file, Map.of(finding, ANSWER)).changed());
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void emptiedAnswer_isTakenOut() {
    answering().in(file, Map.of(finding, ANSWER));
    answering().in(file, Map.of(finding, Answer.NONE));
    assertEquals(Answer.NONE, examination().answer(finding));
  }

  @Test
  void otherAnswers_stay() {
    Finding other =
        examination().findings().stream()
            .filter(one -> !one.identity().equals(finding.identity()))
            .findFirst()
            .orElseThrow();
    answering().in(file, Map.of(other, ANSWER));
    answering().in(file, Map.of(finding, new Answer("误报", "无此事")));
    assertEquals(ANSWER, examination().answer(other));
  }

  @Test
  void workbookThatWasNeverRun_isRefused() throws IOException {
    byte[] fresh = Examples.filled(Example.INVENTED);
    Files.write(file, fresh);
    Refusal refused =
        assertThrows(Refusal.class, () -> answering().in(file, Map.of(finding, ANSWER)));
    assertTrue(refused.finding().remedy().startsWith("先运行一次"), refused.finding().remedy());
    assertArrayEquals(fresh, Files.readAllBytes(file));
  }

  @Test
  void workbookOpenElsewhere_isRefused() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Files.write(folder.resolve("~$评价.xlsx"), new byte[165]);
    Refusal refused =
        assertThrows(Refusal.class, () -> answering().in(file, Map.of(finding, ANSWER)));
    assertEquals(FileRules.OPEN_ELSEWHERE.id(), refused.finding().rule());
    assertArrayEquals(before, Files.readAllBytes(file));
  }
}
