package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.satisfaction.Satisfaction;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The invented department, computed a second time by another program from the same figures (decimal
 * arithmetic in Python): those results stand here.
 */
class InventedExampleTest {

  private static RunResult clean;

  @BeforeAll
  static void check() {
    clean = Workbooks.check(Examples.clean());
  }

  private static String indicator(String name) {
    return clean.completion().indicators().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> one.figure().show())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void indicators_areThoseOfTheOtherProgram() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("总分", "100");
    expected.put("得分", "96.02");
    expected.put("评价等级", "优秀");
    expected.put("预算调整率", "7.20%");
    expected.put("预算完成率", "97.56%");
    expected.put("指标使用率", "97.56%");
    expected.put("年末未使用指标", "685,747.80");
    expected.put("在职人员控制率", "95.35%");
    expected.put("三公经费变动率", "-9.90%");
    expected.put("三公经费控制率", "93.73%");
    expected.put("公用经费控制率", "97.60%");
    expected.put("固定资产成新率", "70.19%");
    expected.put("综合折旧率", "5.54%");
    expected.put("使用峰值月份", "6月");
    expected.put("12月使用占比", "7.82%");
    expected.put("四季度使用占比", "23.00%");
    expected.put("收入比上年增减率", "6.55%");
    expected.put("支出比上年增减率", "3.94%");
    expected.put("进度最大偏差", "-2.44个百分点");
    expected.put("目标达成率", "100.00%");
    expected.put("综合满意度", "95.26%");
    expected.forEach((name, value) -> assertEquals(value, indicator(name), name));
    assertTrue(indicator("月度使用离散系数").startsWith("0.11"));
  }

  @Test
  void scoresByRule_areThoseOfTheOtherProgram() {
    var scoring = clean.completion().dossier().scoring().orElseThrow();
    assertEquals("4.02", scoring.item("预算完成率").orElseThrow().score().scored().show());
    assertEquals("4", scoring.item("预算调整率").orElseThrow().score().scored().show());
    assertEquals("6", scoring.item("行政效能").orElseThrow().score().scored().show());
    assertEquals("5", scoring.item("实际完成率").orElseThrow().score().scored().show());
  }

  @Test
  void wilsonInterval_isThatOfTheMathematicsLibrary() {
    Satisfaction survey = clean.completion().dossier().of(Forms.SATISFACTION).orElseThrow();
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(380, 362, 0.95);
    same(interval.getLowerBound(), survey.total().lower());
    same(interval.getUpperBound(), survey.total().upper());
  }

  private static void same(double expected, Figure found) {
    assertEquals(expected, found.number().doubleValue(), 1e-12);
    assertTrue(found.number().compareTo(BigDecimal.ONE) < 0);
  }
}
