package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** A sheet in 万元 is read as such; one whose unit nobody has written is found. */
class UnitsTest {

  /** Typed amounts brought to another unit, to two decimals as people write them there. */
  private static void rescale(XSSFSheet sheet, int power) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean amount =
            cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 2_100;
        if (amount) {
          BigDecimal yuan = BigDecimal.valueOf(cell.getNumericCellValue());
          cell.setCellValue(
              yuan.movePointLeft(power).setScale(2, RoundingMode.HALF_UP).doubleValue());
        }
      }
    }
  }

  private static Consumer<XSSFWorkbook> rescaled(String sheet, int power, String line) {
    return book -> {
      rescale(book.getSheet(sheet), power);
      book.getSheet(sheet).getRow(1).getCell(0).setCellValue(line);
    };
  }

  private static List<Finding> errors(RunResult result) {
    return result.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  @Test
  void budgetInTenThousands_isReadAsSuch_andTiesAreIntervals() {
    byte[] workbook = Edited.cleanBook(rescaled("预算配置", 4, "单位：万元"));
    RunResult result = Workbooks.check(workbook);
    assertEquals(List.of(), errors(result).stream().map(Finding::message).toList());
    assertEquals(1, Edited.findings(workbook, "WB-T01").size());
    assertEquals("97.56%", Edited.indicator(result, "预算完成率").show());
    assertEquals("7.20%", Edited.indicator(result, "预算调整率").show());
    assertEquals("28,056,400.00", Edited.indicator(result, "全年预算").show());
  }

  @Test
  void everySheetInTenThousands_provesItsFormulas_andSettles() throws Exception {
    for (String sheet :
        List.of("预算配置", "月度指标", "支付汇总", "决算对比", "三公经费", "固定资产", "新增财政支出", "收支结转", "项目支出", "基础数据")) {
      byte[] completed = Workbooks.complete(Edited.cleanBook(rescaled(sheet, 4, "单位：万元")));
      assertTrue(FormulaProof.byEvaluator(completed) > 200, sheet);
      assertArrayEquals(completed, Workbooks.complete(completed), sheet);
    }
  }

  @Test
  void formulas_stayPlainInsideTheSheet_andCarryTheFactorAcross() throws Exception {
    byte[] completed = Workbooks.complete(Edited.cleanBook(rescaled("预算配置", 4, "单位：万元")));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      String growth = book.getSheet("预算配置").getRow(3).getCell(3).getCellFormula();
      assertFalse(growth.contains("10000"), growth);
      String across = book.getSheet("支出衔接").getRow(3).getCell(1).getCellFormula();
      assertTrue(across.contains("预算配置!B4*10000"), across);
    }
  }

  @Test
  void unitInTheHeading_andUnitOfTheWorkbook_countToo() {
    byte[] heading =
        Edited.cleanBook(
            book -> {
              XSSFSheet sheet = book.getSheet("支付汇总");
              rescale(sheet, 4);
              sheet.getRow(1).getCell(0).setCellValue("");
              sheet.getRow(2).getCell(2).setCellValue("金额（万元）");
            });
    assertEquals(List.of(), errors(Workbooks.check(heading)));
    byte[] basic =
        Edited.cleanBook(
            book -> {
              rescaled("支付汇总", 4, "浅黄色格由人填写").accept(book);
              for (Row row : book.getSheet("基本信息")) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("金额单位")) {
                  row.getCell(1).setCellValue("万元");
                }
              }
            });
    List<Finding> found = Edited.findings(basic, "WB-T01");
    assertTrue(found.stream().anyMatch(f -> f.message().contains("支付汇总”按万元读取")), found.toString());
    assertTrue(found.stream().anyMatch(f -> f.message().startsWith("基本信息的金额单位是万元")));
  }

  @Test
  void headingAndLine_thatSayDifferentUnits_areAnError() {
    byte[] workbook =
        Edited.cleanBook(book -> book.getSheet("支付汇总").getRow(2).getCell(2).setCellValue("金额（万元）"));
    assertTrue(
        Edited.findings(workbook, "WB-T01").stream()
            .anyMatch(f -> f.severity() == Severity.ERROR && f.message().contains("表头写的是万元")));
  }

  @Test
  void sheetInAnotherUnitWithoutAWord_isAnError_beforeAnyRatio() {
    for (int power : new int[] {3, 4}) {
      for (String sheet : List.of("预算配置", "月度指标", "支付汇总", "决算对比")) {
        byte[] workbook = Edited.cleanBook(rescaled(sheet, power, "单位：元"));
        List<Finding> found = Edited.findings(workbook, "WB-T01");
        assertEquals(1, found.size(), sheet);
        assertEquals(Severity.ERROR, found.get(0).severity());
        assertEquals(sheet, found.get(0).sheet());
        assertTrue(found.get(0).message().contains("“" + sheet + "”的单位可能是"), sheet);
      }
    }
    byte[] budget = Edited.cleanBook(rescaled("预算配置", 4, "单位：元"));
    assertFalse(Edited.indicator(budget, "预算完成率").isPresent());
    assertTrue(Edited.indicator(budget, "预算完成率").reason().contains("金额单位有疑问"));
  }

  @Test
  void budgetOfAFewThousand_isAskedAbout() {
    byte[] workbook =
        Edited.cleanBook(
            book -> {
              for (String sheet : List.of("预算配置", "月度指标", "支付汇总", "决算对比", "支出衔接", "收支结转")) {
                rescale(book.getSheet(sheet), 4);
              }
            });
    assertEquals(
        Severity.CHECK,
        Edited.findings(workbook, "WB-T01").stream().findFirst().orElseThrow().severity());
  }
}
