package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.adjustments.Adjustments;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.carryover.CarryOver;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.table.Wording;

/**
 * The rules that tie the budget to its adjustments, to what was released, and to what was spent.
 */
final class BudgetTies {

  private static final int FITTED = 2;

  private static final Rule<Dossier> ADJUSTED_BY_LINES =
      Rule.of("YS-X01", Severity.ERROR, "调整明细与预算增长额不符")
          .because("全年预算减年初预算就是年中调整的净额，应与逐笔调整明细按支出分类相等。")
          .repair("补齐漏记的调整，或改正预算数；明细的支出分类要与预算配置同名。")
          .reads(Forms.BUDGET, Forms.ADJUSTMENTS)
          .test(BudgetTies::checkLines);

  private static final Rule<Dossier> UNAPPROVED =
      Rule.of("YS-E01", Severity.CHECK, "大幅调整没有批复文件")
          .because("预算调整须经批准；某类支出变动较大而没有批复，属于无依据调整。")
          .repair("取得调整批复，在预算调整明细中逐笔登记；没有批复的在报告中反映。")
          .reads(Forms.BUDGET)
          .alsoReads(Forms.ADJUSTMENTS)
          .limits(Limit.UNAPPROVED_CHANGE)
          .test(BudgetTies::checkApproval);

  private static final Rule<Dossier> JANUARY_ABOVE_BUDGET =
      Rule.of("ZB-X01", Severity.CHECK, "1月下达数超过全年年初预算")
          .because("年初预算调整之前，1月下达的指标不应超过年初预算总额。")
          .repair("核对1月指标文号，区分上年结转、提前下达与本年追加。")
          .reads(Forms.MONTHLY, Forms.BUDGET)
          .test(BudgetTies::checkJanuary);

  private static final Rule<Dossier> BUDGET_AND_RELEASES =
      Rule.of("XX-X02", Severity.CHECK, "全年预算与指标下达不一致")
          .because("全年预算应当全部以指标形式下达；二者不等，说明预算、指标的口径或资料来源不同。")
          .repair("编制全年预算与指标下达的调节表，说明差额构成。")
          .reads(Forms.BUDGET, Forms.MONTHLY)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(BudgetTies::checkReleases);

  private static final Rule<Dossier> FITTED_BUDGET =
      Rule.of("XX-X03", Severity.NOTE, "全年预算与决算完全一致")
          .because("两类以上支出的全年预算与决算完全相等，全年预算可能是按支出数倒填的。")
          .repair("取得年中调整的指标文件，核实全年预算数的来源。")
          .reads(Forms.BUDGET, Forms.FINAL_ACCOUNTS)
          .test(BudgetTies::checkFitted);

  private static final Rule<Dossier> UNEXPLAINED_REST =
      Rule.of("XX-X05", Severity.NOTE, "全年预算与决算的差额没有反映")
          .because("全年预算与决算支出的差额，应当是年末结转结余和缴回财政的资金；不等或没有反映的，差额的去向或来源不明。")
          .repair("核对年末结转结余或指标收回的文件。")
          .reads(Forms.BUDGET, Forms.FINAL_ACCOUNTS)
          .alsoReads(Forms.CARRY_OVER)
          .test(BudgetTies::checkRest);

  static final List<Rule<Dossier>> ALL =
      List.of(
          ADJUSTED_BY_LINES,
          UNAPPROVED,
          JANUARY_ABOVE_BUDGET,
          BUDGET_AND_RELEASES,
          FITTED_BUDGET,
          UNEXPLAINED_REST);

  private BudgetTies() {}

  private static void checkLines(Dossier dossier, Inspection inspection) {
    Budget budget = dossier.of(Forms.BUDGET).orElseThrow();
    Adjustments adjustments = dossier.of(Forms.ADJUSTMENTS).orElseThrow();
    for (Budget.Category line : budget.lines()) {
      Figure net = adjustments.net(line.label());
      String name = line.label().show() + "：增长额与调整明细";
      if (inspection.differs(name, line.growth(), net, Tolerance.cents())) {
        inspection
            .find()
            .at(line.growth().place())
            .compares(line.growth().number(), net.number(), Unit.MONEY, Tolerance.cents())
            .calculation(net.explain())
            .says(
                line.label().show()
                    + "的增长额为"
                    + line.growth().showWithUnit()
                    + "，"
                    + Apart.from(line.growth(), net, "调整明细净额")
                    + "。");
      }
    }
    checkStrangers(budget, adjustments, inspection);
  }

  /** Adjustments of a category that the budget does not have are in no comparison. */
  private static void checkStrangers(
      Budget budget, Adjustments adjustments, Inspection inspection) {
    Set<String> known =
        budget.lines().stream()
            .filter(line -> line.label().isPresent())
            .map(line -> Wording.label(line.label().text()))
            .collect(Collectors.toSet());
    for (Adjustments.Adjustment line : adjustments.lines()) {
      if (!known.contains(Wording.label(line.category()))) {
        inspection
            .find()
            .at(line.row().keyPlace(adjustments.table().layout()))
            .found(line.category())
            .expected("预算配置中的支出分类")
            .says(
                "“"
                    + line.category()
                    + "”不是预算配置的支出分类，"
                    + (line.amount().isNumber() ? "调整金额" + line.amount().showWithUnit() : "这一笔")
                    + "没有参加核对。");
      }
    }
  }

