package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.basedata.BaseData;
import org.jixiao.sheets.basedata.BaseDataForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.jixiao.table.Kind;
import org.junit.jupiter.api.Test;

class BaseDataRulesTest {

  private static final BaseDataForm FORM = new BaseDataForm();

  /** Two rows with this year's numbers. */
  private static Tables pair(String one, Object first, String other, Object second) {
    return Tables.of(FORM.layout()).row(one, null, first).row(other, null, second);
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void rowsCountWhatTheySay_andNothingIsAddedUp() {
    Tables tables =
        Tables.of(FORM.layout()).row("在职人员数", 80, 82).row("政府采购预算", 1000, 1100).row("培训班次", 4, 5);
    BaseData read = FORM.read(tables.table());
    assertEquals(Unit.COUNT, read.current(BaseDataForm.STAFF).unit());
    assertEquals("1,100.00元", read.current(BaseDataForm.PROCUREMENT_PLANNED).showWithUnit());
    assertEquals(
        List.of("2.50%", "10.00%", "25.00%"), read.derived().stream().map(Figure::show).toList());
    assertEquals(Kind.COUNT, FORM.layout().kind(FORM.layout().columns().get(2), "培训班次"));
  }

  @Test
  void everythingMayBeBlank() {
    Tables blank = pair("聘用人员批复数", null, "聘用人员数", null);
    assertTrue(find("SJ-M01", blank).isEmpty());
    for (String rule : List.of("SJ-R01", "SJ-R02", "SJ-R03", "SJ-R04")) {
      assertEquals(RuleState.NOT_APPLICABLE, Inspect.run(FORM, rule, blank).state(), rule);
    }
    Tables half = pair("聘用人员批复数", null, "聘用人员数", 5);
    assertEquals(RuleState.SKIPPED, Inspect.run(FORM, "SJ-R01", half).state());
  }

  @Test
  void hiredAboveApproval_isAskedAbout() {
    assertTrue(find("SJ-R01", pair("聘用人员批复数", 12, "聘用人员数", 12)).isEmpty());
    Finding finding = find("SJ-R01", pair("聘用人员批复数", 12, "聘用人员数", 14)).get(0);
    assertEquals(Severity.CHECK, finding.severity());
    assertEquals("聘用人员数14人，比聘用人员批复数12人多2人。", finding.message());
  }

  @Test
  void areaAndInvestmentAboveApproval_areAskedAbout() {
    assertTrue(find("SJ-R02", pair("批复建筑面积", 900, "实际建筑面积", 900)).isEmpty());
    assertEquals(
        "实际建筑面积900.5平方米，比批复建筑面积900平方米多0.5平方米。",
        find("SJ-R02", pair("批复建筑面积", 900, "实际建筑面积", 900.5)).get(0).message());
    assertTrue(find("SJ-R03", pair("批复投资概算", 5000, "实际投资", 4999.99)).isEmpty());
    assertEquals(
        "实际投资5,000.01元，比批复投资概算5,000.00元多0.01元。",
        find("SJ-R03", pair("批复投资概算", 5000, "实际投资", 5000.01)).get(0).message());
  }

  @Test
  void procurementFarFromItsPlan_onEitherSide_isAskedAbout() {
    assertTrue(find("SJ-R04", pair("政府采购预算", 100, "政府采购实际", 95)).isEmpty());
    assertTrue(find("SJ-R04", pair("政府采购预算", 100, "政府采购实际", 105)).isEmpty());
    assertEquals(
        "政府采购实际94.00元，为政府采购预算100.00元的94.00%。",
        find("SJ-R04", pair("政府采购预算", 100, "政府采购实际", 94)).get(0).message());
    assertEquals("106.00%", find("SJ-R04", pair("政府采购预算", 100, "政府采购实际", 106)).get(0).found());
    assertEquals(
        "政府采购实际7.00元，没有编制政府采购预算。", find("SJ-R04", pair("政府采购预算", 0, "政府采购实际", 7)).get(0).message());
    assertTrue(find("SJ-R04", pair("政府采购预算", 0, "政府采购实际", 0)).isEmpty());
  }

  @Test
  void negativesAndWords_areErrors() {
    assertEquals(1, find("SJ-T04", pair("在职人员数", -1, "实际投资", -2)).size() - 1);
    assertEquals(1, find("SJ-T02", pair("在职人员数", "约八十", "实际投资", 2)).size());
  }
}
