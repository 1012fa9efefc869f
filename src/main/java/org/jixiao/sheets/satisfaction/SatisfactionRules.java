package org.jixiao.sheets.satisfaction;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold on 满意度. */
final class SatisfactionRules {

  static final List<Rule<Satisfaction>> ALL =
      List.of(
          Rule.of("MY-B01", Severity.ERROR, "答卷份数不合理")
              .because("四项答卷之和不能多于回收份数，回收份数不能多于发放份数。")
              .repair("对照问卷原件重新清点。")
              .reads(SatisfactionForm.LAYOUT)
              .test(SatisfactionRules::checkCounts),
          Rule.of("MY-R01", Severity.NOTE, "满意度样本偏小")
              .because("样本太小或回收率太低，满意度的置信区间很宽，不足以支持结论。")
              .repair("补充调查，或在报告中说明样本量。")
              .reads(SatisfactionForm.LAYOUT)
              .limits(Limit.SMALL_SAMPLE, Limit.RESPONSE_RATE)
              .test(SatisfactionRules::checkSample));

  private SatisfactionRules() {}

  private static void checkCounts(Satisfaction survey, Inspection inspection) {
    for (Satisfaction.Respondents line : survey.lines()) {
      check(inspection, line, "四项答卷之和", line.answers(), "回收份数", line.returned());
      check(inspection, line, "回收份数", line.returned(), "发放份数", line.issued());
    }
  }

  private static void check(
      Inspection inspection,
      Satisfaction.Respondents line,
      String name,
      Figure part,
      String wholeName,
      Figure whole) {
    if (inspection.exceeds(line.label().show() + "：" + name + "与" + wholeName, part, whole)) {
      Figure excess = part.minus(whole);
      inspection
          .find()
          .at(part.place() == null ? whole.place() : part.place())
          .found(name + part.show())
          .expected("不超过" + wholeName + whole.show() + "份")
          .difference(excess.number(), Unit.COUNT)
          .calculation(part.explain())
          .says(
              line.label().show()
                  + "的"
                  + name
                  + "为"
                  + part.show()
                  + "份，比"
                  + wholeName
                  + whole.show()
                  + "份多"
                  + excess.show()
                  + "份。");
    }
  }

  private static String interval(Satisfaction.Respondents line) {
    return line.lower().isNumber() && line.upper().isNumber()
        ? "；满意度的95%区间为" + line.lower().show() + "至" + line.upper().show()
        : "";
  }

  private static void checkSample(Satisfaction survey, Inspection inspection) {
    for (Satisfaction.Respondents line : survey.lines()) {
      if (!inspection.has(line.returned(), line.response())) {
        continue;
      }
      boolean few = line.returned().isBelow(inspection.limit(Limit.SMALL_SAMPLE));
      boolean rare = line.response().isBelow(inspection.limit(Limit.RESPONSE_RATE));
      if (few || rare) {
        inspection
            .find()
            .at(few ? line.returned() : line.response())
            .expected(
                few
                    ? "不少于" + inspection.shown(Limit.SMALL_SAMPLE)
                    : "不低于" + inspection.shown(Limit.RESPONSE_RATE))
            .says(
                line.label().show()
                    + "回收"
                    + line.returned().show()
                    + "份"
                    + (few ? "，少于" + inspection.shown(Limit.SMALL_SAMPLE) : "")
                    + "；回收率"
                    + line.response().show()
                    + (rare ? "，低于" + inspection.shown(Limit.RESPONSE_RATE) : "")
                    + interval(line)
                    + "。");
      }
    }
  }
}
