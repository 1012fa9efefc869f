package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;

/** The rules that hold the adjustments of a year against the budget that they adjust. */
final class AdjustmentTies {

  private static final Rule<Dossier> CANCELLING =
      Rule.of("TZ-R01", Severity.CHECK, "追加追减相互抵销")
          .because("追加与追减相抵后净额很小，净额口径的预算调整率看不出预算的频繁变动。")
          .repair("说明各笔调整的原因；按毛额口径评价预算调整率，或在评分时考虑。")
          .reads(Forms.ADJUSTMENTS, Forms.BUDGET)
          .limits(Limit.GROSS_ADJUSTMENT, Limit.GROSS_TO_NET)
          .test(AdjustmentTies::checkCancelling);

  static final List<Rule<Dossier>> ALL = List.of(CANCELLING);

  private AdjustmentTies() {}

  private static void checkCancelling(Dossier dossier, Inspection inspection) {
    AdjustmentRates rates = AdjustmentRates.of(dossier);
    if (!inspection.has(rates.gross(), rates.net())) {
      return;
    }
    Figure gross = rates.gross();
    Figure net = rates.net().size();
    boolean large = gross.isAbove(inspection.limit(Limit.GROSS_ADJUSTMENT));
    boolean apart = gross.isAbove(net.number().multiply(inspection.limit(Limit.GROSS_TO_NET)));
    if (large && apart) {
      inspection
          .find()
          .at(dossier.of(Forms.ADJUSTMENTS).orElseThrow().total().place())
          .found("毛额" + gross.show() + "，净额" + rates.net().show())
          .expected("毛额不超过净额的" + inspection.shown(Limit.GROSS_TO_NET))
          .calculation(gross.explain())
          .says("追加、追减和结构调剂合计为年初预算的" + gross.show() + "，相抵后的净额只有" + rates.net().show() + "。");
    }
  }
}
