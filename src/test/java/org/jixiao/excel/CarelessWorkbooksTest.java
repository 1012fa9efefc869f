package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Finding;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.FindingCells;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What people do to workbooks, and what was wrong about it before somebody tried. */
class CarelessWorkbooksTest {

  private static final byte[] CLEAN = Examples.clean();

  private static byte[] clean(Consumer<XSSFWorkbook> change) {
    return Workbooks.edit(CLEAN, change);
  }

  private static List<Finding> of(RunResult result, String rule) {
    return result.findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  private static String indicator(RunResult result, String name) {
    return result.completion().indicators().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.figure().show())
        .findFirst()
        .orElseThrow();
  }

  /** The cell in the row of a label, so many columns to the right of it. */
  private static Cell beside(XSSFSheet sheet, String label, int steps) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(label)) {
          Cell found = row.getCell(cell.getColumnIndex() + steps);
          return found == null ? row.createCell(cell.getColumnIndex() + steps) : found;
        }
      }
    }
    throw new AssertionError("no " + label);
  }

  /** A new row above the given one, with a label and numbers. */
  private static void insert(XSSFSheet sheet, int at, String label, double... values) {
    sheet.shiftRows(at, sheet.getLastRowNum(), 1);
    XSSFRow row = sheet.createRow(at);
    row.createCell(0).setCellValue(label);
    for (int i = 0; i < values.length; i++) {
      row.createCell(i + 1).setCellValue(values[i]);
    }
  }

  @Test
  void judgementByHand_countsInTheRate_inJavaAndInTheFormula() {
    byte[] judged =
        clean(
            book -> {
              Cell judgement = beside(book.getSheet("绩效目标"), "A级旅游景区环境整治成效", 6);
              judgement.setBlank();
              judgement.setCellValue("否");
            });
    assertEquals("94.12%", indicator(Workbooks.check(judged), "目标达成率"));
    byte[] completed = Workbooks.complete(judged);
    FormulaProof.byEvaluator(completed);
    assertArrayEquals(completed, Workbooks.complete(completed));
  }

  @Test
  void veryLongWords_doNotStopTheRun() {
    String words = "达成".repeat(200) + " ";
    byte[] completed =
        Workbooks.complete(
            clean(book -> beside(book.getSheet("绩效目标"), "A级旅游景区环境整治成效", 4).setCellValue(words)));
    assertTrue(FormulaProof.byEvaluator(completed) > 0);
  }

  @Test
  void repliesOnTheListOfPapers_stayOverRuns() throws Exception {
    byte[] once = Workbooks.complete(CLEAN);
    byte[] replied =
        Workbooks.edit(
            once, book -> beside(book.getSheet("补充资料清单"), "绩效运行监控记录", 4).setCellValue("已补交"));
    byte[] changed =
        Workbooks.edit(replied, book -> beside(book.getSheet("支付汇总"), "合计", 2).setCellValue(1));
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(changed))) {
      assertEquals("已补交", beside(book.getSheet("补充资料清单"), "绩效运行监控记录", 4).toString());
    }
  }

  @Test
  void linesOfOneCategory_haveAnswersOfTheirOwn() {
    byte[] twice =
        clean(
            book -> {
              for (int row : new int[] {4, 6}) {
                book.getSheet("预算调整明细").getRow(row).getCell(1).setBlank();
              }
            });
    List<Finding> found = of(Workbooks.check(twice), "TZ-E01");
    assertEquals(2, found.size());
    assertEquals(2, found.stream().map(Finding::identity).distinct().count());
  }

  /** What stands under a heading of 检查结果 beside the costs of receptions. */
  private static Cell answer(XSSFSheet sheet, String heading) {
    return FindingCells.of(beside(sheet, "SG-R01", 0).getRow(), heading);
  }

  @Test
  void answerToOtherValue_isKeptBesideTheReopenedFinding() throws Exception {
    byte[] wrong =
        Workbooks.complete(
            clean(book -> beside(book.getSheet("三公经费"), "公务接待费", 5).setCellValue(48000)));
    byte[] answered =
        Workbooks.edit(
            wrong,
            book -> {
              XSSFSheet sheet = book.getSheet("检查结果");
              answer(sheet, "处理").setCellValue("已说明");
              answer(sheet, "处理说明").setCellValue("追加批复见附件");
              beside(book.getSheet("三公经费"), "公务接待费", 5).setCellValue(49000);
            });
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(answered))) {
      XSSFSheet sheet = book.getSheet("检查结果");
      assertEquals("重新打开", answer(sheet, "状态").toString());
      assertEquals("原答复：追加批复见附件", answer(sheet, "处理说明").toString());
      assertFalse(sheet.getRow(2).getCell(0).toString().contains("已说明"));
    }
  }

  @Test
  void parentRowAndSubtotal_areNotCountedTwice() {
    byte[] parents =
        clean(
            book -> {
              insert(book.getSheet("三公经费"), 5, "公务用车购置及运行维护费", 112608.43, 108000, 0, 0, 101657.62);
              insert(book.getSheet("决算对比"), 6, "财政拨款小计", 0, 26332363.75, 28056444.20);
            });
    RunResult result = Workbooks.check(parents);
    assertEquals("93.73%", indicator(result, "三公经费控制率"));
    assertEquals(List.of(), of(result, "JS-B01"));
  }

  @Test
  void remarksBelowOpenTables_areNoRows() {
    RunResult result =
        Workbooks.check(
            clean(
                book -> {
                  for (String name : List.of("决算对比", "资料清单")) {
                    XSSFSheet sheet = book.getSheet(name);
                    int last = sheet.getLastRowNum();
                    sheet.createRow(last + 2).createCell(0).setCellValue("注：数据取自部门决算报表");
                    sheet.createRow(last + 3).createCell(0).setCellValue("填表人：张三");
                  }
                }));
    assertEquals(List.of(), result.findings().stream().map(Finding::message).toList());
  }

  @Test
  void rowsBelowTheTotal_areSaidToBeLost() {
    RunResult result =
        Workbooks.check(
            clean(
                book -> {
                  XSSFSheet sheet = book.getSheet("支付汇总");
                  XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                  row.createCell(0).setCellValue("补记");
                  row.createCell(2).setCellValue(63);
                }));
    assertEquals("补记", of(result, "ZF-S05").get(0).row());
  }

  @Test
  void monthsAsDates_readAsMonths() {
    byte[] dated =
        clean(
            book -> {
              var style = book.createCellStyle();
              style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
              for (int month = 1; month <= 12; month++) {
                Cell cell = book.getSheet("月度指标").getRow(month + 2).getCell(0);
                cell.setCellValue(java.time.LocalDate.of(2024, month, 1));
                cell.setCellStyle(style);
              }
            });
    assertEquals("2024年6月", indicator(Workbooks.check(dated), "使用峰值月份"));
    FormulaProof.byEvaluator(Workbooks.complete(dated));
    OpenBook book = OpenBook.open("w.xlsx", dated);
    byte[] fresh = Template.toGoOn(book.inputs().tables());
    assertEquals("97.56%", indicator(Workbooks.check(fresh), "指标使用率"));
  }

  @Test
  void numberedFirstLevels_areTheSame() {
    RunResult result =
        Workbooks.check(
            clean(
                book -> {
                  XSSFSheet sheet = book.getSheet("评价框架");
                  for (String name : List.of("投入", "过程", "产出", "效益")) {
                    beside(sheet, name, 0).setCellValue("一、" + name);
                  }
                }));
    assertEquals(List.of(), result.findings().stream().map(Finding::message).toList());
  }

  @Test
  void unreadableTargets_areSaidSo_percentagesAreRead() {
    RunResult result =
        Workbooks.check(
            clean(
                book -> {
                  beside(book.getSheet("绩效目标"), "送戏下乡演出场次", 4).setCellValue("132场");
                  beside(book.getSheet("绩效目标"), "文物保护单位安全巡查覆盖率", 2).setCellValue("100%");
                  beside(book.getSheet("绩效目标"), "文物保护单位安全巡查覆盖率", 4).setCellValue(0.8);
                }));
    assertEquals(1, of(result, "MB-R02").size());
    assertEquals(1, of(result, "MB-T01").size());
    assertEquals(1, of(result, "MB-R01").size());
  }

  @Test
  void boundWithoutPercent_isNotTakenForTenThousandPercent() {
    RunResult result =
        Workbooks.check(
            clean(
                book ->
                    beside(book.getSheet("评分"), "在职人员控制率", 7)
                        .setCellValue("在职人员控制率 ≤100 满分，每超1个百分点扣0.5分")));
    assertTrue(of(result, "PF-J04").get(0).message().contains("“100”后面少了%"));
  }
}
