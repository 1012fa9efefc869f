package org.jixiao.sheets.bridge;

import java.util.List;
import org.jixiao.findings.Inspection;
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
              .reads(BridgeForm.LAYOUT, ReclassificationsForm.LAYOUT)
              .test(BridgeRules::checkNet));

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
}
