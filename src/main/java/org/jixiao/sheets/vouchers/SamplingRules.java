package org.jixiao.sheets.vouchers;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold of the conclusions from a sample. */
final class SamplingRules {

  static final List<Rule<Sampling>> ALL =
      List.of(
          Rule.of("CT-R01", Severity.CHECK, "错误上限超过可容忍错误")
              .because("由样本推断，总体中的错误可能超过可以容忍的程度，抽查结果不足以支持“合规”的结论。")
              .repair("扩大样本再抽（改可容忍错误率或样本量），或要求单位自查整改；报告中按推断的错误和上限说明。")
              .reads(SamplingForm.LAYOUT)
              .alsoReads(VouchersForm.LAYOUT)
              .test(SamplingRules::checkLimit));

  private SamplingRules() {}

  private static void checkLimit(Sampling sampling, Inspection inspection) {
    if (sampling.vouchers() == null) {
      inspection.notApplicable("没有抽查凭证");
      return;
    }
    Figure limit = sampling.limit();
    Figure allowed = sampling.allowed();
    if (inspection.exceeds("错误上限与可容忍错误", limit, allowed)) {
      Figure over = limit.minus(allowed);
      inspection
          .find()
          .at(limit)
          .expected("不超过" + allowed.showWithUnit())
          .difference(over.number(), Unit.MONEY)
          .says(
              "推断的错误为"
                  + sampling.projected().showWithUnit()
                  + "，置信度"
                  + sampling.confidence().show()
                  + "的错误上限为"
                  + limit.showWithUnit()
                  + "，超过可容忍错误"
                  + allowed.showWithUnit()
                  + "。");
      return;
    }
    long open =
        sampling.vouchers().lines().stream()
            .filter(line -> line.isDrawn() && line.isOpen())
            .count();
    if (open > 0) {
      inspection.skip("抽中的凭证还有" + open + "笔没有查完");
    }
  }
}
