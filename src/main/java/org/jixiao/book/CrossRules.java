package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;

/** The rules that tie one sheet to another. */
final class CrossRules {

  private static final String BUDGET = "预算配置";
  private static final String MONTHLY = "月度指标";

  private static final Rule<Dossier> JANUARY_ABOVE_BUDGET =
      Rule.of("ZB-X01", Severity.CHECK, "1月下达数超过全年年初预算")
          .because("年初预算调整之前，1月下达的指标不应超过年初预算总额。")
          .repair("核对1月指标文号，区分上年结转、提前下达与本年追加。")
          .reads(MONTHLY, BUDGET)
          .test(CrossRules::checkJanuary);

  private static final Rule<Dossier> BUDGET_AND_RELEASES =
      Rule.of("XX-X02", Severity.CHECK, "全年预算与指标下达不一致")
          .because("全年预算应当都以指标下达；二者不等，说明预算、指标的口径或资料来源不同。")
          .repair("编制全年预算与指标下达的调节表，说明差额构成。")
          .reads(BUDGET, MONTHLY)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(CrossRules::checkBudgetAndReleases);

  static final List<Rule<Dossier>> ALL = List.of(JANUARY_ABOVE_BUDGET, BUDGET_AND_RELEASES);

  private CrossRules() {}

  private static void checkJanuary(Dossier dossier, Inspection inspection) {
    Figure initial = dossier.budget().orElseThrow().total().initial();
    List<Monthly.Month> months = dossier.monthly().orElseThrow().months();
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
          .says("1月指标下达数" + january.showWithUnit() + "，超过年初预算合计" + initial.showWithUnit() + "。");
    }
  }

  private static void checkBudgetAndReleases(Dossier dossier, Inspection inspection) {
    Budget budget = dossier.budget().orElseThrow();
    Figure full = budget.total().full();
    Figure released = dossier.monthly().orElseThrow().released();
    Tolerance tolerance = materiality(inspection, full, released);
    if (inspection.differs("全年预算合计与指标下达总数", full, released, tolerance)) {
      inspection
          .find()
          .at(full.place())
          .compares(full.number(), released.number(), full.unit(), tolerance)
          .calculation(full.minus(released).explain())
          .says(
              "全年预算"
                  + full.showWithUnit()
                  + "与指标下达"
                  + released.showWithUnit()
                  + "相差"
                  + full.minus(released).showWithUnit()
                  + "。");
    }
  }

  private static Tolerance materiality(Inspection inspection, Figure one, Figure other) {
    BigDecimal larger =
        one.isNumber() && other.isNumber()
            ? one.number().abs().max(other.number().abs())
            : BigDecimal.ZERO;
    return Tolerance.materiality(
        inspection.limit(Limit.MATERIALITY_AMOUNT),
        inspection.limit(Limit.MATERIALITY_SHARE),
        larger);
  }
}
