package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.monthly.MonthlyForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
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
    assertFalse(monthly.months().get(4).usedSoFar().isPresent());
    assertEquals("5月", find("ZB-S02", tables).get(0).row());
  }

  @Test
  void variation_isStandardDeviationOverMean() {
    int[] two = {0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2};
    assertEquals("1.00", FORM.read(year(even(9), two).table()).pace().variation().show());
  }
}
