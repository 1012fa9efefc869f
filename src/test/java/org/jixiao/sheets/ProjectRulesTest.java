package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.projects.Projects;
import org.jixiao.sheets.projects.ProjectsForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class ProjectRulesTest {

  private static final ProjectsForm FORM = new ProjectsForm();

  private static Tables sheet(Number full, Number spent) {
    return Tables.of(FORM.layout())
        .row("道路养护", "经常性", 100, full, spent)
        .row("场馆维修", "一次性", 50, 60, 57)
        .total("合计");
  }

  private static List<Finding> find(Number full, Number spent) {
    return Inspect.findings(FORM, "XM-R01", sheet(full, spent));
  }

  @Test
  void restAndExecution_areComputed_alsoOfTheTotal() {
    Projects read = FORM.read(sheet(140, 133).table());
    assertEquals("95.00%", read.lines().get(0).execution().show());
    assertEquals("95.00%", read.total().execution().show());
    assertEquals("190.00", read.total().spent().show());
  }

  @Test
  void sixtyToOneHundredPercent_isSilent() {
    assertTrue(find(100, 60).isEmpty());
    assertTrue(find(100, 100).isEmpty());
  }

  @Test
  void hardlyStarted_andOverspent_areAskedAbout_eachOnItsLine() {
    Finding low = find(100, 59.99).get(0);
    assertEquals(Severity.CHECK, low.severity());
    assertEquals("“道路养护”实际支出59.99元，为全年预算100.00元的59.99%，低于核实线60.00%。", low.message());
    Finding over = find(100, 100.01).get(0);
    assertEquals("“道路养护”实际支出100.01元，比全年预算100.00元多0.01元，执行率100.01%。", over.message());
    assertEquals("60.00%至100.00%", over.expected());
  }

  @Test
  void spendingWithoutBudget_isFound_nothingOfNothingIsNot() {
    assertEquals("“道路养护”支出8.00元，没有安排全年预算。", find(0, 8).get(0).message());
    assertTrue(find(0, 0).isEmpty());
  }
}
