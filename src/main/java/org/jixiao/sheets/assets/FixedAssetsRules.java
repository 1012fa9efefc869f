package org.jixiao.sheets.assets;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.sheets.assets.RollForward.Line;

/** What must hold on 固定资产. */
final class FixedAssetsRules {

  private static final String SHEET = "固定资产";

  private static final Rule<RollForward> CLOSING =
      Rule.of("ZC-B01", Severity.ERROR, "期末账面数与增减变动不符")
          .because("期末 = 期初 + 增加 − 减少；账面数与推算数不等，说明增减记录不全或账实登记有误。")
          .repair("核对资产增减明细和折旧计提，改正有误的一方。")
          .reads(SHEET)
          .test(FixedAssetsRules::checkClosing);

  private static final Rule<RollForward> DEPRECIATION_WITHIN_COST =
      Rule.of("ZC-B02", Severity.ERROR, "累计折旧超过原值")
          .because("折旧提足为止，累计折旧不能大于原值；处置转出的折旧不能大于处置的原值。")
          .repair("核对折旧计提与处置转出的记录。")
          .reads(SHEET)
          .test(FixedAssetsRules::checkWithinCost);

  private static final Rule<RollForward> RATE =
      Rule.of("ZC-R01", Severity.NOTE, "综合折旧率异常")
          .because("综合折旧率 = 本年折旧 ÷ 期初原值，明显偏低或偏高说明漏提、补提或年限有误。")
          .repair("按资产类别测算折旧，说明差异。")
          .reads(SHEET)
          .limits(Limit.DEPRECIATION_LOW, Limit.DEPRECIATION_HIGH)
          .test(FixedAssetsRules::checkRate);

  private static final Rule<RollForward> DISPOSED_EARLY =
      Rule.of("ZC-R02", Severity.NOTE, "处置资产未提足折旧")
          .because("处置时仍有净值，应有审批、评估和收入上缴手续。")
          .repair("取得处置批复与处置收入上缴凭证。")
          .reads(SHEET)
          .test(FixedAssetsRules::checkDisposedEarly);

  static final List<Rule<RollForward>> ALL =
      List.of(CLOSING, DEPRECIATION_WITHIN_COST, RATE, DISPOSED_EARLY);

  private FixedAssetsRules() {}

  private static void checkClosing(RollForward assets, Inspection inspection) {
    for (Line line : List.of(assets.cost(), assets.writtenOff())) {
      String name = line.label().show() + "：期末账面数与推算数";
      if (inspection.differs(name, line.book(), line.closing(), Tolerance.cents())) {
        inspection
            .find()
            .at(line.book().place())
            .compares(
                line.book().number(),
                line.closing().number(),
                line.closing().unit(),
                Tolerance.cents())
            .calculation(line.closing().explain())
            .says(
                line.label().show()
                    + "期末账面数为"
                    + line.book().showWithUnit()
                    + "，按期初加增加减减少应为"
                    + line.closing().showWithUnit()
                    + "。");
      }
    }
  }

  private static void checkWithinCost(RollForward assets, Inspection inspection) {
    Line cost = assets.cost();
    Line off = assets.writtenOff();
    checkPair(inspection, "期初", off.opening(), cost.opening());
    checkPair(inspection, "期末", off.closing(), cost.closing());
    checkPair(inspection, "本年减少", off.removed(), cost.removed());
  }

  private static void checkPair(Inspection inspection, String when, Figure off, Figure cost) {
    if (inspection.exceeds(when + "累计折旧与原值", off, cost)) {
      Figure excess = off.minus(cost);
      inspection
          .find()
          .at(off)
          .expected("不超过原值" + cost.showWithUnit())
          .difference(excess.number(), excess.unit())
          .says(when + "的累计折旧" + off.showWithUnit() + "大于原值" + cost.showWithUnit() + "。");
    }
  }

  private static void checkRate(RollForward assets, Inspection inspection) {
    Figure rate = assets.depreciationRate();
    if (inspection.has(rate)
        && (rate.isBelow(inspection.limit(Limit.DEPRECIATION_LOW))
            || rate.isAbove(inspection.limit(Limit.DEPRECIATION_HIGH)))) {
      inspection
          .find()
          .at(assets.writtenOff().added().place())
          .found(rate.show())
          .expected(
              inspection.shown(Limit.DEPRECIATION_LOW)
                  + "至"
                  + inspection.shown(Limit.DEPRECIATION_HIGH))
          .calculation(rate.explain())
          .says("综合折旧率为" + rate.show() + "。");
    }
  }

  private static void checkDisposedEarly(RollForward assets, Inspection inspection) {
    Figure left = assets.net().removed();
    if (inspection.has(left) && left.isAbove(BigDecimal.ZERO)) {
      inspection
          .find()
          .at(left)
          .expected("处置资产已提足折旧，净值减少为 0")
          .says("本年处置资产仍有净值" + left.showWithUnit() + "。");
    }
  }
}
