package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What is read from tables that people have changed: labels, headings, rows and formulas. */
class ChangedTablesTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @Test
  void formulaSavedWithAnEmptyResult_isEvaluated() throws Exception {
    byte[] saved =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              XSSFCell input = Workbooks.cell(book, "预算配置", "B4");
              input.setCellFormula("7000000+489593.03");
              input.getCTCell().setV("");
            });
    RunResult result = Workbooks.check(saved);
    assertFalse(Edited.has(result, "YS-T05"));
    assertFalse(Edited.has(result, "YS-L02"));
    assertEquals(
        "210.95%", result.completion().dossier().budget().orElseThrow().adjustmentRate().show());
  }

  @Test
  void oneBlankInput_isOneFinding_andWhatHangsOnItIsSkipped() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(EXAMPLE, book -> Workbooks.cell(book, "月度指标", "B8").setBlank()));
    assertEquals(1, result.findings().stream().filter(f -> f.rule().equals("ZB-M01")).count());
    assertFalse(Edited.has(result, "ZB-B00"));
    assertFalse(Edited.has(result, "ZB-L01"));
  }

  @Test
  void rowWithAmountsAndNoLabel_isFound() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(EXAMPLE, book -> Workbooks.cell(book, "评分", "C10").setBlank()));
    assertTrue(
        result.findings().stream()
            .anyMatch(f -> f.rule().equals("PF-M01") && f.message().contains("第10行填了数，却没有“三级指标”")));
  }

  @Test
  void rowThatTheTableDoesNotKnow_isFound_aSubtotalIsNot() throws Exception {
    Consumer<XSSFWorkbook> insert =
        book -> {
          XSSFSheet sheet = book.getSheet("月度指标");
          sheet.shiftRows(15, 15, 2);
          sheet.createRow(15).createCell(0).setCellValue("上年结转");
          sheet.getRow(15).createCell(1).setCellValue(5000000);
          sheet.createRow(16).createCell(0).setCellValue("四季度小计");
          sheet.getRow(16).createCell(1).setCellValue(1);
        };
    RunResult result = Workbooks.check(Workbooks.edit(EXAMPLE, insert));
    assertEquals(
        List.of("上年结转"),
        result.findings().stream()
            .filter(f -> f.rule().equals("ZB-S04"))
            .map(f -> f.row())
            .toList());
  }

  @Test
  void twoHeadingsForOneColumn_areFound_andNeitherIsRead() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  Workbooks.cell(book, "预算配置", "C3").setCellValue("2024年全年预算数");
                  book.getSheet("预算配置").getRow(2).createCell(9).setCellValue("2023年全年预算数");
                }));
    assertTrue(
        result.findings().stream()
            .anyMatch(f -> f.message().contains("有不止一列像是“全年预算数”：2024年全年预算数、2023年全年预算数")));
  }

  @Test
  void monthsAsDatesOrNumbers_andNumberedSheets_areRecognised() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  var style = book.createCellStyle();
                  style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
                  for (int month = 1; month <= 12; month++) {
                    XSSFCell label = Workbooks.cell(book, "月度指标", "A" + (month + 3));
                    if (month % 2 == 0) {
                      label.setCellValue(month);
                    } else {
                      label.setCellValue(java.time.LocalDate.of(2024, month, 1));
                      label.setCellStyle(style);
                    }
                  }
                  book.setSheetName(book.getSheetIndex("固定资产"), "3.固定资产");
                }));
    assertEquals(Severity.CHECK, result.verdict().worst());
    assertEquals(28, result.verdict().count());
  }

  @Test
  void remarksBelowATable_areNoRows() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  XSSFSheet sheet = book.getSheet("固定资产");
                  sheet.createRow(6).createCell(0).setCellValue("数据来源：决算报表");
                  sheet.createRow(8).createCell(0).setCellValue("编制人：李四");
                }));
    assertFalse(Edited.has(result, "ZC-M01"));
  }

  @Test
  void percentInAnAmount_isNoNumber() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE, book -> Workbooks.cell(book, "预算配置", "B4").setCellValue("50%")));
    assertTrue(Edited.has(result, "YS-T02"));
  }

  @Test
  void columnOfALaterTemplate_isMissedOnlyWhereTheTemplateHadIt() {
    byte[] renamed = Edited.clean(slip -> slip.rename("预算调整明细", "调整类型", "性质"));
    assertEquals("工作表“预算调整明细”缺少“调整类型”列。", Edited.findings(renamed, "TZ-S01").get(0).message());
    byte[] earlier =
        Workbooks.edit(renamed, book -> Workbooks.cell(book, "填报说明", "C2").setCellValue(2));
    assertEquals(List.of(), Edited.findings(earlier, "TZ-S01"));
    byte[] unknown =
        Workbooks.edit(renamed, book -> book.removeSheetAt(book.getSheetIndex("填报说明")));
    assertEquals(List.of(), Edited.findings(unknown, "TZ-S01"));
  }
}
