package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** What stands in derived cells after a run: live formulas with the values that they come to. */
class DerivedFormulasTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.xlsx"), content);
  }

  @Test
  void derivedCells_areLiveFormulasWithCachedValues() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(Examples.completed(Example.OFFICE_2024))) {
      XSSFCell rate = Workbooks.cell(book, "预算配置", "E7");
      assertEquals("IF(COUNT(D7,B7)<2,\"\",IF(B7=0,\"\",D7/B7))", rate.getCellFormula());
      assertEquals(2.1094926745927, rate.getNumericCellValue(), 1e-12);
      XSSFCell arrow = Workbooks.cell(book, "预算配置", "I6");
      assertEquals(CellType.FORMULA, arrow.getCellType());
      assertEquals("▲", arrow.getStringCellValue());
    }
  }

  @Test
  void correctedNumber_flipsTheLiveStateWithoutARun() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(Examples.completed(Example.OFFICE_2024))) {
      XSSFCell state = state(book, "XX-X02");
      assertEquals("差 5,022,491.89", state.getStringCellValue());
      XSSFCell january = Workbooks.cell(book, "月度指标", "B4");
      january.setCellValue(january.getNumericCellValue() + 5022491.89);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertEquals("已平", evaluator.evaluate(state).getStringValue());
    }
  }

  private static XSSFCell state(XSSFWorkbook book, String rule) {
    for (int index = 4; index <= book.getSheet("规则清单").getLastRowNum(); index++) {
      XSSFRow row = book.getSheet("规则清单").getRow(index);
      if (row.getCell(0).getStringCellValue().equals(rule)) {
        return row.getCell(5);
      }
    }
    throw new AssertionError("no rule " + rule);
  }

  @Test
  void sharedFormulaInDerivedCells_isPartedWithBeforeOneIsReplaced() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                Examples.completed(Example.OFFICE_2024),
                book -> {
                  for (int row = 4; row <= 6; row++) {
                    var formula = Workbooks.cell(book, "预算配置", "F" + row).getCTCell().getF();
                    formula.setT(STCellFormulaType.SHARED);
                    formula.setSi(7);
                    formula.setStringValue(row == 4 ? "B4/B$7" : "");
                    if (row == 4) {
                      formula.setRef("F4:F6");
                    }
                  }
                }));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      for (int row = 4; row <= 6; row++) {
        var formula = Workbooks.cell(book, "预算配置", "F" + row).getCTCell().getF();
        assertFalse(formula.isSetSi() || formula.isSetRef(), "F" + row);
        assertTrue(formula.getStringValue().contains("B" + row + "/B7"), formula.getStringValue());
      }
    }
  }

  @Test
  void ruleTakenBack_leavesNoFormulaOfIt() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  Workbooks.cell(book, "评分", "I11").setCellValue("自动");
                  Workbooks.cell(book, "评分", "J11").setCellValue("按指标使用率得分，封顶满分，低于60% 得0分");
                }));
    Workbooks.run(file, Workbooks.NOON);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(0.82, Workbooks.cell(book, "评分", "E11").getNumericCellValue());
      assertEquals(
          "月度指标!D16/月度指标!B16",
          Workbooks.cell(book, "评分", "K11").getCellFormula().replaceAll(".*,(.*)\\)\\)", "$1"));
    }
    Workbooks.edit(
        file,
        book -> {
          Workbooks.cell(book, "评分", "I11").setCellValue("人工");
          Workbooks.cell(book, "评分", "J11").setBlank();
          Workbooks.cell(book, "评分", "E11").removeFormula();
          Workbooks.cell(book, "评分", "E11").setCellValue(1);
        });
    Workbooks.run(file, Workbooks.LATER);
    FormulaProof.byEvaluator(Files.readAllBytes(file));
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(CellType.BLANK, Workbooks.cell(book, "评分", "K11").getCellType());
      assertEquals(CellType.BLANK, Workbooks.cell(book, "评分", "L11").getCellType());
    }
  }

  @Test
  void typedValuesThatCannotBeJudged_stayInTheirCells() throws Exception {
    byte[] completed =
        Workbooks.complete(
            Workbooks.edit(EXAMPLE, book -> Workbooks.cell(book, "月度指标", "B8").setBlank()));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals(28832709.83, Workbooks.cell(book, "月度指标", "B16").getNumericCellValue());
      assertEquals(CellType.NUMERIC, Workbooks.cell(book, "月度指标", "B16").getCellType());
    }
  }
}
