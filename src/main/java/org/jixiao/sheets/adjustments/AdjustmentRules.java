package org.jixiao.sheets.adjustments;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.table.RawCell;

/** What must hold on 预算调整明细. */
final class AdjustmentRules {

  static final List<Rule<Adjustments>> ALL =
      List.of(
          Rule.of("TZ-E01", Severity.CHECK, "预算调整没有文号")
              .because("预算调整须有依据文件；没有文号，无法核对批复的金额和用途。")
              .repair("补填文号；确无文件的在“处理说明”中写明调整依据。")
              .reads(AdjustmentsForm.LAYOUT)
              .test(AdjustmentRules::checkDocument),
          Rule.of("TZ-E02", Severity.CHECK, "调整类型与金额正负不符")
              .because("追加填正数，追减填负数；类型与正负不符，净额和调整率都会算错。")
              .repair("核对调整文件，改正金额的正负或调整类型。")
              .reads(AdjustmentsForm.LAYOUT)
              .test(AdjustmentRules::checkType));

  private AdjustmentRules() {}

  private static void checkType(Adjustments adjustments, Inspection inspection) {
    inspection.looked();
    for (Adjustments.Adjustment line : adjustments.lines()) {
      boolean cut = line.amount().isBelow(BigDecimal.ZERO);
      boolean added = line.amount().isAbove(BigDecimal.ZERO);
      if (cut && line.type().equals("追加") || added && line.type().equals("追减")) {
        inspection
            .find()
            .at(line.amount())
            .expected(cut ? "追加为正数" : "追减为负数")
            .says(
                "“"
                    + line.category()
                    + "”的调整类型是“"
                    + line.type()
                    + "”，金额却是"
                    + line.amount().showWithUnit()
                    + "。");
      }
    }
  }

  /** What an adjustment is, in words; nothing where its amount is missing. */
  private static String moved(Figure amount) {
    if (!amount.isNumber()) {
      return "的调整";
    }
    boolean cut = amount.number().signum() < 0;
    return (cut ? "追减" : "追加") + amount.size().showWithUnit() + "，";
  }

  private static void checkDocument(Adjustments adjustments, Inspection inspection) {
    inspection.looked();
    for (Adjustments.Adjustment line : adjustments.lines()) {
      RawCell document = line.row().cell(AdjustmentsForm.DOCUMENT);
      if (document != null && document.isBlank()) {
        inspection
            .find()
            .at(document.place())
            .found("空白")
            .expected("调整文件的文号")
            .says("“" + line.category() + "”" + moved(line.amount()) + "没有文号。");
      }
    }
  }
}
