package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number corrected in another program closes its tie and moves the grade, without a run. */
@Order(1)
class LiveStateTest {

  private static final Map<String, byte[]> RECALCULATED = new HashMap<>();

  /** One start of LibreOffice for all of them: it takes longer than the work. */
  @BeforeAll
  static void recalculate(@TempDir Path folder) {
    Map<String, byte[]> changed = new TreeMap<>();
    byte[] invented = Examples.completed(Example.INVENTED);
    changed.put("as it is", Workbooks.rewritten(invented));
    changed.put(
        "other payment",
        Workbooks.edit(
            invented,
            book -> beside(book.getSheet("支付汇总"), 0, "岚溪县文化旅游广电体育局", 2).setCellValue(8124370.25)));
    changed.put(
        "other score",
        Workbooks.edit(
            Examples.completed(Example.OFFICE_2024),
            book -> {
              beside(book.getSheet("评分"), 2, "报销凭证的合规性与时效性", 2).setCellValue(10);
              beside(book.getSheet("评分"), 2, "在职人员控制率", 2).setCellValue(5);
            }));
    List<byte[]> all =
        FormulaProof.recalculated(Tool.libreOffice(), folder, List.copyOf(changed.values()));
    int next = 0;
    for (String name : changed.keySet()) {
      RECALCULATED.put(name, all.get(next++));
    }
  }

  private static XSSFWorkbook recalculated(String name) {
    return Workbooks.open(RECALCULATED.get(name));
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
    try (XSSFWorkbook book = recalculated("as it is")) {
      assertEquals("差 63.00", state(book, "ZF-X01"));
    }
    try (XSSFWorkbook book = recalculated("other payment")) {
      assertEquals("已平", state(book, "ZF-X01"));
    }
  }

  @Test
  void otherScore_movesTheGrade() throws Exception {
    try (XSSFWorkbook book = recalculated("other score")) {
      Row card = beside(book.getSheet("评价结果"), 0, "综合得分与评价等级", 0).getRow();
      Row below = card.getSheet().getRow(card.getRowNum() + 1);
      assertEquals(85, below.getCell(0).getNumericCellValue());
      assertEquals("良好", below.getCell(2).getStringCellValue());
    }
  }
}
