package org.jixiao.sheets.projects;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold on 项目支出. */
final class ProjectRules {

  static final List<Rule<Projects>> ALL =
      List.of(
          Rule.of("XM-R01", Severity.CHECK, "项目执行率异常")
              .because("执行率很低的项目没有实施或没有付款，资金沉淀；超过全年预算的属于超预算支出或串项目列支。")
              .repair("了解项目进度、付款和调剂情况；未实施的查明原因，超支的核对调整批复。")
              .reads(ProjectsForm.LAYOUT)
              .limits(Limit.PROJECT_LOW, Limit.PROJECT_HIGH)
              .listsEachPlace()
              .test(ProjectRules::checkExecution));

  private ProjectRules() {}

  private static void checkExecution(Projects projects, Inspection inspection) {
    for (Projects.Project line : projects.lines()) {
      Figure rate = line.execution();
      if (rate.isUndefined()) {
        inspection.looked();
        checkUnbudgeted(line, inspection);
      } else if (inspection.has(rate)) {
        check(line, inspection);
      }
    }
  }

  private static void checkUnbudgeted(Projects.Project line, Inspection inspection) {
    if (line.spent().isAbove(BigDecimal.ZERO)) {
      inspection
          .find()
          .at(line.spent())
          .expected("有全年预算")
          .difference(line.spent().number(), Unit.MONEY)
          .says("“" + line.label().show() + "”支出" + line.spent().showWithUnit() + "，没有安排全年预算。");
    }
  }

  private static void check(Projects.Project line, Inspection inspection) {
    Figure rate = line.execution();
    boolean over = rate.isAbove(inspection.limit(Limit.PROJECT_HIGH));
    boolean low = rate.isBelow(inspection.limit(Limit.PROJECT_LOW));
    if (!over && !low) {
      return;
    }
    String start = "“" + line.label().show() + "”实际支出" + line.spent().showWithUnit() + "，";
    inspection
        .find()
        .at(rate)
        .expected(inspection.shown(Limit.PROJECT_LOW) + "至" + inspection.shown(Limit.PROJECT_HIGH))
        .difference(line.spent().minus(line.full()).number(), Unit.MONEY)
        .says(
            over
                ? start + Apart.from(line.spent(), line.full(), "全年预算") + "，执行率" + rate.show() + "。"
                : start
                    + "为全年预算"
                    + line.full().showWithUnit()
                    + "的"
                    + rate.show()
                    + "，低于核实线"
                    + inspection.shown(Limit.PROJECT_LOW)
                    + "。");
  }
}
