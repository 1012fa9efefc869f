package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.carryover.CarryOver;
import org.jixiao.sheets.carryover.CarryOverForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class CarryOverRulesTest {

  private static final CarryOverForm FORM = new CarryOverForm();

  /** Opening, adjustment, income, used, spent, returned, book, last closing of the first source. */
  private static Tables sheet(Object... first) {
    return Tables.of(FORM.layout())
        .row("一般公共预算", first)
        .row("政府性基金", 0, 0, 0, 0, 0, 0, 0, 0)
        .row("国有资本经营", 0, 0, 0, 0, 0, 0, 0, 0)
        .row("其他", 0, 0, 0, 0, 0, 0, 0, 0)
        .total("合计");
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void closing_followsFromEverythingBeforeIt() {
    CarryOver read = FORM.read(sheet(100, -10, 1000, 5, 900, 15, 180, 200).table());
    assertEquals("180.00", read.total().closing().show());
    assertEquals("-10.00%", read.total().rate().show());
    assertEquals(
        RuleState.PASSED,
        Inspect.run(FORM, "JZ-B01", sheet(100, -10, 1000, 5, 900, 15, 180, 200)).state());
  }

  @Test
  void bookThatDiffersByOneCent_isAnError() {
    Finding finding = find("JZ-B01", sheet(100, -10, 1000, 5, 900, 15, 180.01, 100)).get(0);
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("0.01元", finding.difference());
    assertEquals("一般公共预算年末账面数为180.01元，比按收支推算的年末结转结余180.00元多0.01元。", finding.message());
  }

  @Test
  void blankIsNotZero_thereIsNoClosingWithoutIt() {
    CarryOver read = FORM.read(sheet(100, null, 1000, 5, 900, 15, 180, 100).table());
    assertEquals("未填：收支结转 › 一般公共预算 › 年初调整", read.lines().get(0).closing().reason());
    assertEquals(1, find("JZ-M01", sheet(100, null, 1000, 5, 900, 15, 180, 100)).size());
  }

  @Test
  void openingThatDiffersFromLastClosing_isAskedAbout_unlessTheAdjustmentExplainsIt() {
    assertTrue(find("JZ-X02", sheet(100, 0, 0, 0, 0, 0, 100, 100)).isEmpty());
    Finding bare = find("JZ-X02", sheet(100, 0, 0, 0, 0, 0, 100, 130)).get(0);
    assertEquals(Severity.CHECK, bare.severity());
    assertEquals("一般公共预算年初结转结余100.00元，比上年年末结转结余130.00元少30.00元，没有填年初调整。", bare.message());
    assertTrue(find("JZ-X02", sheet(100, 30, 0, 0, 0, 0, 130, 130)).isEmpty());
    assertTrue(find("JZ-X02", sheet(100, -30, 0, 0, 0, 0, 70, 130)).isEmpty());
    Finding other = find("JZ-X02", sheet(100, 20, 0, 0, 0, 0, 120, 130)).get(0);
    assertTrue(other.message().endsWith("少30.00元，年初调整20.00元不能说明这一差额。"), other.message());
  }

  @Test
  void lastYearLeftOut_isNotCompared() {
    Tables unknown =
        Tables.of(FORM.layout())
            .row("一般公共预算", 100, 0, 0, 0, 0, 0, 100)
            .row("政府性基金", 0, 0, 0, 0, 0, 0, 0)
            .row("国有资本经营", 0, 0, 0, 0, 0, 0, 0)
            .row("其他", 0, 0, 0, 0, 0, 0, 0)
            .total("合计");
    assertEquals(RuleState.NOT_APPLICABLE, Inspect.run(FORM, "JZ-X02", unknown).state());
    assertTrue(find("JZ-M01", unknown).isEmpty());
  }
}
