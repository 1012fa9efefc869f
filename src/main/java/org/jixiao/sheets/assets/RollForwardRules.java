package org.jixiao.sheets.assets;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.sheets.assets.RollForward.Movement;
import org.jixiao.table.Layout;

/**
 * What must hold on a roll-forward of assets, be they fixed or intangible. Written once; each sheet
 * has the rules under its own code and in its own words.
 *
 * @param layout the sheet
 * @param off what is written off of the cost: 累计折旧 or 累计摊销
 * @param yearly what a year writes off: 折旧 or 摊销
 */
record RollForwardRules(Layout layout, String off, String yearly) {

  /** The identities that hold for every kind of assets. */
  List<Rule<RollForward>> identities() {
    return List.of(closing(), withinCost());
  }

  private Rule<RollForward> closing() {
    return Rule.of(layout.code() + "-B01", Severity.ERROR, "期末账面数与增减变动不符")
        .because("期末 = 期初 + 增加 − 减少；账面数与推算数不等，说明增减记录不全或账实登记有误。")
        .repair("核对资产增减明细和" + yearly + "计提，改正有误的一方。")
        .reads(layout)
        .test(RollForwardRules::checkClosing);
  }

  private Rule<RollForward> withinCost() {
    return Rule.of(layout.code() + "-B02", Severity.ERROR, off + "超过原值")
        .because(yearly + "提足为止，" + off + "不能大于原值；处置转出的" + yearly + "不能大于处置的原值。")
        .repair("核对" + yearly + "计提与处置转出的记录。")
        .reads(layout)
        .test(this::checkWithinCost);
  }

  /** 综合折旧率 within what the national lives come to. */
  Rule<RollForward> rate() {
    return Rule.of(layout.code() + "-R01", Severity.NOTE, "综合折旧率异常")
        .because("综合折旧率 = 本年折旧 ÷ 期初原值，明显偏低或偏高说明漏提、补提或年限有误。")
        .repair("按资产类别测算折旧，说明差异。")
        .reads(layout)
        .limits(Limit.DEPRECIATION_LOW, Limit.DEPRECIATION_HIGH)
        .test(RollForwardRules::checkRate);
  }

  /** Nothing disposed of before it was written off. */
  Rule<RollForward> disposedEarly() {
    return Rule.of(layout.code() + "-R02", Severity.NOTE, "处置资产未提足" + yearly)
        .because("处置时仍有净值，应有审批、评估和收入上缴手续。")
        .repair("取得处置批复与处置收入上缴凭证。")
        .reads(layout)
        .test(this::checkDisposedEarly);
  }

  private static void checkClosing(RollForward assets, Inspection inspection) {
    for (Movement line : List.of(assets.cost(), assets.writtenOff())) {
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
                    + "，"
                    + Apart.from(line.book(), line.closing(), "按“期初＋本年增加－本年减少”推算的")
                    + "。");
      }
    }
  }

  private void checkWithinCost(RollForward assets, Inspection inspection) {
    Movement cost = assets.cost();
    Movement written = assets.writtenOff();
    checkPair(inspection, "期初", written.opening(), cost.opening());
    checkPair(inspection, "期末", written.closing(), cost.closing());
    checkPair(inspection, "本年减少的", written.removed(), cost.removed());
  }

  private void checkPair(Inspection inspection, String when, Figure written, Figure cost) {
    if (inspection.exceeds(when + off + "与原值", written, cost)) {
      Figure excess = written.minus(cost);
      inspection
          .find()
          .at(written)
          .expected("不超过原值" + cost.showWithUnit())
          .difference(excess.number(), excess.unit())
          .says(
              when
                  + off
                  + written.showWithUnit()
                  + "，"
                  + Apart.above(written, cost, "原值", "多")
                  + "。");
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
          .says(
              "综合折旧率为"
                  + rate.show()
                  + (rate.isAbove(inspection.limit(Limit.DEPRECIATION_HIGH))
                      ? "，高于上限" + inspection.shown(Limit.DEPRECIATION_HIGH)
                      : "，低于下限" + inspection.shown(Limit.DEPRECIATION_LOW))
                  + "。");
    }
  }

  private void checkDisposedEarly(RollForward assets, Inspection inspection) {
    Figure left = assets.net().removed();
    if (inspection.has(left) && left.isAbove(BigDecimal.ZERO)) {
      inspection
          .find()
          .at(left)
          .expected("处置资产已提足" + yearly + "，净值减少为 0")
          .says("本年处置资产仍有净值" + left.showWithUnit() + "。");
    }
  }
}
