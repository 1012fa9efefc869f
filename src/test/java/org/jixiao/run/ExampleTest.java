package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of the 2024 report come out, and what is wrong in them is found. */
class ExampleTest {

  private static RunResult result;

  @BeforeAll
  static void check() {
    result = Workbooks.check(Example.OFFICE_2024.filled());
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
      Budget budget, java.util.function.Function<Budget.Line, String> shown) {
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
                "总分", "70"));
    expected.forEach((name, value) -> assertEquals(value, indicator(name), name));
    assertEquals("—", indicator("在职人员控制率"));
  }

  @Test
  void conclusions_readAsInTheReport() {
    String all =
        result.completion().conclusions().stream().map(Figure::text).collect(Collectors.joining());
    for (String sentence : List.of("预算调整率为210.95%", "2月指标使用数占全年28.23%，为全年最高", "综合得分70分，等级为中等")) {
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

  @Test
  void acceptanceList_isFoundWithItsNumbers() {
    assertEquals("210.95%", only("YS-R01").found());
    assertEquals("28.23%", only("ZB-R02").found());
    assertEquals("2月", only("ZB-R02").row());
    assertEquals("11.77%", only("ZB-R04").found());
    assertEquals("5,074,887.93元", only("ZB-R05").difference());
    assertTrue(only("ZB-R05").message().contains("17.60%"));
    assertTrue(only("ZB-X01").message().contains("16,611,871.09元，超过年初预算合计10,887,693.03元"));
    assertEquals("5,022,491.89元", only("XX-X02").difference());
    assertEquals("14,834.77元", only("ZC-R02").found());
    assertEquals("报销凭证的合规性与时效性", only("PF-E03").row());
    assertEquals(3, of("PF-E05").size());
  }

  @Test
  void silence_isKeptWhereItIsAsked() {
    List<String> silent =
        List.of(
            "JC-B01", "YS-R02", "ZB-R01", "ZB-R03", "ZB-R06", "ZC-B01", "ZC-B02", "ZC-R01",
            "PF-J01", "PF-J02", "PF-J06", "PF-E01", "YS-B00", "ZB-B00", "PF-B00", "ZB-L01",
            "ZC-L01", "PF-L01");
    for (String rule : silent) {
      assertEquals(List.of(), of(rule), rule);
    }
    var run =
        result.completion().examination().runs().stream()
            .filter(one -> one.rule().id().equals("JC-R01"))
            .findFirst()
            .orElseThrow();
    assertEquals(RuleState.NOT_APPLICABLE, run.state());
  }
}
