package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.budget.BudgetForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawCell;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

  private static final BudgetForm FORM = new BudgetForm();

  private static Tables budget() {
    return Tables.of(FORM.layout());
  }

  private static Tables calm() {
    return budget().row("人员经费", 100, 105).row("公用经费", 50, 50).row("项目支出", 50, 55).total("合计");
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void adjustmentOfTenPercent_isSilent() {
    Tables tables = budget().row("人员经费", 100, 110).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    assertTrue(find("YS-R01", tables).isEmpty());
  }

  @Test
  void adjustmentAboveTenPercent_isNoted_aboveThirtyChecked() {
    Tables noted = budget().row("人员经费", 100, 111).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    Finding note = find("YS-R01", noted).get(0);
    assertEquals(Severity.NOTE, note.severity());
    assertEquals("不超过10.00%", note.expected());
    assertEquals("全年预算比年初预算增加11.00元，增长11.00%，变动幅度高于提示线10.00%。", note.message());
    Tables cut = budget().row("人员经费", 100, 60).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    Finding finding = find("YS-R01", cut).get(0);
    assertEquals(Severity.CHECK, finding.severity());
    assertEquals("-40.00%", finding.found());
    assertEquals("不超过30.00%", finding.expected());
    assertEquals("全年预算比年初预算减少40.00元，下降40.00%，变动幅度高于核实线30.00%。", finding.message());
  }

  @Test
  void zeroInitialBudget_isAllAdjustment() {
    Tables zero = budget().row("人员经费", 0, 1).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    Finding finding = find("YS-R01", zero).get(0);
    assertEquals(Severity.CHECK, finding.severity());
    assertEquals("年初预算合计为零，全年预算1.00元，全部是年中调整。", finding.message());
  }

  @Test
  void structureShift_firesAboveFivePoints() {
    Tables moved = budget().row("人员经费", 50, 60).row("公用经费", 0, 0).row("项目支出", 50, 40).total("合计");
    assertEquals(2, find("YS-R02", moved).size());
    assertTrue(find("YS-R02", calm()).isEmpty());
  }

  @Test
  void typedTotal_thatDiffers_isAnErrorWithBothNumbers() {
    Tables wrong = calm().with("年初预算数", 2000);
    Finding finding = find("YS-B00", wrong).get(0);
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("2,000.00元", finding.found());
    assertEquals("200.00元", finding.expected());
    assertEquals("1,800.00元", finding.difference());
    assertTrue(finding.message().contains("10倍"));
    assertTrue(find("YS-B00", calm().with("年初预算数", 200)).isEmpty());
  }

  @Test
  void typedArrow_thatDiffers_isKeptInTheFinding() {
    Tables tables = budget().row("人员经费", 100, 105).row("公用经费", 50, 50).row("项目支出", 50, 90);
    Finding finding = find("YS-L01", tables.with("趋势", "▼").total("合计")).get(0);
    assertEquals("“▼”", finding.found());
    assertEquals("▲", finding.expected());
  }

  @Test
  void typedRate_withinItsDisplay_isSilent() {
    Tables tables = budget().row("人员经费", 3, 4).with("增长率", "33.33%");
    assertTrue(find("YS-L01", tables.row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计")).isEmpty());
    Tables off = budget().row("人员经费", 3, 4).with("增长率", "33.34%");
    assertEquals(1, find("YS-L01", off.row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计")).size());
  }

  @Test
  void renamedHeading_isNamedWithTheNearest() {
    Finding finding = find("YS-S01", calm().without("全年预算数")).get(0);
    assertEquals("全年预算数", finding.expected());
  }

  @Test
  void missingRowAndMissingTotal_areBothFound() {
    Tables tables = budget().row("人员经费", 1, 1).row("项目支出", 1, 1);
    assertEquals(2, find("YS-S02", tables).size());
    assertTrue(find("YS-S02", calm()).isEmpty());
  }

  @Test
  void labelTwice_isFound() {
    Tables tables =
        budget().row("人员经费", 1, 1).row("1.人员支出", 1, 1).row("公用经费", 1, 1).row("项目支出", 1, 1);
    assertEquals(1, find("YS-S03", tables.total("合计")).size());
    assertTrue(find("YS-S03", calm()).isEmpty());
  }

  @Test
  void textThatIsANumber_isNotedAndCounted() {
    Tables tables =
        budget().row("人员经费", "1,234.50", 1).row("公用经费", 1, 1).row("项目支出", 1, 1).total("合计");
    assertEquals(1, find("YS-T01", tables).size());
    assertEquals("1,236.50", FORM.read(tables.table()).total().initial().show());
    assertTrue(find("YS-T01", calm()).isEmpty());
  }

  @Test
  void textThatIsNoNumber_isAnErrorAndNothingIsComputedFromIt() {
    Tables tables = budget().row("人员经费", "约12万", 1).row("公用经费", 1, 1).row("项目支出", 1, 1).total("合计");
    assertEquals(1, find("YS-T02", tables).size());
    assertTrue(FORM.read(tables.table()).total().initial().reason().contains("不是数字"));
    assertTrue(find("YS-T02", calm()).isEmpty());
  }

  @Test
  void threeDecimals_negative_errorValue_blank_areFound() {
    Tables tables =
        budget()
            .row("人员经费", 1.005, 1)
            .row("公用经费", -1, 1)
            .row("项目支出", new RawCell.ErrorValue("#REF!"), null)
            .total("合计");
    assertEquals(1, find("YS-T03", tables).size());
    assertEquals(1, find("YS-T04", tables).size());
    assertEquals("#REF!", find("YS-T05", tables).get(0).found());
    assertEquals(1, find("YS-M01", tables).size());
    for (String rule : List.of("YS-T03", "YS-T04", "YS-T05", "YS-M01", "YS-L02")) {
      assertEquals(RuleState.PASSED, Inspect.run(FORM, rule, calm()).state(), rule);
    }
  }

  @Test
  void noBudgetAtAll_isNoAdjustment() {
    Tables none = budget().row("人员经费", 0, 0).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    assertTrue(find("YS-R01", none).isEmpty());
  }

  @Test
  void budgetThatCannotBeRead_leavesTheRuleUnanswered() {
    Tables unread = budget().row("人员经费", "待定", 1).row("公用经费", 0, 0).row("项目支出", 0, 0).total("合计");
    assertEquals(RuleState.SKIPPED, Inspect.run(FORM, "YS-R01", unread).state());
    assertEquals(RuleState.SKIPPED, Inspect.run(FORM, "YS-R02", unread).state());
  }

  @Test
  void structureShift_saysWhichWayAndHowFar_andExactlyFivePointsAreSilent() {
    Tables moved = budget().row("人员经费", 50, 60).row("公用经费", 0, 0).row("项目支出", 50, 40).total("合计");
    assertEquals(
        List.of(
            "人员经费占比由50.00%升至60.00%，上升10.00个百分点，高于核实线5.00个百分点。",
            "项目支出占比由50.00%降至40.00%，下降10.00个百分点，高于核实线5.00个百分点。"),
        find("YS-R02", moved).stream().map(Finding::message).toList());
    Tables five = budget().row("人员经费", 50, 55).row("公用经费", 0, 0).row("项目支出", 50, 45).total("合计");
    assertTrue(find("YS-R02", five).isEmpty());
  }

  @Test
  void runningCosts_areKnownUnderTheirOtherNames_andMissedWhenTheyAreNotThere() {
    Budget named = FORM.read(budget().row("人员支出", 1, 2).row("公用支出", 3, 4).total("合计").table());
    assertEquals("3.00", named.officeInitial().show());
    assertEquals("4.00", named.officeBudget().show());
    Budget without = FORM.read(budget().row("人员经费", 1, 2).total("合计").table());
    assertEquals("“预算配置”缺少行：公用经费", without.officeBudget().reason());
  }

  @Test
  void derivedFigures_areThoseOfEveryCategoryAndOfTheTotal() {
    Budget budget = FORM.read(calm().table());
    assertEquals(3 * 6 + 2 + 4, budget.derived().size());
    assertEquals(
        List.of("—", "▼", "▲"), budget.lines().stream().map(line -> line.trend().show()).toList());
    assertEquals(
        List.of("预算配置-年初与全年", "预算配置-支出结构"), budget.charts().stream().map(ChartPlan::name).toList());
    assertEquals(
        List.of("50.00%", "50.00%"),
        budget.charts().get(1).series().get(0).values().stream().map(Figure::show).toList());
  }
}
