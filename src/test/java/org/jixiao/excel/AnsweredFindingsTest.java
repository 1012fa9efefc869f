package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FindingCells;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an answer in 检查结果 settles its finding. */
class AnsweredFindingsTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.xlsx"), content);
  }

  @Test
  void answer_staysWithItsFinding_andSettlesIt_untilTheValueChanges() throws Exception {
    Path file = file(EXAMPLE);
    RunResult first = Workbooks.run(file, Workbooks.NOON);
    Workbooks.edit(file, book -> FindingCells.answer(book, "XX-X02", "已说明", "口径不同，见调节表"));
    RunResult second = Workbooks.run(file, Workbooks.LATER);
    assertEquals(first.verdict().count() - 1, second.verdict().count());
    assertEquals("已说明", FindingCells.treatment(Files.readAllBytes(file), "XX-X02"));

    Workbooks.edit(file, book -> Workbooks.cell(book, "预算配置", "C4").setCellValue(25000000));
    RunResult third = Workbooks.run(file, Workbooks.LATER);
    assertEquals("待处理", FindingCells.treatment(Files.readAllBytes(file), "XX-X02"));
    assertEquals(Severity.CHECK, third.verdict().worst());
  }

  @Test
  void errorCannotBeWavedThrough() throws Exception {
    Path file =
        file(Workbooks.edit(EXAMPLE, book -> Workbooks.cell(book, "评分", "E4").setCellValue(6)));
    Workbooks.run(file, Workbooks.NOON);
    Workbooks.edit(file, book -> FindingCells.answer(book, "PF-J01", "误报", "没有问题"));
    assertEquals(Severity.ERROR, Workbooks.run(file, Workbooks.LATER).verdict().worst());
  }

  @Test
  void restoredArrow_isKeptUntilItsValueChanges() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    Workbooks.edit(file, book -> Workbooks.cell(book, "预算配置", "C6").setCellValue(9084228));
    assertTrue(Edited.has(Workbooks.run(file, Workbooks.LATER), "YS-L01"));
    Workbooks.edit(file, book -> Workbooks.cell(book, "预算配置", "C6").setCellValue(100));
    assertFalse(Edited.has(Workbooks.run(file, Workbooks.LATER), "YS-L01"));
  }

  @Test
  void wrongTotal_staysAnErrorAfterItsFormulaIsBack_untilSomebodyAnswers() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                EXAMPLE, book -> Workbooks.cell(book, "预算配置", "B7").setCellValue(10887693.30)));
    Workbooks.run(file, Workbooks.NOON);
    assertFalse(Workbooks.run(file, Workbooks.LATER).changed());
    assertEquals(Severity.ERROR, Workbooks.run(file, Workbooks.LATER).verdict().worst());
    Workbooks.edit(file, book -> FindingCells.answer(book, "YS-B00", "已说明", "合计抄错，明细无误"));
    assertEquals(Severity.CHECK, Workbooks.run(file, Workbooks.LATER).verdict().worst());
  }
}
