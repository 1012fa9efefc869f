package org.jixiao.sheets.threepublic;

import java.util.List;
import java.util.function.Function;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold on 三公经费. */
final class ThreePublicRules {

  private static final String SHEET = "三公经费";

  static final List<Rule<ThreePublic>> ALL =
      List.of(
          Rule.of("SG-R01", Severity.CHECK, "“三公”经费超预算")
              .because("“三公”经费决算不得超过预算，控制率应不超过100%。")
              .repair("核对预算批复与决算数；确有超支的取得追加批复并说明原因。")
              .reads(SHEET)
              .test(
                  (costs, inspection) ->
                      check(costs, inspection, "本年预算", ThreePublic.Line::budget)),
          Rule.of("SG-R02", Severity.CHECK, "“三公”经费比上年增加")
              .because("“三公”经费按只减不增的要求管理，比上年增加须有充分理由。")
              .repair("核对两年口径是否一致，说明增加的原因。")
              .reads(SHEET)
              .test(
                  (costs, inspection) -> check(costs, inspection, "上年决算", ThreePublic.Line::last)));

  private ThreePublicRules() {}

  private static void check(
      ThreePublic costs,
      Inspection inspection,
      String against,
      Function<ThreePublic.Line, Figure> bound) {
    for (ThreePublic.Line line : costs.lines()) {
      check(line, inspection, against, bound.apply(line));
    }
    check(costs.total(), inspection, against, bound.apply(costs.total()));
  }

  private static void check(
      ThreePublic.Line line, Inspection inspection, String against, Figure bound) {
    Figure settled = line.settled();
    if (inspection.exceeds(line.label().show() + "：本年决算与" + against, settled, bound)) {
      Figure excess = settled.minus(bound);
      inspection
          .find()
          .at(settled)
          .expected("不超过" + against + bound.showWithUnit())
          .difference(excess.number(), Unit.MONEY)
          .says(
              line.label().show()
                  + "本年决算"
                  + settled.showWithUnit()
                  + "，超过"
                  + against
                  + excess.showWithUnit()
                  + "。");
    }
  }
}
