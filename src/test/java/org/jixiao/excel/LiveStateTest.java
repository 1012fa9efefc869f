package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number corrected in another program closes its tie and moves the grade, without a run. */
class LiveStateTest {

  @TempDir Path folder;

  private XSSFWorkbook recalculated(byte[] completed, Consumer<XSSFWorkbook> change) {
    byte[] changed = Workbooks.edit(completed, change);
    return Workbooks.open(FormulaProof.recalculated(Tool.libreOffice(), folder, changed));
  }

  private static Cell beside(XSSFSheet sheet, int column, String label, int steps) {
    for (Row row : sheet) {
      Cell cell = row.getCell(column);
      if (cell != null && cell.toString().equals(label)) {
        return row.getCell(column + steps);
      }
    }
    throw new AssertionError("no " + label);
  }

  private static String state(XSSFWorkbook book, String rule) {
    return beside(book.getSheet("规则清单"), 0, rule, 5).getStringCellValue();
  }

  @Test
  void correctedPayment_closesItsTie() throws Exception {
    byte[] completed = Examples.completed(Example.INVENTED);
    try (XSSFWorkbook book = recalculated(completed, wrong -> {})) {
      assertEquals("差 63.00", state(book, "ZF-X01"));
    }
    Consumer<XSSFWorkbook> correct =
        book -> beside(book.getSheet("支付汇总"), 0, "岚溪县文化旅游广电体育局", 2).setCellValue(8124370.25);
    try (XSSFWorkbook book = recalculated(completed, correct)) {
      assertEquals("已平", state(book, "ZF-X01"));
    }
  }

  @Test
  void otherScore_movesTheGrade() throws Exception {
    byte[] completed = Examples.completed(Example.OFFICE_2024);
    Consumer<XSSFWorkbook> better =
        book -> {
          beside(book.getSheet("评分"), 2, "报销凭证的合规性与时效性", 2).setCellValue(10);
          beside(book.getSheet("评分"), 2, "在职人员控制率", 2).setCellValue(5);
        };
    try (XSSFWorkbook book = recalculated(completed, better)) {
      Row card = beside(book.getSheet("评价结果"), 0, "综合得分与评价等级", 0).getRow();
      Row below = card.getSheet().getRow(card.getRowNum() + 1);
      assertEquals(85, below.getCell(0).getNumericCellValue());
      assertEquals("良好", below.getCell(2).getStringCellValue());
    }
  }
}
