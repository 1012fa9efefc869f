package org.jixiao.book;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.finalaccounts.FinalAccounts;

/** How the full-year budget was carried out: what was spent above it, and what far below. */
final class ExecutionTies {

  private static final Rule<Dossier> OVER_BUDGET =
      Rule.of("YS-X02", Severity.CHECK, "决算支出超过全年预算")
          .because("支出以经批准的预算为限；决算超过全年预算，说明无预算、超预算支出，或年中调整没有记全。")
          .repair("核对追加批复和决算口径；确有超支的在报告中反映，并在预算约束类指标中扣分。")
          .reads(Forms.BUDGET, Forms.FINAL_ACCOUNTS)
          .test(ExecutionTies::checkOver);

  private static final Rule<Dossier> UNDER_BUDGET =
      Rule.of("YS-R03", Severity.NOTE, "预算执行率偏低")
          .because("决算支出明显低于全年预算，说明预算编制偏大或执行缓慢，资金沉淀。")
          .repair("了解未执行的项目和原因，核对结转结余。")
          .reads(Forms.BUDGET, Forms.FINAL_ACCOUNTS)
          .limits(Limit.EXECUTION_LOW)
          .test(ExecutionTies::checkUnder);

  static final List<Rule<Dossier>> ALL = List.of(OVER_BUDGET, UNDER_BUDGET);

  private ExecutionTies() {}

  /** What is done with one category, or with the whole. */
  private interface Look {
    void at(String name, Figure full, Figure spent);
  }

  private static void each(Dossier dossier, Look look) {
    Budget budget = dossier.of(Forms.BUDGET).orElseThrow();
    FinalAccounts accounts = dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow();
    for (Budget.Category line : budget.lines()) {
      Optional<FinalAccounts.Subject> settled = accounts.category(line.label().show());
      settled.ifPresent(one -> look.at(line.label().show(), line.full(), one.current()));
    }
    look.at("支出合计", budget.total().full(), accounts.spending().current());
  }

  private static void checkOver(Dossier dossier, Inspection inspection) {
    each(
        dossier,
        (name, full, spent) -> {
          if (inspection.exceeds(name + "：决算与全年预算", spent, full)) {
            Figure excess = spent.minus(full);
            inspection
                .find()
                .at(spent)
                .expected("不超过全年预算" + full.showWithUnit())
                .difference(excess.number(), Unit.MONEY)
                .calculation(excess.explain())
                .says(
                    name
                        + "决算"
                        + spent.showWithUnit()
                        + "，"
                        + Apart.above(spent, full, "全年预算", "超支")
                        + "。");
          }
        });
  }

  private static void checkUnder(Dossier dossier, Inspection inspection) {
    each(
        dossier,
        (name, full, spent) -> {
          Figure rate = spent.dividedBy(full);
          if (rate.isUndefined()) {
            return;
          }
          if (inspection.has(rate) && rate.isBelow(inspection.limit(Limit.EXECUTION_LOW))) {
            Figure left = full.minus(spent);
            inspection
                .find()
                .at(spent.place())
                .found(rate.show())
                .expected("不低于" + inspection.shown(Limit.EXECUTION_LOW))
                .difference(left.number(), Unit.MONEY)
                .calculation(rate.explain())
                .says(
                    name
                        + "决算"
                        + spent.showWithUnit()
                        + "，为全年预算"
                        + full.showWithUnit()
                        + "的"
                        + rate.show()
                        + "，低于提示线"
                        + inspection.shown(Limit.EXECUTION_LOW)
                        + "。");
          }
        });
  }
}
