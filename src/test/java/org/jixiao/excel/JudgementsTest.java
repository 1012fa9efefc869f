package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Judgements that were once wrong, or missing, without a word. */
class JudgementsTest {

  @Test
  void overBudget_isFound_byCategoryAndInTotal() {
    byte[] over =
        Edited.clean(
            s ->
                s.set("决算对比", "项目支出", "本年度", 17_187_207.48)
                    .set("决算对比", "本年支出", "本年度", 32_941_132.80));
    List<Finding> found = Edited.findings(over, "YS-X02");
    assertEquals(List.of("项目支出", "本年支出"), found.stream().map(Finding::row).toList());
    assertEquals(
        "项目支出决算17,187,207.48元，比全年预算12,187,207.48元超支5,000,000.00元（41.03%）。", found.get(0).message());
  }

  @Test
  void movesThatCancelOut_countInTheGrossRate() {
    byte[] moved =
        Edited.clean(
            s ->
                s.set("预算调整明细", "人员经费", "调整金额", 3_318_642.50)
                    .set("预算调整明细", "人员经费", "调整类型", "追加")
                    .set("预算调整明细", "项目支出", "调整金额", -2_531_480.00)
                    .set("预算调整明细", "项目支出", "调整类型", "追减"));
    assertEquals(
        "追加、追减和结构调剂合计为年初预算的27.65%，相抵后的净额只有7.20%。",
        Edited.findings(moved, "TZ-R01").get(0).message());
    assertEquals("7.20%", Edited.indicator(moved, "预算调整率").show());
    FormulaProof.byEvaluator(Workbooks.complete(moved));
  }

  @Test
  void scoringRule_namesOneOfTheThreeRates() {
    String bands = " =0 得5分；≤5% 得4分；≤7.15% 得3分；≤7.5% 得2分；≤9.2% 得1分；其余 0分";
    List<String> scores = new ArrayList<>();
    for (String name : List.of("预算调整率", "预算调整率（净额）", "预算控制率", "预算追加率", "预算调整率（毛额）")) {
      byte[] workbook = Edited.clean(s -> s.set("评分", "预算调整率", "评分规则", name + bands));
      scores.add(
          Workbooks.check(workbook).completion().dossier().scoring().orElseThrow().items().stream()
              .filter(item -> item.third().equals("预算调整率"))
              .map(item -> item.score().scored().show())
              .collect(Collectors.joining()));
    }
    assertEquals(List.of("2", "2", "1", "1", "3"), scores);
  }

  @Test
  void chosenRate_isSaidOnTheParameters() {
    byte[] gross = Edited.clean(s -> s.set("参数", "调整率口径", "取值", "毛额"));
    assertEquals(
        Edited.indicator(gross, "预算调整率（毛额）").show(), Edited.indicator(gross, "预算调整率").show());
    assertEquals("7.20%", Edited.indicator(gross, "预算调整率（净额）").show());
    assertEquals(1, Edited.findings(gross, "CS-R02").size());
  }

  @Test
  void unjudgedTargets_areSaid_andCountAsNotReachedInTheScore() {
    RunResult result = Workbooks.check(Examples.filled(Example.INVENTED));
    assertEquals("100.00%", Edited.indicator(result, "目标达成率").show());
    assertEquals("94.12%", Edited.indicator(result, "目标达成率（全部目标）").show());
    var item = result.completion().dossier().scoring().orElseThrow().item("实际完成率").orElseThrow();
    assertEquals("4.71", item.score().scored().show());
    // Besides, two vouchers that are not in order cost two points.
    assertEquals("93.32", Edited.indicator(result, "得分").show());
  }

  @Test
  void manyUnjudgedTargets_areToBeExplained() {
    byte[] open =
        Edited.clean(
            s -> {
              for (String row : List.of("送戏下乡演出场次", "公共图书馆新增藏书", "非遗项目普查建档", "全年接待游客")) {
                s.set("绩效目标", row, "实际完成值", null);
              }
            });
    assertEquals(Severity.CHECK, Edited.findings(open, "MB-R04").get(0).severity());
  }

  @Test
  void yearThatIsNone_isAnErrorAtItsCell_andNoTitle() {
    for (Object typed : new Object[] {24, 20244, 0, 2024.5, 45292, 20240101}) {
      byte[] workbook = Edited.clean(s -> s.set("基本信息", "评价年度", "填报内容", typed));
      Finding finding = Edited.findings(workbook, "JC-R02").get(0);
      assertEquals(Severity.ERROR, finding.severity(), "typed " + typed);
      assertEquals("评价年度", finding.row());
      try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(workbook))) {
        String title = book.getSheet("评价结果").getRow(0).getCell(0).getStringCellValue();
        assertFalse(title.contains("年度"), title);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    byte[] words = Edited.clean(s -> s.set("基本信息", "评价年度", "填报内容", "2024年度"));
    assertEquals(List.of(), Edited.findings(words, "JC-R02"));
    assertEquals(List.of(), Edited.findings(words, "JC-T02"));
  }

  @Test
  void titleOfAnotherYear_isAnError_oneThatComparesYearsIsNot() {
    byte[] other =
        Edited.cleanBook(
            book -> book.getSheet("预算配置").getRow(0).getCell(0).setCellValue("2023年预算配置表"));
    assertEquals("预算配置", Edited.findings(other, "JC-R02").get(0).sheet());
    byte[] both =
        Edited.cleanBook(
            book -> book.getSheet("决算对比").getRow(0).getCell(0).setCellValue("2023年与2024年收支对比表"));
    assertEquals(List.of(), Edited.findings(both, "JC-R02"));
  }

