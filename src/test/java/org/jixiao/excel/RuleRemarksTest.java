package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Rows;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** The box beside each 评分规则 says how it is understood. */
class RuleRemarksTest {

  private static Map<String, String> remarks(byte[] workbook) throws IOException {
    Map<String, String> remarks = new TreeMap<>();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      for (DataValidation one : book.getSheet("评分").getDataValidations()) {
        if (RuleRemarks.TITLE.equals(one.getPromptBoxTitle())) {
          String cell = one.getRegions().getCellRangeAddress(0).formatAsString();
          assertNull(remarks.put(cell, one.getPromptBoxText()), "two at " + cell);
        }
      }
    }
    return remarks;
  }

  private static String address(byte[] workbook, String indicator) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      return Rows.cell(book.getSheet("评分"), "三级指标", indicator, "评分规则").getAddress().toString();
    }
  }

  @Test
  void everyRule_isSaidBackBesideItsCell() throws IOException {
    byte[] done = Examples.completed(Example.INVENTED);
    Map<String, String> remarks = remarks(done);
    assertTrue(remarks.size() > 15, remarks.toString());
    String said = remarks.get(address(done, "预算调整率"));
    assertTrue(said.startsWith("理解为：预算调整率"), said);
    assertTrue(said.contains("大于0且小于等于10%得4分"), said);
    assertArrayEquals(done, Workbooks.complete(done));
  }

  @Test
  void ruleChanged_itsRemarkFollows_othersOfPeopleStay() throws IOException {
    byte[] done = Examples.completed(Example.INVENTED);
    byte[] changed =
        Workbooks.edit(
            done,
            book -> {
              XSSFSheet scores = book.getSheet("评分");
              Rows.cell(scores, "三级指标", "预算调整率", "评分规则").setCellValue("看情况给分");
              Rows.cell(scores, "三级指标", "预算完成率", "评分规则").setBlank();
            });
    byte[] again = Workbooks.complete(changed);
    Map<String, String> remarks = remarks(again);
    assertEquals(remarks(done).size() - 1, remarks.size());
    assertTrue(
        remarks.get(address(again, "预算调整率")).startsWith("不能自动评分："),
        remarks.get(address(again, "预算调整率")));
    try (XSSFWorkbook book = Workbooks.open(again)) {
      long others =
          book.getSheet("评分").getDataValidations().stream()
              .filter(one -> !RuleRemarks.TITLE.equals(one.getPromptBoxTitle()))
              .count();
      assertEquals(4, others);
    }
    assertArrayEquals(again, Workbooks.complete(again));
  }
}