  private static void checkApproval(Dossier dossier, Inspection inspection) {
    BigDecimal limit = inspection.limit(Limit.UNAPPROVED_CHANGE);
    for (Budget.Category line : dossier.of(Forms.BUDGET).orElseThrow().lines()) {
      boolean fromNothing =
          line.rate().isUndefined()
              && line.growth().isNumber()
              && line.growth().number().signum() != 0;
      if (!fromNothing && !inspection.has(line.rate())) {
        continue;
      }
      inspection.looked();
      boolean large = fromNothing || line.rate().size().isAbove(limit);
      List<Adjustments.Adjustment> lines =
          dossier
              .of(Forms.ADJUSTMENTS)
              .map(adjustments -> adjustments.of(line.label().show()))
              .orElse(List.of());
      long open = lines.stream().filter(one -> !one.isApproved()).count();
      if (large && (lines.isEmpty() || open > 0)) {
        inspection
            .find()
            .at(line.rate())
            .found(fromNothing ? line.growth().showWithUnit() : line.rate().show())
            .expected("变动超过" + inspection.shown(Limit.UNAPPROVED_CHANGE) + "的有批复文件")
            .difference(line.growth().number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "全年预算比年初预算"
                    + Apart.change(line.growth(), line.rate())
                    + "，"
                    + (lines.isEmpty() ? "没有取得批复文件。" : "其中" + open + "笔调整没有批复文件。"));
      }
    }
  }

  private static void checkJanuary(Dossier dossier, Inspection inspection) {
    Figure initial = dossier.of(Forms.BUDGET).orElseThrow().total().initial();
    List<Monthly.Month> months = dossier.of(Forms.MONTHLY).orElseThrow().months();
    if (months.isEmpty() || months.get(0).number() != 1) {
      inspection.skip("缺少1月");
      return;
    }
    Figure january = months.get(0).released();
    if (inspection.exceeds("1月指标下达数与年初预算合计", january, initial)) {
      BigDecimal excess = january.number().subtract(initial.number());
      inspection
          .find()
          .at(january)
          .expected("不超过年初预算合计" + initial.showWithUnit())
          .difference(excess, january.unit())
          .says(
              "1月指标下达数"
                  + january.showWithUnit()
                  + "，"
                  + Apart.above(january, initial, "年初预算合计", "多")
                  + "。");
    }
  }

  private static void checkReleases(Dossier dossier, Inspection inspection) {
    Figure full = dossier.of(Forms.BUDGET).orElseThrow().total().full();
    Figure released = dossier.of(Forms.MONTHLY).orElseThrow().released();
    Tolerance tolerance = inspection.materiality(full, released);
    if (inspection.differs("全年预算合计与指标下达总数", full, released, tolerance)) {
      Figure apart = full.minus(released);
      inspection
          .find()
          .at(full.place())
          .compares(full.number(), released.number(), full.unit(), tolerance)
          .calculation(apart.explain())
          .says("全年预算" + full.showWithUnit() + "，" + Apart.from(full, released, "指标下达总数") + "。");
    }
  }

  private static void checkFitted(Dossier dossier, Inspection inspection) {
    FinalAccounts accounts = dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow();
    List<Budget.Category> same = new ArrayList<>();
    for (Budget.Category line : dossier.of(Forms.BUDGET).orElseThrow().lines()) {
      Optional<FinalAccounts.Subject> settled = accounts.category(line.label().show());
      if (settled.isEmpty() || !inspection.has(line.full(), settled.get().current())) {
        continue;
      }
      BigDecimal full = line.full().number();
      if (full.signum() != 0 && Decimals.same(full, settled.get().current().number())) {
        same.add(line);
      }
    }
    if (same.size() >= FITTED) {
      String names =
          same.stream().map(line -> line.label().show()).collect(Collectors.joining("、"));
      inspection
          .find()
          .at(same.get(0).full().place())
          .labelled(names, "全年预算数")
          .found(
              same.stream()
                  .map(line -> line.full().showWithUnit())
                  .collect(Collectors.joining("、")))
          .expected("全年预算与决算各有来源")
          .says(names + "的全年预算与决算完全相等。");
    }
  }

  private static void checkRest(Dossier dossier, Inspection inspection) {
    FinalAccounts accounts = dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow();
    Figure full = dossier.of(Forms.BUDGET).orElseThrow().total().full();
    Figure spent = accounts.spending().current();
    Optional<CarryOver> carryOver = dossier.of(Forms.CARRY_OVER);
    if (carryOver.isPresent()) {
      CarryOverTies.checkRest(carryOver.get(), full, spent, inspection);
      return;
    }
    Figure income = accounts.income().current();
    if (!inspection.has(full, spent, income)) {
      return;
    }
    Figure rest = full.minus(spent);
    boolean balanced = Decimals.same(income.number(), spent.number());
    boolean over = rest.number().signum() < 0;
    if (rest.number().signum() != 0 && balanced && !accounts.showsCarryOver()) {
      inspection.tie("全年预算与决算支出", full, spent);
      inspection
          .find()
          .at(full.place())
          .found(full.showWithUnit())
          .expected("本年支出决算" + spent.showWithUnit() + "，或有结转结余")
          .difference(rest.number(), Unit.MONEY)
          .calculation(rest.explain())
          .says(
              over
                  ? "决算支出比全年预算多" + rest.size().showWithUnit() + "，决算收支相等，超出部分的来源没有反映。"
                  : "全年预算比决算支出多" + rest.showWithUnit() + "，决算收支相等，没有反映结转结余。");
    }
  }
}
