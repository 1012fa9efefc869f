package org.jixiao.excel.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Parts;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas that people have written show what the workbook says after a run, not before it. */
class ForeignFormulasTest {

  @TempDir private Path folder;

  private static byte[] withFormula(String formula) {
    return Workbooks.edit(
        Examples.filled(Example.OFFICE_2024),
        book -> {
          var cell = book.createSheet("底稿").createRow(2).createCell(1);
          cell.setCellFormula(formula);
          cell.setCellValue(-1);
        });
  }

  /** A spreadsheet takes the request out when it saves what it has computed. */
  private static byte[] withoutTheRequest(byte[] part) {
    String text = new String(part, StandardCharsets.UTF_8);
    return text.replace(" fullCalcOnLoad=\"1\"", "").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isComputedAtOpening(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      return book.getCTWorkbook().getCalcPr().getFullCalcOnLoad();
    }
  }

  @Test
  void ownSheetRefersToAResult_isComputedAtOpening_andASecondRunChangesNothing()
      throws IOException {
    byte[] completed = Workbooks.complete(withFormula("预算配置!E7*2"));
    assertTrue(isComputedAtOpening(completed));
    assertArrayEquals(completed, Workbooks.complete(completed));
  }

  @Test
  void savedByASpreadsheet_isNotAskedAgainWhileNothingChanges() throws IOException {
    byte[] completed = Workbooks.complete(withFormula("预算配置!E7*2"));
    byte[] saved =
        Parts.of(completed).with("xl/workbook.xml", ForeignFormulasTest::withoutTheRequest).bytes();
    assertFalse(isComputedAtOpening(saved));
    assertArrayEquals(saved, Workbooks.complete(saved));
    byte[] retyped =
        Workbooks.edit(
            saved, book -> book.getSheet("预算配置").getRow(3).getCell(1).setCellValue(7489594.0));
    assertTrue(isComputedAtOpening(Workbooks.complete(retyped)));
  }

  @Test
  void completedBesideTheOriginal_secondRunChangesNoByte() throws IOException {
    Path file = Files.write(folder.resolve("w.xlsx"), withFormula("SUM(预算配置!E4:E7)"));
    Path beside = folder.resolve("done.xlsx");
    new Run(new RunOptions(beside, true, true, "test", Workbooks.NOON, FileLayer.disk())).on(file);
    byte[] completed = Files.readAllBytes(beside);
    assertTrue(isComputedAtOpening(completed));
    new Run(new RunOptions(beside, true, true, "test", Workbooks.LATER, FileLayer.disk())).on(file);
    assertArrayEquals(completed, Files.readAllBytes(beside));
  }

  @Test
  void noFormulaOfTheirOwn_orOneThatRefersToNothing_nothingIsAsked() throws IOException {
    assertFalse(isComputedAtOpening(Examples.completed(Example.OFFICE_2024)));
    assertFalse(isComputedAtOpening(Examples.completed(Example.INVENTED)));
    assertFalse(isComputedAtOpening(Workbooks.complete(withFormula("1200+350"))));
  }

  @Test
  void whatAFormulaRefersTo() {
    for (String refers :
        List.of("A1", "$B$2*2", "SUM(1:1)", "综合得分+1", "'底 稿'!C3", "IF(B1>1,2,3)")) {
      assertTrue(ForeignFormulas.refers(refers), refers);
    }
    for (String alone : List.of("1200+350", "ROUND(1.5E3/7,2)", "\"第A1格\"", "-3%", "TODAY()")) {
      assertFalse(ForeignFormulas.refers(alone), alone);
    }
  }
}
