package org.jixiao.book;

import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.finalaccounts.FinalAccounts;

/**
 * 支出结构偏离率: how far the final accounts have moved from the composition of the initial budget, once
 * the change of the whole is taken out (PEFA PI-2, composition variance): the initial budget of
 * each category is scaled by total spending ÷ total initial budget, and the sizes of the deviations
 * are added up and divided by total spending.
 */
final class CompositionShift {

  private CompositionShift() {}

  /** The rate; without a value when budget or final accounts are missing. */
  static Figure of(Dossier dossier) {
    Optional<Budget> budget = dossier.of(Forms.BUDGET);
    Optional<FinalAccounts> accounts = dossier.of(Forms.FINAL_ACCOUNTS);
    if (budget.isEmpty() || accounts.isEmpty()) {
      return Figure.notProvided(budget.isEmpty() ? "预算配置资料" : "决算对比资料", Unit.RATIO);
    }
    Figure spent = dossier.across(Forms.FINAL_ACCOUNTS, accounts.get().spending().current());
    Figure initial = dossier.across(Forms.BUDGET, budget.get().total().initial());
    Figure scale = spent.dividedBy(initial);
    Figure deviations = null;
    for (Budget.Category line : budget.get().lines()) {
      Optional<FinalAccounts.Subject> settled = accounts.get().category(line.label().show());
      if (settled.isEmpty()) {
        return Figure.unreadable("决算对比没有“" + line.label().show() + "”", Unit.RATIO);
      }
      Figure adjusted = line.initial().times(scale, Unit.MONEY);
      Figure size = settled.get().current().minus(adjusted).size();
      deviations = deviations == null ? size : deviations.plus(size);
    }
    return deviations == null
        ? Figure.unreadable("没有支出分类", Unit.RATIO)
        : deviations.dividedBy(spent);
  }
}
