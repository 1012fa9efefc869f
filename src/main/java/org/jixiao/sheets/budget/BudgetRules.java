package org.jixiao.sheets.budget;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;

/** What must hold on 预算配置. */
final class BudgetRules {

  private static final Rule<Budget> ADJUSTMENT =
      Rule.of("YS-R01", Severity.CHECK, "预算调整率偏高")
          .because("全年预算与年初预算相差较大，说明年初编制不够准确，或年中追加、追减较多；多数评分表按调整率分档扣分。")
          .repair("取得调整批复，说明追加追减的原因和依据文号。")
          .reads(BudgetForm.LAYOUT)
          .limits(Limit.ADJUSTMENT_NOTE, Limit.ADJUSTMENT_CHECK)
          .test(BudgetRules::checkAdjustment);

  private static final Rule<Budget> STRUCTURE =
      Rule.of("YS-R02", Severity.CHECK, "支出结构变动较大")
          .because("某类支出占比大幅升降，说明资金在人员、公用、项目之间转移。")
          .repair("说明结构变动的原因，核对有无超范围调剂。")
          .reads(BudgetForm.LAYOUT)
          .limits(Limit.STRUCTURE_SHIFT)
          .test(BudgetRules::checkStructure);

  static final List<Rule<Budget>> ALL = List.of(ADJUSTMENT, STRUCTURE);

  private BudgetRules() {}

  private static void checkAdjustment(Budget budget, Inspection inspection) {
    Figure rate = budget.adjustmentRate();
    Figure growth = budget.total().growth();
    boolean fromNothing = rate.isUndefined() && growth.isNumber() && !growth.isZero();
    if (fromNothing) {
      inspection
          .find()
          .at(growth)
          .expected("有年初预算")
          .says("年初预算合计为零，全年预算" + budget.total().full().showWithUnit() + "，全部是年中调整。");
      return;
    }
    if (!inspection.has(rate)) {
      return;
    }
    boolean check = rate.size().isAbove(inspection.limit(Limit.ADJUSTMENT_CHECK));
    if (check || rate.size().isAbove(inspection.limit(Limit.ADJUSTMENT_NOTE))) {
      Limit passed = check ? Limit.ADJUSTMENT_CHECK : Limit.ADJUSTMENT_NOTE;
      inspection
          .find()
          .severity(check ? Severity.CHECK : Severity.NOTE)
          .at(rate)
          .expected("不超过" + inspection.shown(passed))
          .says(
              "全年预算比年初预算"
                  + Apart.change(growth, rate)
                  + "，变动幅度高于"
                  + (check ? "核实线" : "提示线")
                  + inspection.shown(passed)
                  + "。");
    }
  }

  private static void checkStructure(Budget budget, Inspection inspection) {
    BigDecimal limit = inspection.limit(Limit.STRUCTURE_SHIFT);
    for (Budget.Category line : budget.lines()) {
      Figure shift = line.shift();
      if (inspection.has(shift) && shift.size().isAbove(limit)) {
        inspection
            .find()
            .at(shift)
            .expected("变动不超过" + inspection.shown(Limit.STRUCTURE_SHIFT))
            .says(
                line.label().show()
                    + "占比由"
                    + line.initialShare().show()
                    + (shift.number().signum() > 0 ? "升至" : "降至")
                    + line.fullShare().show()
                    + (shift.number().signum() > 0 ? "，上升" : "，下降")
                    + shift.size().show()
                    + "，高于核实线"
                    + inspection.shown(Limit.STRUCTURE_SHIFT)
                    + "。");
      }
    }
  }
}