  @Test
  void precisionAsDisplayed_isSaid() {
    byte[] precise =
        Edited.cleanBook(
            book -> {
              var workbook = book.getCTWorkbook();
              (workbook.isSetCalcPr() ? workbook.getCalcPr() : workbook.addNewCalcPr())
                  .setFullPrecision(false);
            });
    assertTrue(Edited.findings(precise, "WB-L02").get(0).message().contains("所显示的精度"));
  }

  @Test
  void daysOfAWorkbookFrom1904_areTheDaysThatItShows() {
    byte[] old =
        Edited.cleanBook(
            book -> {
              XSSFSheet sheet = book.getSheet("会议费");
              double serial = sheet.getRow(3).getCell(2).getNumericCellValue();
              for (int row = 3; row < 8; row++) {
                Cell day = sheet.getRow(row).getCell(2);
                if (day.getNumericCellValue() > 0) {
                  day.setCellValue(day.getNumericCellValue() - 1462);
                }
              }
              assertTrue(serial > 40_000);
              book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            });
    assertTrue(Edited.findings(old, "XX-R01").stream().noneMatch(f -> f.sheet().equals("会议费")));
  }

  @Test
  void shareOfExactlyTheLimit_isNotAboveIt() {
    byte[] even =
        Edited.clean(
            s -> {
              // 65% in nine months, 35% in the last three, by thirds that no decimal ends.
              for (int month = 1; month <= 9; month++) {
                s.set("月度指标", month + "月", "指标使用数", 65_000);
              }
              s.set("月度指标", "10月", "指标使用数", 105_000)
                  .set("月度指标", "11月", "指标使用数", 105_000)
                  .set("月度指标", "12月", "指标使用数", 105_000);
            });
    assertEquals("35.00%", Edited.indicator(even, "四季度使用占比").show());
    assertTrue(
        Edited.findings(even, "ZB-R03").stream().noneMatch(f -> f.message().contains("四季度")));
  }

  @Test
  void costPerPerson_isJudgedUnrounded() {
    byte[] above =
        Edited.clean(
            s ->
                s.set("会议费", "全县文物安全工作会议", "人数", 300)
                    .set("会议费", "全县文物安全工作会议", "天数", 1)
                    .set("会议费", "全县文物安全工作会议", "金额", 165_000.01));
    assertEquals("超标准列支0.01元。", tail(Edited.findings(above, "HY-R01").get(0).message()));
  }

  private static String tail(String message) {
    return message.substring(message.lastIndexOf('，') + 1);
  }

  @Test
  void gradeComesFromTheUnroundedTotal() {
    byte[] close =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              XSSFSheet sheet = book.getSheet("评分");
              double[] scores = {5, 5, 5, 5, 1, 4, 4, 1, 2, 2, 1, 0, 5};
              for (int i = 0; i < scores.length; i++) {
                sheet.getRow(3 + i).getCell(4).setCellValue(scores[i]);
              }
              sheet.getRow(4).getCell(4).setCellValue(4.996);
            });
    RunResult result = Workbooks.check(close);
    assertEquals("89.996", Edited.indicator(result, "得分").show());
    assertEquals("良好", Edited.indicator(result, "评价等级").show());
    FormulaProof.byEvaluator(Workbooks.complete(close));
  }

  @Test
  void amountsBeyondFifteenDigits_areSaid() {
    byte[] huge = Edited.clean(s -> s.set("预算配置", "项目支出", "全年预算数", 12_345_678_901_234.56));
    assertEquals(1, Edited.findings(huge, "YS-T06").size());
  }

  @Test
  void blankRowBetweenMonths_takesNoIndicatorAway() {
    byte[] parted =
        Edited.cleanBook(
            book -> {
              XSSFSheet sheet = book.getSheet("月度指标");
              sheet.shiftRows(9, sheet.getLastRowNum(), 1);
              sheet.createRow(9);
            });
    assertEquals(
        Edited.indicator(Examples.clean(), "异常高月份数").show(),
        Edited.indicator(parted, "异常高月份数").show());
    FormulaProof.byEvaluator(Workbooks.complete(parted));
  }

  @Test
  void officeCosts_fromNothing_areAnIncrease() {
    byte[] fresh =
        Edited.clean(s -> s.set("办公经费", "劳务费", "上年数", 0).set("办公经费", "劳务费", "本年实际数", 900_000));
    assertEquals("劳务费上年没有支出，本年增加900,000.00元。", Edited.findings(fresh, "BG-R02").get(0).message());
  }

  @Test
  void threePublic_isHeldAgainstTheBooks() {
    assertEquals(
        "公务接待费本年决算数48,462.00元，比重分类数38,462.00元多10,000.00元。",
        Edited.findings(Examples.filled(Example.INVENTED), "SG-X01").get(0).message());
    byte[] unmoved = Edited.clean(s -> s.set("三公经费", "公务用车运行维护费", "重分类数", null));
    assertTrue(Edited.findings(unmoved, "SG-X01").get(0).message().endsWith("多6,842.35元（重分类数未填）。"));
  }
}
