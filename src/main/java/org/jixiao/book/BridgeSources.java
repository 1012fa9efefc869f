package org.jixiao.book;

import java.util.Optional;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.bridge.Bridge;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.table.Wording;

/** Where 支出衔接 takes its amounts from: the other sheets of the same dossier. */
final class BridgeSources implements Bridge.Sources {

  private final Dossier dossier;

  BridgeSources(Dossier dossier) {
    this.dossier = dossier;
  }

  @Override
  public Figure initial(Figure category) {
    return budget(category, Budget.Category::initial);
  }

  @Override
  public Figure full(Figure category) {
    return budget(category, Budget.Category::full);
  }

  private Figure budget(Figure category, Function<Budget.Category, Figure> value) {
    return dossier.found(Forms.BUDGET).stream()
        .flatMap(budget -> budget.lines().stream())
        .filter(line -> isSame(line.label(), category))
        .map(value)
        .map(figure -> dossier.across(Forms.BUDGET, figure))
        .findFirst()
        .orElse(Figure.unreadable("预算配置没有“" + category.show() + "”", Unit.MONEY));
  }

  private static boolean isSame(Figure one, Figure other) {
    return one.isPresent() && other.isPresent() && Wording.sameLabel(one.text(), other.text());
  }

  /** Zero when 重分类明细 is empty, and when it is not there at all: then nothing was moved. */
  @Override
  public Figure moved(Figure category) {
    return dossier
        .found(Forms.RECLASSIFICATIONS)
        .map(lines -> lines.net(category))
        .orElse(Figure.constant(0, Unit.MONEY));
  }

  @Override
  public Figure finalAccount(Figure category) {
    Optional<FinalAccounts> accounts = dossier.found(Forms.FINAL_ACCOUNTS);
    if (accounts.isEmpty() || !category.isPresent()) {
      return Figure.notProvided("决算对比资料", Unit.MONEY);
    }
    return accounts
        .get()
        .category(category.text())
        .map(FinalAccounts.Subject::current)
        .map(figure -> dossier.across(Forms.FINAL_ACCOUNTS, figure))
        .orElse(Figure.unreadable("决算对比没有“" + category.text() + "”", Unit.MONEY));
  }
}
