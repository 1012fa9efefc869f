package org.jixiao.sheets.monthly;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.monthly.Monthly.Month;

/** What must hold on 月度指标. */
final class MonthlyRules {

  private static final Rule<Monthly> USED_ABOVE_RELEASED =
      Rule.of("ZB-R01", Severity.CHECK, "累计使用超过累计下达")
          .because("指标先下达后使用；累计使用超过累计下达，说明垫支、错月或录入有误。")
          .repair("核对该月指标文号与支付凭证的日期，或说明先支后补的情况。")
          .reads(MonthlyForm.LAYOUT)
          .test(MonthlyRules::checkUsedAboveReleased);

  private static final Rule<Monthly> PEAK =
      Rule.of("ZB-R02", Severity.NOTE, "单月使用占比过高")
          .because("资金集中在一个月使用，支出进度不均衡。")
          .repair("了解该月大额支出的内容，在报告中说明。")
          .reads(MonthlyForm.LAYOUT)
          .limits(Limit.PEAK_MONTH)
          .test(MonthlyRules::checkPeak);

  private static final Rule<Monthly> YEAR_END_RUSH =
      Rule.of("ZB-R03", Severity.CHECK, "年末突击支出")
          .because("年末集中支付常伴随以拨代支、提前付款。")
          .repair("抽查12月和四季度大额支付的合同、验收与发票，说明原因。")
          .reads(MonthlyForm.LAYOUT)
          .limits(Limit.DECEMBER_SHARE, Limit.LAST_QUARTER_SHARE, Limit.DECEMBER_MULTIPLE)
          .test(MonthlyRules::checkYearEndRush);

  private static final Rule<Monthly> LATE_RELEASE =
      Rule.of("ZB-R04", Severity.CHECK, "指标下达偏晚")
          .because("年末才下达的指标当年难以有效使用，容易形成结转或突击支出。")
          .repair("取得11、12月指标文件，说明下达晚的原因。")
          .reads(MonthlyForm.LAYOUT)
          .limits(Limit.LATE_RELEASE)
          .test(MonthlyRules::checkLateRelease);

  private static final Rule<Monthly> UNUSED =
      Rule.of("ZB-R05", Severity.CHECK, "年末指标未使用比例高")
          .because("下达而未使用的指标反映预算执行不足，或指标与支付的口径不一致。")
          .repair("核对年末指标结余的去向（结转、收回），与决算结转结余核对。")
          .reads(MonthlyForm.LAYOUT)
          .limits(Limit.UNUSED)
          .test(MonthlyRules::checkUnused);

  private static final Rule<Monthly> BEHIND_TIME =
      Rule.of("ZB-R06", Severity.NOTE, "季末使用进度滞后")
          .because("累计使用率明显低于时间进度，年内支出偏慢。")
          .repair("说明进度滞后的项目和原因。")
          .reads(MonthlyForm.LAYOUT)
          .limits(Limit.BEHIND_TIME)
          .test(MonthlyRules::checkBehindTime);

  static final List<Rule<Monthly>> ALL =
      List.of(USED_ABOVE_RELEASED, PEAK, YEAR_END_RUSH, LATE_RELEASE, UNUSED, BEHIND_TIME);

  private MonthlyRules() {}

  private static void checkUsedAboveReleased(Monthly monthly, Inspection inspection) {
    for (Month month : monthly.months()) {
      Figure excess = month.usedSoFar().minus(month.releasedSoFar());
      if (inspection.has(excess) && excess.isAbove(BigDecimal.ZERO)) {
        inspection
            .find()
            .at(month.usedSoFar())
            .expected("不超过累计下达" + month.releasedSoFar().showWithUnit())
            .difference(excess.number(), excess.unit())
            .says(
                month.number()
                    + "月末累计使用"
                    + month.usedSoFar().showWithUnit()
                    + "，"
                    + Apart.above(month.usedSoFar(), month.releasedSoFar(), "累计下达", "多")
                    + "。");
      }
    }
  }

  private static void checkPeak(Monthly monthly, Inspection inspection) {
    for (Month month : monthly.months()) {
      Figure share = month.usedShare();
      if (inspection.has(share) && share.isAbove(inspection.limit(Limit.PEAK_MONTH))) {
        inspection
            .find()
            .at(share)
            .expected("不超过" + inspection.shown(Limit.PEAK_MONTH))
            .says(
                month.number()
                    + "月使用"
                    + month.used().showWithUnit()
                    + "，占全年"
                    + share.show()
                    + "，高于提示线"
                    + inspection.shown(Limit.PEAK_MONTH)
                    + "。");
      }
    }
  }

