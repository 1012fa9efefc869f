package org.jixiao.sheets.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;

/** What must hold on 评价框架. */
final class FrameworkRules {

  private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  static final List<Rule<Framework>> ALL =
      List.of(
          Rule.of("KJ-B01", Severity.ERROR, "框架分值合计不是100")
              .because("评价框架把100分分配给各一级指标；合计不是100，权重必有遗漏或重复。")
              .repair("对照评价方案改正各一级指标的分值。")
              .reads(FrameworkForm.LAYOUT)
              .test(FrameworkRules::checkSum));

  private FrameworkRules() {}

  private static void checkSum(Framework framework, Inspection inspection) {
    Figure points = framework.total().points();
    Figure full = Figure.constant(FULL_MARKS, Unit.SCORE);
    if (inspection.differs("框架分值合计与100分", points, full, Tolerance.points())) {
      inspection
          .find()
          .at(points.place())
          .compares(points.number(), FULL_MARKS, Unit.SCORE, Tolerance.points())
          .calculation(points.explain())
          .says("评价框架的分值合计为" + points.showWithUnit() + "，应为100分。");
    }
  }
}
