package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.projects.Projects;

/** The rule that ties the projects to what budget and final accounts have of them. */
final class ProjectTies {

  private static final Rule<Dossier> PROJECTS_ADD_UP =
      Rule.of("XM-B01", Severity.ERROR, "各项目之和与项目支出不符")
          .because("各项目的年初预算、全年预算和实际支出之和，应等于预算配置和决算对比的项目支出；不等说明漏列项目或口径不同。")
          .repair("对照预算批复和决算明细补齐项目，或改正有误的金额。")
          .reads(Forms.PROJECTS, Forms.BUDGET)
          .alsoReads(Forms.FINAL_ACCOUNTS)
          .test(ProjectTies::check);

  static final List<Rule<Dossier>> ALL = List.of(PROJECTS_ADD_UP);

  private ProjectTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    Projects.Project total = dossier.of(Forms.PROJECTS).orElseThrow().total();
    Budget budget = dossier.of(Forms.BUDGET).orElseThrow();
    check(inspection, "年初预算数", total.initial(), budget.projectsInitial(), "预算配置项目支出年初预算数");
    check(inspection, "全年预算数", total.full(), budget.projectsBudget(), "预算配置项目支出全年预算数");
    dossier
        .of(Forms.FINAL_ACCOUNTS)
        .ifPresent(
            accounts ->
                check(
                    inspection,
                    "实际支出",
                    total.spent(),
                    accounts.project().current(),
                    "决算对比项目支出本年度数"));
  }

  private static void check(
      Inspection inspection, String what, Figure projects, Figure whole, String wholeName) {
    if (inspection.differs("各项目" + what + "合计与" + wholeName, projects, whole, Tolerance.cents())) {
      inspection
          .find()
          .at(projects.place())
          .compares(projects.number(), whole.number(), Unit.MONEY, Tolerance.cents())
          .calculation(projects.minus(whole).explain())
          .says(
              "各项目"
                  + what
                  + "合计"
                  + projects.showWithUnit()
                  + "，"
                  + Apart.from(projects, whole, wholeName)
                  + "。");
    }
  }
}
