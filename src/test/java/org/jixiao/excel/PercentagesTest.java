package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.findings.Finding;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Percentages beside plain numbers: compared like with like, or asked about. */
class PercentagesTest {

  private static byte[] percent(byte[] workbook, String sheet, String cell) {
    return shown(workbook, sheet, cell, "0.00%");
  }

  private static byte[] shown(byte[] workbook, String sheet, String cell, String format) {
    return Workbooks.edit(
        workbook,
        book -> {
          Cell there = Workbooks.cell(book, sheet, cell);
          CellStyle style = book.createCellStyle();
          style.cloneStyleFrom(there.getCellStyle());
          style.setDataFormat(book.createDataFormat().getFormat(format));
          there.setCellStyle(style);
        });
  }

  private static String place(String table, String row, String column) {
    OpenBook book = OpenBook.open("w.xlsx", Examples.clean());
    return Spoil.in(book.raw()).place(table, row, column).address();
  }

  @Test
  void percentageBesidePoints_isComparedLikeWithLike() {
    String row = "应急广播终端在线率";
    byte[] missed = Edited.clean(s -> s.set("绩效目标", row, "目标值", 0.99));
    missed = percent(missed, "绩效目标", place("绩效目标", row, "目标值"));
    Finding finding = Edited.findings(missed, "MB-R01").get(0);
    assertEquals("“应急广播终端在线率”目标≥99%，实际完成94.35%，未达成。", finding.message());
    assertEquals("94.12%", Edited.indicator(missed, "目标达成率").show());
    FormulaProof.byEvaluator(Workbooks.complete(missed));

    byte[] reached = Edited.clean(s -> s.set("绩效目标", row, "实际完成值", "94.35%"));
    assertEquals(List.of(), Edited.findings(reached, "MB-R01"));
    FormulaProof.byEvaluator(Workbooks.complete(reached));
  }

  @Test
  void plainNumberBesideAPercentage_withoutAUnit_isNotJudged() {
    byte[] mixed =
        Edited.clean(
            s -> s.set("绩效目标", "应急广播终端在线率", "计量单位", null).set("绩效目标", "应急广播终端在线率", "目标值", "92%"));
    assertEquals(
        "“应急广播终端在线率”的目标值是92.00%，实际完成值是94.35，只有一个写成百分数，没有比较。",
        Edited.findings(mixed, "MB-R05").get(0).message());
    assertEquals(1, Edited.findings(mixed, "MB-R04").size());
    FormulaProof.byEvaluator(Workbooks.complete(mixed));
  }

  @Test
  void typedValueOfARule_asPercentage_isNoNumberOfThings() {
    byte[] counted = Edited.clean(s -> s.set("评分", "基础信息完善性", "指标值", 0.98));
    counted = percent(counted, "评分", place("评分", "基础信息完善性", "指标值"));
    assertTrue(Edited.findings(counted, "PF-J04").get(0).message().contains("是百分数，规则按个数计分"));
    byte[] unsigned =
        Edited.clean(
            s ->
                s.set("基础数据", "政府采购预算", "本年数", null)
                    .set("基础数据", "政府采购实际", "本年数", null)
                    .set("评分", "政府采购执行率", "指标值", 1.05));
    unsigned = shown(unsigned, "评分", place("评分", "政府采购执行率", "指标值"), "General");
    assertTrue(Edited.findings(unsigned, "PF-R01").get(0).message().contains("没有带百分号，按105.00%计算"));
  }

  @Test
  void limitWithoutItsPercentSign_isAskedAbout() {
    for (double typed : new double[] {5, 30, 1}) {
      byte[] workbook =
          Edited.cleanBook(
              book -> {
                XSSFSheet sheet = book.getSheet("参数");
                sheet.forEach(
                    row -> {
                      if (row.getCell(0) != null && row.getCell(0).toString().equals("预算调整率提示线")) {
                        row.getCell(1).setCellValue(typed);
                        row.getCell(1).setCellStyle(book.createCellStyle());
                      }
                    });
              });
      assertEquals(1, Edited.findings(workbook, "CS-R01").size(), "typed " + typed);
    }
  }
}
