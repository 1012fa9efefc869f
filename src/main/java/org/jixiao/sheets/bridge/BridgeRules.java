package org.jixiao.sheets.bridge;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;

/** What must hold on 支出衔接. */
final class BridgeRules {

  static final List<Rule<Bridge>> ALL =
      List.of(
          Rule.of("XJ-B01", Severity.ERROR, "重分类净额不为零")
              .because("重分类只在支出分类之间移动，转出多少就转入多少；净额不为零，说明有一边的分类写错或不在表内。")
              .repair("核对重分类明细中的“原支出分类”和“重分类后”，与支出衔接表的分类写法一致。")
              .reads("支出衔接", "重分类明细")
              .test(BridgeRules::checkNet),
          Rule.of("XJ-R01", Severity.CHECK, "重分类数与决算数不符且没有原因")
              .because("账套数经重分类后应与决算数一致；不一致又没有原因，决算的依据不足。")
              .repair("编制账表调节，补记重分类，或在“差异原因”中写明。")
              .reads("支出衔接", "决算对比")
              .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
              .test(BridgeRules::checkGap));

  private BridgeRules() {}

  private static void checkNet(Bridge bridge, Inspection inspection) {
    Figure moved = bridge.total().moved();
    Figure zero = Figure.constant(0, Unit.MONEY);
    if (inspection.differs("重分类净额与零", moved, zero, Tolerance.cents())) {
      inspection
          .find()
          .at(moved)
          .expected("0.00元")
          .difference(moved.number(), Unit.MONEY)
          .says(
              "重分类转入与转出不等，净"
                  + (moved.number().signum() > 0 ? "转入" : "转出")
                  + moved.size().showWithUnit()
                  + "。");
    }
  }

  private static void checkGap(Bridge bridge, Inspection inspection) {
    for (Bridge.Line line : bridge.lines()) {
      Tolerance tolerance = inspection.materiality(line.regrouped(), line.settled());
      String name = line.label().show() + "：重分类数与决算数";
      if (inspection.differs(name, line.regrouped(), line.settled(), tolerance)
          && line.reason().isBlank()) {
        inspection
            .find()
            .at(line.gap())
            .expected("差异为零，或写明差异原因")
            .difference(line.gap().number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "重分类数"
                    + line.regrouped().showWithUnit()
                    + "，"
                    + Apart.from(line.regrouped(), line.settled(), "决算数")
                    + "，没有写明原因。");
      }
    }
  }
}
