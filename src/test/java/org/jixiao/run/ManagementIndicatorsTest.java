package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The indicators of the national framework that 收支结转, 项目支出 and 基础数据 give, computed a second time by
 * hand from the sheets of the invented department.
 */
class ManagementIndicatorsTest {

  private static RunResult clean;

  @BeforeAll
  static void check() {
    clean = Workbooks.check(Examples.clean());
  }

  private static Figure indicator(RunResult result, String name) {
    return Edited.indicator(result, name);
  }

  private static byte[] without(String... sheets) {
    return Edited.cleanBook(
        book -> {
          for (String sheet : sheets) {
            book.removeSheetAt(book.getSheetIndex(sheet));
          }
        });
  }

  @Test
  void inventedDepartment_hasThemAll() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("结转结余率", "2.44%"); // 685,747.80 ÷ 28,056,444.20
    expected.put("结转结余变动率", "-7.60%"); // 685,747.80 ÷ 742,186.35 − 1
    expected.put("支付进度率", "97.56%");
    expected.put("项目支出执行率", "95.32%"); // 11,616,930.85 ÷ 12,187,207.48
    expected.put("重点支出安排率", "40.97%"); // 4,993,687.70 ÷ 12,187,207.48
    expected.put("预算完成率（含结转）", "97.56%");
    expected.put("政府采购执行率", "100.00%");
    expected.put("楼堂馆所面积控制率", "99.38%"); // 1,848.5 ÷ 1,860
    expected.put("楼堂馆所投资控制率", "98.34%"); // 6,318,462.75 ÷ 6,425,000
    expected.put("固定资产利用率", "98.74%"); // 30,586,734.52 ÷ 30,976,894.52
    expected.put("聘用人员控制率", "92.86%"); // 13 ÷ 14
    expected.put("人均公用经费", "25,255.79"); // 2,058,347.29 ÷ 81.5
    expected.forEach((name, value) -> assertEquals(value, indicator(clean, name).show(), name));
  }

  @Test
  void withoutTheSheets_theyReadNotProvided_withTheReason() {
    RunResult result = Workbooks.check(without("收支结转", "项目支出", "基础数据"));
    assertEquals(
        List.of(),
        result.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::rule)
            .filter(rule -> !rule.equals("PF-E01")) // the points of 政府采购执行率 are lost
            .toList());
    for (String name : List.of("结转结余率", "项目支出执行率", "政府采购执行率", "固定资产利用率", "聘用人员控制率")) {
      assertTrue(indicator(result, name).isNotProvided(), name);
      assertTrue(indicator(result, name).reason().startsWith("未提供"), name);
    }
    assertEquals("25,101.80", indicator(result, "人均公用经费").show(), "82 heads of 基本信息");
    assertEquals("97.56%", indicator(result, "支付进度率").show());
  }

  @Test
  void valueThatSomebodyTypes_countsAsLongAsTheFiguresAreNotThere() {
    byte[] typed =
        Edited.clean(
            s ->
                s.set("基础数据", "政府采购预算", "本年数", null)
                    .set("基础数据", "政府采购实际", "本年数", null)
                    .set("评分", "政府采购执行率", "指标值", "95%"));
    assertEquals("94.02", indicator(Workbooks.check(typed), "得分").show());
    byte[] blank =
        Edited.clean(s -> s.set("基础数据", "政府采购预算", "本年数", null).set("基础数据", "政府采购实际", "本年数", null));
    RunResult result = Workbooks.check(blank);
    assertEquals("92.02", indicator(result, "得分").show(), "not provided: no points");
    assertFalse(Edited.has(result, "PF-J04"));
    byte[] both = Edited.clean(s -> s.set("评分", "政府采购执行率", "指标值", "95%"));
    assertEquals("96.02", indicator(Workbooks.check(both), "得分").show());
    assertEquals(1, Edited.findings(both, "PF-L01").size(), "the typed value is kept there");
  }

  @Test
  void grossRateOfAdjustment_comesFromBaseData_whereNoLinesAreListed() {
    String listed = indicator(clean, "预算调整率（毛额）").show();
    RunResult summed = Workbooks.check(without("预算调整明细"));
    assertEquals(listed, indicator(summed, "预算调整率（毛额）").show());
    assertEquals(indicator(clean, "预算追加率").show(), indicator(summed, "预算追加率").show());
    RunResult neither = Workbooks.check(without("预算调整明细", "基础数据"));
    assertTrue(indicator(neither, "预算调整率（毛额）").isNotProvided());
    FormulaProof.byEvaluator(Workbooks.complete(without("预算调整明细")));
  }

  @Test
  void amountsAmongFacts_areInTheUnitThatTheirRowSays() {
    byte[] row =
        Edited.clean(
            s ->
                s.set("基础数据", "在用固定资产原值", "本年数", 3058.673452)
                    .set("基础数据", "在用固定资产原值", "上年数", 3017.864252)
                    .set("基础数据", "在用固定资产原值", "计量单位", "万元"));
    assertEquals("98.74%", indicator(Workbooks.check(row), "固定资产利用率").show());
    FormulaProof.byEvaluator(Workbooks.complete(row));
  }

  @Test
  void openingThatTheBudgetLeavesOut_isNamedAsTheReason() {
    byte[] workbook =
        Edited.clean(
            s -> s.set("收支结转", "政府性基金", "年初调整", 0).set("收支结转", "政府性基金", "年末账面数", 60146.35));
    Finding finding = Edited.findings(workbook, "XX-X05").get(0);
    assertEquals(Severity.CHECK, finding.severity());
    assertTrue(finding.message().endsWith("恰为年初结转结余，全年预算可能没有包含上年结转。"), finding.message());
  }
}
