package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.monthly.MonthlyForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.jixiao.table.ChartPlan;
import org.junit.jupiter.api.Test;

class MonthlyRulesTest {

  private static final MonthlyForm FORM = new MonthlyForm();

  /** Twelve months: what was released, what was used. */
  private static Tables year(int[] released, int[] used) {
    Tables tables = Tables.of(FORM.layout());
    for (int i = 0; i < 12; i++) {
      tables.row((i + 1) + "月", released[i], used[i]);
    }
    return tables.total("总计");
  }

  private static int[] even(int amount) {
    int[] months = new int[12];
    java.util.Arrays.fill(months, amount);
    return months;
  }

  private static int[] with(int[] months, int month, int amount) {
    int[] changed = months.clone();
    changed[month - 1] = amount;
    return changed;
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void evenYear_isSilentThroughout() {
    Tables even = year(with(even(100), 1, 200), with(even(100), 12, 120));
    for (String rule : List.of("ZB-R01", "ZB-R02", "ZB-R03", "ZB-R05", "ZB-R06")) {
      assertEquals(RuleState.PASSED, Inspect.run(FORM, rule, even).state(), rule);
    }
    assertTrue(find("ZB-R04", year(with(even(100), 1, 5000), even(100))).isEmpty());
  }

  @Test
  void useAboveReleases_isFoundInItsMonth() {
    List<Finding> found = find("ZB-R01", year(even(100), with(even(90), 2, 115)));
    assertEquals(1, found.size());
    assertEquals("2月", found.get(0).row());
    assertEquals("5.00元", found.get(0).difference());
  }

  @Test
  void peakMonth_isNotedAboveTwentyPercent() {
    assertEquals("3月", find("ZB-R02", year(even(1000), with(even(100), 3, 300))).get(0).row());
  }

  @Test
  void yearEndRush_byDecember_byQuarter() {
    assertEquals(1, find("ZB-R03", year(even(1000), with(even(100), 12, 210))).size());
    int[] quarter = with(with(with(even(100), 10, 170), 11, 170), 12, 180);
    assertEquals(
        "四季度使用占全年36.62%，高于核实线35.00%。", find("ZB-R03", year(even(1000), quarter)).get(0).message());
  }

  @Test
  void lateReleases_areFoundAboveTenPercent() {
    assertEquals(1, find("ZB-R04", year(even(100), even(100))).size());
  }

  @Test
  void unusedReleases_areFoundAboveTenPercent() {
    assertEquals("240.00元", find("ZB-R05", year(even(100), even(80))).get(0).difference());
    assertTrue(find("ZB-R05", year(even(100), even(90))).isEmpty());
  }

  @Test
  void behindTime_isNotedAtTheEndOfTheFirstThreeQuarters() {
    List<Finding> found = find("ZB-R06", year(even(100), with(even(0), 12, 1200)));
    assertEquals(List.of("3月", "6月", "9月"), found.stream().map(Finding::row).toList());
    assertTrue(found.get(0).message().contains("25.00个百分点"));
    List<Finding> half = find("ZB-R06", year(even(100), even(50)));
    assertEquals(List.of("3月", "6月", "9月"), half.stream().map(Finding::row).toList());
  }

  @Test
  void monthsInAnyOrder_addUpFromJanuary() {
    Tables tables = Tables.of(FORM.layout());
    for (int month = 12; month >= 1; month--) {
      tables.row(month + "月", month, month);
    }
    Monthly monthly = FORM.read(tables.total("合计").table());
    assertEquals("3.00", monthly.months().get(1).usedSoFar().show());
    assertEquals("12月", monthly.peakMonth().text());
  }

  @Test
  void missingMonth_leavesTheYearWithoutTotals() {
    Tables tables = Tables.of(FORM.layout());
    for (int month = 1; month <= 12; month++) {
      if (month != 5) {
        tables.row(month + "月", 1, 1);
      }
    }
    Monthly monthly = FORM.read(tables.total("总计").table());
    assertFalse(monthly.used().isPresent());
    assertEquals("“月度指标”缺少行：5月", monthly.used().reason());
    assertTrue(monthly.months().get(3).usedSoFar().isPresent());
    assertEquals("缺少5月", monthly.months().get(4).usedSoFar().reason());
    assertEquals("缺少5月", monthly.months().get(4).releasedSoFar().reason());
    assertEquals("5月", find("ZB-S02", tables).get(0).row());
  }

  @Test
  void variation_isStandardDeviationOverMean() {
    int[] two = {0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2};
    assertEquals("1.00", FORM.read(year(even(9), two).table()).pace().variation().show());
  }

  @Test
  void behindTimeByExactlyTheLimit_isSilent() {
    // By the end of March 15% of the year is used, ten points less than a quarter.
    assertEquals(
        List.of(),
        find(
            "ZB-R06",
            year(even(100), new int[] {180, 0, 0, 270, 150, 0, 300, 0, 0, 100, 100, 100})));
  }

  /** With a higher limit of the share, the mean month still finds a December of its own. */
  @Test
  void decemberAboveTwiceTheMean_isFoundWhereItsShareIsAllowed() {
    Monthly monthly = FORM.read(year(even(1000), with(even(100), 12, 250)).table());
    Rule<Monthly> rush =
        FORM.rules().stream().filter(rule -> rule.id().equals("ZB-R03")).findFirst().orElseThrow();
    RuleRun run = RuleRun.of(rush, monthly, Map.of(Limit.DECEMBER_SHARE, new BigDecimal("0.5")));
    assertEquals(
        List.of("12月使用是月均的2.22倍，高于核实线2.00倍。"),
        run.findings().stream().map(Finding::message).toList());
    assertEquals("12月", monthly.decemberLabel().text());
  }

  @Test
  void derivedFigures_areThoseOfEveryMonthAndOfTheTotal() {
    Monthly monthly = FORM.read(year(even(100), even(90)).table());
    assertEquals(12 * 7 + 5, monthly.derived().size());
    assertEquals("90.00%", monthly.useRate().show());
    assertEquals("120.00", monthly.unused().show());
    List<Figure> total = monthly.derived().subList(12 * 7, 12 * 7 + 5);
    assertEquals(
        List.of("1,200.00", "1,080.00", "100.00%", "100.00%", "90.00%"),
        total.stream().map(Figure::show).toList());
  }

  @Test
  void monthsAreKnownInTheirOtherWritings() {
    String[] names = {"一月", "2", "03月", "四月份", "5月份", "06", "7月", "八月", "9月", "十月", "十一月份", "12月"};
    Tables tables = Tables.of(FORM.layout());
    for (String name : names) {
      tables.row(name, 1, 1);
    }
    assertTrue(FORM.read(tables.total("总计").table()).isComplete());
  }

  @Test
  void chart_comparesReleasesUseRateAndTime() {
    ChartPlan chart = FORM.read(year(even(100), even(90)).table()).charts().get(0);
    assertEquals(
        List.of("指标下达数", "指标使用数", "累计使用率", "时间进度"),
        chart.series().stream().map(series -> series.name().show()).toList());
    assertEquals(12, chart.categories().size());
    assertEquals("90.00", chart.series().get(1).values().get(0).show());
  }
}