  private static void checkYearEndRush(Monthly monthly, Inspection inspection) {
    Figure december = monthly.decemberShare();
    Figure quarter = monthly.lastQuarterShare();
    Figure multiple = monthly.decemberMultiple();
    if (!inspection.has(december, quarter, multiple)) {
      return;
    }
    BigDecimal multipleLimit = inspection.limit(Limit.DECEMBER_MULTIPLE);
    if (december.isAbove(inspection.limit(Limit.DECEMBER_SHARE))) {
      inspection
          .find()
          .at(december)
          .expected("不超过" + inspection.shown(Limit.DECEMBER_SHARE))
          .says(
              "12月使用占全年"
                  + december.show()
                  + "，高于核实线"
                  + inspection.shown(Limit.DECEMBER_SHARE)
                  + "。");
    } else if (multiple.isAbove(multipleLimit)) {
      inspection
          .find()
          .at(december)
          .expected("12月不超过月均的" + inspection.shown(Limit.DECEMBER_MULTIPLE) + "倍")
          .calculation(multiple.explain())
          .says(
              "12月使用是月均的"
                  + multiple.show()
                  + "倍，高于核实线"
                  + inspection.shown(Limit.DECEMBER_MULTIPLE)
                  + "倍。");
    }
    if (quarter.isAbove(inspection.limit(Limit.LAST_QUARTER_SHARE))) {
      inspection
          .find()
          .at(december.place())
          .labelled("10月至12月", "使用占比")
          .found(quarter.show())
          .expected("不超过" + inspection.shown(Limit.LAST_QUARTER_SHARE))
          .calculation(quarter.explain())
          .says(
              "四季度使用占全年"
                  + quarter.show()
                  + "，高于核实线"
                  + inspection.shown(Limit.LAST_QUARTER_SHARE)
                  + "。");
    }
  }

  private static void checkLateRelease(Monthly monthly, Inspection inspection) {
    Figure late = monthly.lateReleaseShare();
    if (inspection.has(late) && late.isAbove(inspection.limit(Limit.LATE_RELEASE))) {
      inspection
          .find()
          .at(monthly.months().get(11).releasedShare().place())
          .labelled("11月至12月", "下达占比")
          .found(late.show())
          .expected("不超过" + inspection.shown(Limit.LATE_RELEASE))
          .calculation(late.explain())
          .says(
              "11至12月下达的指标占全年"
                  + late.show()
                  + "，高于核实线"
                  + inspection.shown(Limit.LATE_RELEASE)
                  + "。");
    }
  }

  private static void checkUnused(Monthly monthly, Inspection inspection) {
    Figure unused = monthly.unused();
    Figure share = unused.dividedBy(monthly.released());
    if (inspection.has(share) && share.isAbove(inspection.limit(Limit.UNUSED))) {
      inspection
          .find()
          .at(monthly.used())
          .expected("未使用不超过下达数的" + inspection.shown(Limit.UNUSED))
          .difference(unused.number(), unused.unit())
          .calculation(share.explain())
          .says(
              "年末未使用指标"
                  + unused.showWithUnit()
                  + "，占下达数的"
                  + share.show()
                  + "，高于核实线"
                  + inspection.shown(Limit.UNUSED)
                  + "。");
    }
  }

  private static void checkBehindTime(Monthly monthly, Inspection inspection) {
    BigDecimal limit = inspection.limit(Limit.BEHIND_TIME).negate();
    for (Month month : monthly.months()) {
      boolean quarterEnd = month.number() % 3 == 0 && month.number() < 12;
      if (quarterEnd && inspection.has(month.deviation()) && month.deviation().isBelow(limit)) {
        inspection
            .find()
            .at(month.deviation())
            .expected("滞后不超过" + inspection.shown(Limit.BEHIND_TIME))
            .says(
                month.number()
                    + "月末累计使用率"
                    + month.useRate().show()
                    + "，比时间进度"
                    + month.time().show()
                    + "低"
                    + month.deviation().size().show()
                    + "。");
      }
    }
  }
}
