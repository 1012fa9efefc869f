package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.monthly.MonthlyForm;
import org.jixiao.sheets.monthly.Pace;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

/** How evenly a year was used, by numbers that can be worked out by hand. */
class PaceTest {

  private static final MonthlyForm FORM = new MonthlyForm();

  /** A year in which 100 was released every month. */
  private static Monthly year(int... used) {
    return FORM.read(table(used).total("总计").table());
  }

  private static Tables table(int... used) {
    Tables tables = Tables.of(FORM.layout());
    IntStream.range(0, used.length).forEach(i -> tables.row((i + 1) + "月", 100, used[i]));
    return tables;
  }

  private static int[] even() {
    int[] used = new int[12];
    Arrays.fill(used, 100);
    return used;
  }

  /** Everything used in one month. */
  private static int[] onlyIn(int month) {
    int[] used = new int[12];
    used[month - 1] = 1200;
    return used;
  }

  private static int[] rising() {
    return IntStream.rangeClosed(1, 12).map(month -> 100 * month).toArray();
  }

  private static String outlying(Pace pace, String multiple) {
    return pace.outlyingMonths(new BigDecimal(multiple)).show();
  }

  @Test
  void effectiveMonths_areTwelveWhenEven_oneWhenAllIsUsedAtOnce() {
    assertEquals("12.00", year(even()).pace().effectiveMonths().show());
    assertEquals("1.00", year(onlyIn(4)).pace().effectiveMonths().show());
  }

  @Test
  void deviations_areThoseFromTime() {
    assertEquals("0.00个百分点", year(even()).pace().meanDeviation().show());
    assertEquals("45.83个百分点", year(onlyIn(1)).pace().meanDeviation().show());
    assertEquals("91.67个百分点", year(onlyIn(1)).largestDeviation().show());
    assertEquals("-91.67个百分点", year(onlyIn(12)).largestDeviation().show());
  }

  /** The quartiles of 100 to 1200 are 375 and 925, the fence at half their distance is 1200. */
  @Test
  void outlyingMonths_lieAboveTheFence() {
    assertEquals("0", outlying(year(even()).pace(), "1.5"));
    assertEquals("1", outlying(year(onlyIn(7)).pace(), "1.5"));
    assertEquals("0", outlying(year(rising()).pace(), "0.5"));
    assertEquals("1", outlying(year(rising()).pace(), "0.499"));
    assertEquals("3", outlying(year(rising()).pace(), "0"));
  }

  @Test
  void otherSharesBetweenTheMonths_leaveQuartilesWithoutAValue() {
    Tables tables = Tables.of(FORM.layout());
    for (int month = 1; month <= 12; month++) {
      tables.row(month + "月", 100, 100);
      if (month == 3) {
        tables.row("一季度小计", 300, 300);
      }
    }
    assertEquals("0", outlying(FORM.read(tables.total("总计").table()).pace(), "1.5"));
    Tables shared = Tables.of(FORM.layout());
    for (int month = 1; month <= 12; month++) {
      shared.row(month + "月", 100, 100);
      if (month == 3) {
        shared.row("一季度小计", 300, 300).with("使用占比", 0.25);
      }
    }
    assertEquals(
        "使用占比列中另有数据，无法计算分位数",
        FORM.read(shared.total("总计").table()).pace().outlyingMonths(BigDecimal.ONE).reason());
    Tables behind = table(even()).row("备查数", 1, 1).with("使用占比", 0.25);
    assertEquals("0", outlying(FORM.read(behind.total("总计").table()).pace(), "1.5"));
  }

  /** The shares of the months themselves are no other data, and a span runs from top to bottom. */
  @Test
  void monthsFromDecemberUp_haveTheSameFence() {
    Tables tables = Tables.of(FORM.layout());
    for (int month = 12; month >= 1; month--) {
      tables.row(month + "月", 100, 100 * month).with("使用占比", 0.08);
    }
    Figure months =
        FORM.read(tables.total("总计").table()).pace().outlyingMonths(new BigDecimal("0.499"));
    assertEquals("1", months.show());
    String formula = FormulaText.inCell(months.formula(), "评价结果");
    assertTrue(formula.contains("PERCENTILE(月度指标!E4:E15,0.75)"), formula);
  }

  @Test
  void incompleteYear_hasNoPace() {
    Monthly half = year(1, 2, 3, 4, 5, 6);
    Pace pace = half.pace();
    assertEquals("月份不全", pace.variation().reason());
    assertEquals("月份不全", pace.effectiveMonths().reason());
    assertEquals("月份不全", pace.meanDeviation().reason());
    assertEquals("月份不全", pace.outlyingMonths(BigDecimal.ONE).reason());
    assertEquals("月份不全", half.decemberLabel().reason());
    assertEquals("月份不全", half.decemberShare().reason());
    assertEquals("月份不全", half.lastQuarterShare().reason());
    assertEquals("月份不全", half.lateReleaseShare().reason());
  }

  @Test
  void monthWithoutAmount_leavesPaceWithoutAValue() {
    Tables tables = Tables.of(FORM.layout());
    for (int month = 1; month <= 12; month++) {
      tables.row(month + "月", 100, month == 5 ? null : (Object) 100);
    }
    Pace pace = FORM.read(tables.total("总计").table()).pace();
    assertEquals("—", pace.variation().show());
    assertEquals("—", outlying(pace, "1.5"));
  }
}
