package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.book.Indicator;
import org.jixiao.book.MissingPapers;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of the 2024 report come out, and what is wrong in them is found. */
class ExampleTest {

  private static RunResult result;

  @BeforeAll
  static void check() {
    result = Workbooks.check(Examples.filled(Example.OFFICE_2024));
  }

  private static String indicator(String name) {
    return result.completion().indicators().stream()
        .filter(one -> one.name().equals(name))
        .map(Indicator::figure)
        .map(Figure::show)
        .findFirst()
        .orElseThrow();
  }

  private static Finding only(String rule) {
    List<Finding> found = of(rule);
    assertEquals(1, found.size(), rule);
    return found.get(0);
  }

  private static List<Finding> of(String rule) {
    return result.findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @Test
  void budget_comesOutAsPrinted() {
    Budget budget = result.completion().dossier().budget().orElseThrow();
    assertEquals("10,887,693.03", budget.total().initial().show());
    assertEquals("33,855,201.72", budget.total().full().show());
    assertEquals("22,967,508.69", budget.total().growth().show());
    assertEquals("210.95%", budget.adjustmentRate().show());
    assertEquals(
        List.of("16,707,124.10 223.07%", "7,856.60 1.39%", "6,252,527.99 220.80%"),
        lines(budget, line -> line.growth().show() + " " + line.rate().show()));
    assertEquals(
        List.of("68.79% 71.47% ▲", "5.20% 1.70% ▼", "26.01% 26.83% ▲"),
        lines(
            budget,
            line ->
                line.initialShare().show()
                    + " "
                    + line.fullShare().show()
                    + " "
                    + line.trend().show()));
  }

  private static List<String> lines(
      Budget budget, java.util.function.Function<Budget.Category, String> shown) {
    return budget.lines().stream().map(shown).toList();
  }

  @Test
  void months_comeOutAsPrinted() {
    Monthly monthly = result.completion().dossier().monthly().orElseThrow();
    assertEquals("28,832,709.83", monthly.released().show());
    assertEquals("23,757,821.90", monthly.used().show());
    assertEquals(
        "57.61% 1.14% 2.70% 10.50% 2.84% 0.10% 0.45% 0.35% 1.40% 11.13% 1.97% 9.80%",
        monthly.months().stream()
            .map(month -> month.releasedShare().show())
            .collect(Collectors.joining(" ")));
    assertEquals(
        "4.34% 28.23% 3.06% 7.18% 7.35% 13.79% 7.79% 3.66% 5.87% 2.13% 4.68% 11.92%",
        monthly.months().stream()
            .map(month -> month.usedShare().show())
            .collect(Collectors.joining(" ")));
    assertEquals("-8.03个百分点", monthly.months().get(8).deviation().show());
  }

  @Test
  void assetsAndScores_comeOutAsPrinted() {
    var assets = result.completion().dossier().assets().orElseThrow();
    assertEquals("36,900,650.34", assets.net().opening().show());
    assertEquals("-1,127,049.36", assets.net().added().show());
    assertEquals("14,834.77", assets.net().removed().show());
    assertEquals("35,758,766.21", assets.net().closing().show());
    var total = result.completion().dossier().scoring().orElseThrow().total();
    assertEquals(
        "100/70/30",
        total.points().show() + "/" + total.scored().show() + "/" + total.lost().show());
    assertEquals("中等", indicator("评价等级"));
  }

  @Test
  void headlines_areThoseOfTheReport() {
    Map<String, String> expected =
        new TreeMap<>(
            Map.of(
                "预算调整率", "210.95%",
                "指标使用率", "82.40%",
                "固定资产成新率", "78.21%",
                "综合折旧率", "3.04%",
                "使用峰值月份", "2月",
                "峰值月份使用占比", "28.23%",
                "12月使用占比", "11.92%",
                "四季度使用占比", "18.72%",
                "固定资产净值增加额", "-1,127,049.36",
                "得分", "70"));
    expected.forEach((name, value) -> assertEquals(value, indicator(name), name));
    assertEquals("—", indicator("在职人员控制率"));
  }

  @Test
  void conclusions_readAsInTheReport() {
    String all =
        result.completion().conclusions().stream()
            .map(one -> one.sentence().text())
            .collect(Collectors.joining());
    for (String sentence : List.of("预算调整率为210.95%", "2月使用数占全年28.23%，为各月最高", "综合得分70分，评价等级为“中等”")) {
      assertTrue(all.contains(sentence), sentence);
    }
  }

  @Test
  void wrongArrow_isFound() {
    Finding arrow = only("YS-L01");
    assertEquals("项目支出", arrow.row());
    assertEquals("“▼”", arrow.found());
    assertEquals("▲", arrow.expected());
  }

  private static List<String> rows(String rule) {
    return of(rule).stream().map(Finding::row).toList();
  }

  @Test
  void acceptanceList_isFoundWithItsNumbers() {
    assertEquals("210.95%", only("YS-R01").found());
    assertEquals(List.of("人员经费", "项目支出"), rows("YS-E01"));
    assertEquals(List.of("223.07%", "220.80%"), found("YS-E01"));
    assertEquals("28.23%", only("ZB-R02").found());
    assertEquals("2月", only("ZB-R02").row());
    assertEquals("11.77%", only("ZB-R04").found());
    assertEquals("5,074,887.93元", only("ZB-R05").difference());
    assertTrue(only("ZB-R05").message().contains("17.60%"));
    assertTrue(
        only("ZB-X01").message().contains("16,611,871.09元，比年初预算合计10,887,693.03元多5,724,178.06元"));
    assertTrue(
        only("XX-X01").message().contains("33,820,301.72元，比指标使用总数23,757,821.90元多10,062,479.82元"));
    assertEquals("10,062,479.82元", only("XX-X01").difference());
    assertEquals("5,022,491.89元", only("XX-X02").difference());
    assertEquals("人员经费、公用经费", only("XX-X03").row());
    assertEquals("438,895.23元", only("XX-X04").difference());
    assertEquals("34,900.00元", only("XX-X05").difference());
    assertEquals(List.of("一般公共预算财政拨款", "基本支出", "人员经费"), rows("JS-E01"));
    for (String rate : List.of("增长2.21%", "增长53.22%", "增长55.15%")) {
      assertTrue(of("JS-E01").stream().anyMatch(f -> f.message().contains(rate)), rate);
    }
    assertTrue(only("JS-E02").message().contains("用于6行"));
    assertEquals(Severity.CHECK, only("JS-E02").severity());
    assertEquals(List.of("本年收入", "一般公共预算财政拨款", "基本支出", "人员经费"), rows("JS-E03"));
    assertEquals("14,834.77元", only("ZC-R02").found());
    assertEquals(List.of("治超集中整治行动", "禁毒新闻稿件"), rows("MB-E01"));
    assertEquals(List.of("实地督查频次较上年减少", "代表委员满意率"), rows("MB-M01"));
    assertEquals("11项相同，共11项", only("MB-E02").found());
    assertEquals("4项不能判断，共20项", only("MB-R04").found());
    assertEquals(Severity.NOTE, only("MB-R04").severity());
    assertEquals("进度匹配度", only("PF-E07").row());
    assertTrue(only("PF-E07").message().contains("17.60%，高于核实线10.00%（ZB-R05）"));
    assertEquals("2分", only("PF-E09").found());
    assertTrue(only("PF-E09").message().contains("增长210.95%"));
    assertEquals(List.of("产出", "效益"), rows("PF-J03"));
    assertTrue(of("PF-J03").get(0).message().contains("评价框架为30分，评分表为20分"));
    assertTrue(of("PF-J03").get(1).message().contains("评价框架为20分，评分表为30分"));
    assertEquals("报销凭证的合规性与时效性", only("PF-E03").row());
    assertTrue(only("PF-E03").message().contains("用途合规性"));
    assertEquals(3, of("PF-E05").size());
    assertEquals("衡财行[2018]467号", only("YJ-E01").found());
    assertEquals(List.of("市直机关培训费管理规定", "公务活动用餐标准的通知"), rows("YJ-E03"));
  }

  private static List<String> found(String rule) {
    return of(rule).stream().map(Finding::found).toList();
  }

  @Test
  void nothingElse_isFound() {
    List<String> listed =
        List.of(
            "YS-R01", "YS-E01", "YS-L01", "ZB-R02", "ZB-R04", "ZB-R05", "ZB-X01", "XX-X01",
            "XX-X02", "XX-X03", "XX-X04", "XX-X05", "JS-E01", "JS-E02", "JS-E03", "ZC-R02",
            "MB-E01", "MB-M01", "MB-E02", "MB-R04", "PF-J03", "PF-E03", "PF-E05", "PF-E07",
            "PF-E09", "YJ-E01", "YJ-E03");
    assertEquals(
        new TreeSet<>(listed),
        result.findings().stream()
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void silence_isKeptWhereItIsAsked() {
    for (RuleRun run : result.completion().examination().runs()) {
      boolean balance = run.rule().id().charAt(3) == 'B';
      boolean ran = run.state() == RuleState.PASSED || run.state() == RuleState.FOUND;
      if (balance && ran) {
        assertEquals(RuleState.PASSED, run.state(), run.rule().id());
      }
    }
    List<String> asked =
        List.of(
            "JC-B01", "JC-R02", "YS-X02", "YS-R03", "PF-E08", "PF-E10", "YS-R02", "ZB-R01",
            "ZB-R03", "ZB-R06", "ZF-X01", "JS-R01", "ZC-R01", "ZL-E01", "ZL-E02", "PF-J01",
            "PF-J02", "PF-J06", "PF-E01", "PF-E04", "JS-B01", "JS-B02", "JS-B03", "ZC-B01",
            "ZC-B02", "WX-B01", "KJ-B01", "BW-E01", "BW-E02", "BW-E03", "BW-E04", "YJ-E02",
            "YJ-E04", "ZD-E01");
    for (String rule : asked) {
      assertEquals(RuleState.PASSED, state(rule), rule);
    }
  }

  private static RuleState state(String rule) {
    return result.completion().examination().runs().stream()
        .filter(one -> one.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void whatWasNotProvided_isSaidSo() {
    for (String rule :
        List.of(
            "TZ-R01", "SG-X01", "JC-R01", "SG-R01", "SG-R02", "XJ-B01", "XJ-R01", "HY-R01",
            "MY-B01")) {
      RuleState state = state(rule);
      assertTrue(state == RuleState.NOT_APPLICABLE || state == RuleState.SKIPPED, rule);
    }
    for (String name : List.of("在职人员控制率", "三公经费变动率", "三公经费控制率", "综合满意度")) {
      assertEquals("—", indicator(name), name);
    }
    assertEquals("99.90%", indicator("预算完成率"));
    assertEquals("100.00%", indicator("公用经费控制率"));
    assertEquals("0.00", indicator("支付与指标使用差异"));
    assertEquals("10,062,479.82", indicator("决算与指标使用差异"));
    assertEquals("-8.58%", indicator("收入比上年增减率"));
  }

  @Test
  void ledger_keepsMissingPapersApart() {
    MissingPapers ledger = result.completion().missingPapers().orElseThrow();
    assertEquals(
        List.of("部门花名册 5", "预算调整批复 3", "会计凭证 21", "项目管理制度 1"),
        ledger.entries().stream().map(e -> e.paper() + " " + e.lost().show()).toList());
    assertEquals("30", ledger.forEvidence().show());
    assertEquals("0", ledger.measured().show());
    assertEquals("100", ledger.reachable().show());
  }
}
