package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.reading.OpenedBook;
import org.jixiao.excel.reading.SheetsRead;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.findings.PastFinding;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.run.RunResult;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks that earlier versions have completed and people have answered, one with all kinds of
 * imports among them: run again, they lose nothing that somebody has written or imported.
 */
class EarlierVersionTest {

  /** What people and imports have left in a workbook. */
  private record Left(List<String> answers, Map<String, String> replies, ImportRecord imports) {

    static Left in(byte[] workbook) {
      OpenBook book = OpenBook.open("w.xlsx", workbook);
      List<String> answers = new ArrayList<>();
      for (PastFinding past : book.pastFindings()) {
        if (past.answer().isBegun()) {
          String at = past.finding().rule() + " " + past.finding().row();
          answers.add(at + " " + past.answer().treatment() + " " + past.answer().explanation());
        }
      }
      ImportRecord imports = book.raw().imports();
      Container container = Gate.open("w.xlsx", workbook, null, Capacity.here());
      OpenedBook opened =
          new OpenedBook(StoredBook.of(container), (sheet, cell) -> cell, new SheetsRead());
      return new Left(answers, opened.replies(), imports);
    }
  }

  /** The replies themselves; a later version may call a paper otherwise. */
  private static List<String> sorted(Map<String, String> replies) {
    return replies.values().stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1-answered.xlsx", "0.1-imported.xlsx", "template-3-answered.xlsx"})
  void completedByAnEarlierVersion_losesNothing(String name) throws IOException {
    byte[] before = Files.readAllBytes(Path.of("src/test/resources/earlier", name));
    RunResult checked = Workbooks.check(before);
    byte[] after = Workbooks.complete(before);
    Left left = Left.in(before);
    Left kept = Left.in(after);
    assertTrue(left.answers().size() > 10, left.answers().toString());
    assertFalse(left.replies().isEmpty());
    assertEquals(name.contains("imported"), !left.imports().isEmpty());
    // What has been settled since stands behind what is still found.
    assertEquals(
        left.answers().stream().sorted().toList(), kept.answers().stream().sorted().toList());
    assertEquals(sorted(left.replies()), sorted(kept.replies()));
    assertEquals(left.imports().files().toString(), kept.imports().files().toString());
    assertEquals(left.imports().cells(), kept.imports().cells());
    assertEquals(left.imports().scrutinies(), kept.imports().scrutinies());
    RunResult again = Workbooks.runAgain(after);
    assertFalse(again.changed());
    assertEquals(
        checked.completion().examination().verdict(), again.completion().examination().verdict());
  }
}
