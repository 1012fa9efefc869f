package org.jixiao.excel;

import static org.jixiao.excel.SummaryBookTest.FIRST;
import static org.jixiao.excel.SummaryBookTest.again;
import static org.jixiao.excel.SummaryBookTest.column;
import static org.jixiao.excel.SummaryBookTest.fresh;
import static org.jixiao.excel.SummaryBookTest.labelled;
import static org.jixiao.excel.SummaryBookTest.looking;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.support.Outcomes;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What becomes of a summary's lines when they are printed, and when one of them is gone. */
class SummaryAnewTest {

  @Test
  void aFormulaAboutAUnitThatIsGone_saysSo_andTakesNoOtherUnitInItsPlace() {
    List<DepartmentOutcome> all = new ArrayList<>(Outcomes.of(9, 11));
    byte[] own =
        Workbooks.edit(
            fresh(all),
            book -> {
              Sheet sheet = book.getSheet("单位一览");
              int notes = column(sheet, "备注");
              Row row = sheet.getRow(FIRST);
              row.createCell(notes + 1).setCellFormula("B8&B9");
              row.getCell(notes + 1).setCellValue("单位2单位3");
              row.createCell(notes + 2).setCellFormula("COUNTA(B6:B14)");
              Sheet matrix = book.getSheet("指标得分率");
              Row line = labelled(matrix, 1, "单位0");
              int unit = labelled(matrix, 1, "单位2").getRowNum() + 1;
              line.createCell(line.getLastCellNum()).setCellFormula("C" + unit + "*2");
            });
    all.remove(2);
    byte[] drawn = again(own, all);
    looking(
        drawn,
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          int notes = column(sheet, "备注");
          Cell gone = sheet.getRow(FIRST).getCell(notes + 1);
          assertEquals("#REF!&B8", gone.getCellFormula());
          assertEquals(CellType.ERROR, gone.getCachedFormulaResultType());
          assertEquals("COUNTA(B6:B13)", sheet.getRow(FIRST).getCell(notes + 2).getCellFormula());
          Row line = labelled(book.getSheet("指标得分率"), 1, "单位0");
          assertEquals("#REF!*2", line.getCell(line.getLastCellNum() - 1).getCellFormula());
        });
    assertArrayEquals(drawn, again(drawn, all));
  }

  @Test
  void furtherPagesOfTheUnits_bearTheirHeads() {
    looking(
        fresh(Outcomes.of(60, 4)),
        book -> {
          for (String name : List.of("单位一览", "指标得分率", "偏离分析")) {
            Sheet sheet = book.getSheet(name);
            Row head = sheet.getRow(sheet.getRepeatingRows().getLastRow());
            assertEquals("序号", head.getCell(0).getStringCellValue(), name);
            assertEquals("单位0", sheet.getRow(head.getRowNum() + 1).getCell(1).getStringCellValue());
          }
        });
  }
}
