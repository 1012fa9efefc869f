package org.jixiao.sheets.rectification;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;

/** What must hold on 上年问题整改. */
final class RectificationRules {

  static final List<Rule<Rectifications>> ALL =
      List.of(
          Rule.of("SZ-E01", Severity.CHECK, "上年问题没有整改到位，也没有说明")
              .because("上年指出的问题没有整改，报告要说明原因和下一步打算；一字不提，等于没有跟踪。")
              .repair("在“佐证”中写明没有整改到位的原因和整改计划。")
              .reads(RectificationForm.LAYOUT)
              .listsEachPlace()
              .test(RectificationRules::checkOpen),
          Rule.of("SZ-E02", Severity.NOTE, "称已整改而没有佐证")
              .because("已整改的结论要有资料支持，如制度文本、缴款凭证、调账凭证。")
              .repair("在“佐证”中写明整改的依据资料；没有的，改为部分整改或未整改。")
              .reads(RectificationForm.LAYOUT)
              .test(RectificationRules::checkDone));

  private RectificationRules() {}

  private static void checkOpen(Rectifications rectifications, Inspection inspection) {
    inspection.looked();
    for (Rectifications.Rectification line : rectifications.lines()) {
      if (line.isOpen() && line.evidence().isEmpty()) {
        inspection
            .find()
            .at(line.place())
            .found(line.state() + "，没有说明")
            .expected("写明原因和整改计划")
            .says("上年问题“" + line.problem() + "”" + line.state() + "，没有说明原因。");
      }
    }
  }

  private static void checkDone(Rectifications rectifications, Inspection inspection) {
    inspection.looked();
    for (Rectifications.Rectification line : rectifications.lines()) {
      if (line.isDone() && line.evidence().isEmpty()) {
        inspection
            .find()
            .at(line.place())
            .found(line.state() + "，没有佐证")
            .expected("写明整改的依据资料")
            .says("上年问题“" + line.problem() + "”填的是已整改，没有佐证。");
      }
    }
  }
}
