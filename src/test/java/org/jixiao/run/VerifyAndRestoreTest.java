package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Verify.Outcome;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a workbook is still what its run has made of it, and the way back. */
class VerifyAndRestoreTest {
  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void run() throws IOException {
    file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
  }

  private Verify.Result verified() {
    return new Verify(Workbooks.options(Workbooks.LATER, false)).on(file);
  }

  @Test
  void asTheRunHasLeftIt_itIsUntouched() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Verify.Result found = verified();
    assertEquals(Outcome.UNTOUCHED, found.outcome());
    assertTrue(found.backup());
    assertEquals(0, found.stale());
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void anInputThatWasChanged_isNamed_andNothingElseIsBlamed() throws IOException {
    Workbooks.edit(file, book -> Workbooks.cell(book, "预算配置", "B4").setCellValue(1234567.89));
    Verify.Result found = verified();
    assertEquals(Outcome.INPUTS_CHANGED, found.outcome(), found.written().toString());
    assertEquals(1, found.inputs().size());
    assertEquals("1,234,567.89", found.inputs().get(0).to());
    assertTrue(found.stale() > 0);
  }

  @Test
  void aFormulaThatWasTypedOver_isFound() throws IOException {
    Workbooks.edit(
        file,
        book -> {
          Workbooks.cell(book, "预算配置", "D4").setBlank();
          Workbooks.cell(book, "预算配置", "D4").setCellValue(1);
        });
    Verify.Result found = verified();
    assertEquals(Outcome.TOUCHED, found.outcome());
    assertTrue(
        found.written().stream()
            .anyMatch(
                one -> one.place().sheet().equals("预算配置") && one.place().address().equals("D4")),
        found.written().toString());
  }

  @Test
  void aGradeThatWasTypedOnThePageOfResults_isFound() throws IOException {
    Workbooks.edit(file, book -> Workbooks.cell(book, "评价结果", "A1").setCellValue("改过的标题"));
    Verify.Result found = verified();
    assertEquals(Outcome.TOUCHED, found.outcome());
    assertEquals(1, found.written().size());
    assertEquals("改过的标题", found.written().get(0).there());
  }

  @Test
  void savedByOtherPrograms_nothingWasTouched() throws IOException {
    byte[] completed = Files.readAllBytes(file);
    Files.write(file, Workbooks.rewritten(completed));
    Verify.Result byTheLibrary = verified();
    assertEquals(List.of(), byTheLibrary.written());
    assertEquals(Outcome.UNTOUCHED, byTheLibrary.outcome());
    Tool libreOffice = Tool.libreOffice();
    List<byte[]> saved = FormulaProof.resaved(libreOffice, folder, List.of(completed));
    Files.write(file, saved.get(0));
    Verify.Result byLibreOffice = verified();
    assertEquals(List.of(), byLibreOffice.written());
    assertEquals(Outcome.UNTOUCHED, byLibreOffice.outcome());
    assertTrue(byLibreOffice.backup());
  }

  @Test
  void aChartThatIsGone_andASheetThatIsGone_areNamedOnce() throws IOException {
    Workbooks.edit(
        file,
        book -> {
          book.removeSheetAt(book.getSheetIndex("规则清单"));
          book.getSheet("月度指标").getDrawingPatriarch().getCTDrawing().removeTwoCellAnchor(0);
        });
    Verify.Result found = verified();
    assertEquals(Outcome.TOUCHED, found.outcome());
    assertEquals(
        List.of("规则清单 工作表不在了", "月度指标 图表不在了"),
        found.written().stream().map(one -> one.place().sheet() + " " + one.there()).toList());
  }

  @Test
  void withoutTheBackup_whatWasWrittenIsStillVerified() throws IOException {
    Files.delete(folder.resolve("w.bak.xlsx"));
    Verify.Result found = verified();
    assertEquals(Outcome.UNTOUCHED, found.outcome());
    assertFalse(found.backup());
  }

  @Test
  void aWorkbookThatWasNeverRun_isRefused() throws IOException {
    Files.write(file, EXAMPLE);
    assertThrows(Refusal.class, this::verified);
  }

  @Test
  void restoring_putsTheBackupBack_andKeepsWhatItReplaces() throws IOException {
    byte[] completed = Files.readAllBytes(file);
    Restore.Result done = new Restore(Workbooks.options(Workbooks.NOON, true)).on(file);
    assertTrue(done.changed());
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
    assertArrayEquals(completed, Files.readAllBytes(done.replaced()));
    assertArrayEquals(EXAMPLE, Files.readAllBytes(done.backup()));
    assertFalse(new Restore(Workbooks.options(Workbooks.NOON, true)).on(file).changed());
  }

  @Test
  void withoutABackup_orWithABrokenOne_nothingIsRestored() throws IOException {
    byte[] completed = Files.readAllBytes(file);
    Path backup = folder.resolve("w.bak.xlsx");
    Files.write(backup, new byte[] {1, 2, 3});
    Restore restore = new Restore(Workbooks.options(Workbooks.NOON, true));
    assertThrows(Refusal.class, () -> restore.on(file));
    Files.delete(backup);
    assertThrows(Refusal.class, () -> restore.on(file));
    assertArrayEquals(completed, Files.readAllBytes(file));
  }
}
