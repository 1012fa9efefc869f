package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.support.Edited;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Words are offered where practice varies, and prescribed where it does not. */
class OfferedWordsTest {

  private static XSSFDataValidation listAt(XSSFSheet sheet, int row, int column) {
    return sheet.getDataValidations().stream()
        .filter(
            rule ->
                rule.getRegions().getCellRangeAddresses()[0].isInRange(row, column)
                    && rule.getValidationConstraint().getExplicitListValues() != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void offeredWords_warn_prescribedOnesStop() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Template.blank())) {
      XSSFDataValidation method = listAt(book.getSheet("支付汇总"), 3, 1);
      assertEquals(DataValidation.ErrorStyle.WARNING, method.getErrorStyle());
      List<String> words = List.of(method.getValidationConstraint().getExplicitListValues());
      assertTrue(words.containsAll(List.of("财政直接支付", "国库集中支付", "实有资金支付")), words.toString());
      assertEquals(
          DataValidation.ErrorStyle.WARNING, listAt(book.getSheet("基本信息"), 8, 1).getErrorStyle());
      assertEquals(
          DataValidation.ErrorStyle.STOP, listAt(book.getSheet("基本信息"), 6, 1).getErrorStyle());
    }
  }

  @Test
  void anotherWayOfPayment_isNoFinding_andStaysAsItWasTyped() throws IOException {
    byte[] other = Edited.clean(spoil -> spoil.set("支付汇总", "岚溪县文化旅游广电体育局", "支付方式", "国库集中支付（公务卡）"));
    assertEquals(
        List.of(), Workbooks.check(other).findings().stream().map(f -> f.message()).toList());
    byte[] fresh = Template.toGoOn(OpenBook.open("w.xlsx", other).inputs().tables());
    try (XSSFWorkbook book = Workbooks.open(fresh)) {
      assertEquals("国库集中支付（公务卡）", book.getSheet("支付汇总").getRow(4).getCell(1).toString());
    }
  }
}
