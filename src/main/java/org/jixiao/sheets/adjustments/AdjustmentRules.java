package org.jixiao.sheets.adjustments;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.RawCell;

/** What must hold on 预算调整明细. */
final class AdjustmentRules {

  static final List<Rule<Adjustments>> ALL =
      List.of(
          Rule.of("TZ-E01", Severity.CHECK, "预算调整没有文号")
              .because("预算调整须有依据文件；没有文号，无法核对批复的金额和用途。")
              .repair("补填文号；确无文件的在“处理说明”中写明调整依据。")
              .reads("预算调整明细")
              .test(AdjustmentRules::checkDocument));

  private AdjustmentRules() {}

  private static void checkDocument(Adjustments adjustments, Inspection inspection) {
    inspection.looked();
    for (Adjustments.Line line : adjustments.lines()) {
      RawCell document = line.row().cell(AdjustmentsForm.DOCUMENT);
      if (document != null && document.isBlank()) {
        inspection
            .find()
            .at(document.place())
            .found("空白")
            .expected("调整文件的文号")
            .says("“" + line.category() + "”调整" + line.amount().showWithUnit() + "，没有文号。");
      }
    }
  }
}
