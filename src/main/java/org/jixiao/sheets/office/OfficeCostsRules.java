package org.jixiao.sheets.office;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold on 办公经费. */
final class OfficeCostsRules {

  static final List<Rule<OfficeCosts>> ALL =
      List.of(
          Rule.of("BG-R01", Severity.CHECK, "办公经费超预算")
              .because("办公经费实际数超过预算，说明预算约束不严或科目串用。")
              .repair("核对预算与明细账；超支的说明原因和审批依据。")
              .reads(OfficeCostsForm.LAYOUT)
              .test(OfficeCostsRules::checkBudget),
          Rule.of("BG-R02", Severity.NOTE, "办公经费比上年增加较多")
              .because("日常办公经费按厉行节约的要求应逐年压减，增加较多须有理由。")
              .repair("了解增加的内容，在报告中说明。")
              .reads(OfficeCostsForm.LAYOUT)
              .limits(Limit.CHANGE_RATE, Limit.CHANGE_AMOUNT)
              .test(OfficeCostsRules::checkGrowth));

  private OfficeCostsRules() {}

  private static void checkBudget(OfficeCosts costs, Inspection inspection) {
    for (OfficeCosts.Cost line : costs.lines()) {
      if (inspection.exceeds(line.label().show() + "：实际数与预算数", line.actual(), line.budget())) {
        Figure excess = line.actual().minus(line.budget());
        inspection
            .find()
            .at(line.actual())
            .expected("不超过预算" + line.budget().showWithUnit())
            .difference(excess.number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "本年实际"
                    + line.actual().showWithUnit()
                    + "，"
                    + (line.budget().isZero()
                        ? "没有安排预算。"
                        : Apart.above(line.actual(), line.budget(), "本年预算", "超支") + "。"));
      }
    }
  }

  private static void checkGrowth(OfficeCosts costs, Inspection inspection) {
    for (OfficeCosts.Cost line : costs.lines()) {
      // From nothing to something has no rate, and is no less of an increase.
      boolean fromNothing = line.rate().isUndefined() && line.change().isNumber();
      if (!fromNothing && !inspection.has(line.rate())) {
        continue;
      }
      inspection.looked();
      boolean fast = fromNothing || line.rate().isAbove(inspection.limit(Limit.CHANGE_RATE));
      if (fast && line.change().isAbove(inspection.limit(Limit.CHANGE_AMOUNT))) {
        inspection
            .find()
            .at(fromNothing ? line.change() : line.rate())
            .expected("增长不超过" + inspection.shown(Limit.CHANGE_RATE))
            .difference(line.change().number(), Unit.MONEY)
            .says(
                line.label().show()
                    + (fromNothing ? "上年没有支出，本年" : "比上年")
                    + Apart.change(line.change(), line.rate())
                    + "。");
      }
    }
  }
}
