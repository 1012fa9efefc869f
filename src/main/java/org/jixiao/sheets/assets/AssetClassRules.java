package org.jixiao.sheets.assets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/** What must hold for the classes of fixed assets. */
final class AssetClassRules {

  static final List<Rule<AssetClasses>> ALL =
      List.of(
          Rule.of("LB-B01", Severity.ERROR, "某类资产累计折旧超过原值")
              .because("折旧提足为止，任何一类资产的累计折旧都不能大于原值。")
              .repair("核对该类资产的原值和累计折旧。")
              .reads(AssetClassesForm.LAYOUT)
              .test(AssetClassRules::checkWithinCost),
          Rule.of("ZC-R03", Severity.CHECK, "折旧年限低于规定")
              .because("财会〔2017〕4号规定了各类固定资产的最低折旧年限，低于规定会多提折旧。")
              .repair("按规定年限改正，或说明单位另有批准的年限。")
              .reads(AssetClassesForm.LAYOUT)
              .test(AssetClassRules::checkLife),
          Rule.of("ZC-R04", Severity.CHECK, "折旧与测算相差较大")
              .because("年限平均法下，全年折旧约等于原值除以年限；相差较大说明漏提、多提，或年内增减较多。")
              .repair("核对折旧计提表；因年内增减造成的在“处理说明”中写明。")
              .reads(AssetClassesForm.LAYOUT)
              .limits(Limit.DEPRECIATION_ESTIMATE)
              .test(AssetClassRules::checkEstimate));

  private AssetClassRules() {}

  private static void checkWithinCost(AssetClasses classes, Inspection inspection) {
    for (AssetClasses.ClassRow line : classes.lines()) {
      if (inspection.exceeds(line.label().show() + "：累计折旧与原值", line.writtenOff(), line.cost())) {
        Figure excess = line.writtenOff().minus(line.cost());
        inspection
            .find()
            .at(line.writtenOff())
            .expected("不超过原值" + line.cost().showWithUnit())
            .difference(excess.number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "累计折旧"
                    + line.writtenOff().showWithUnit()
                    + "，"
                    + Apart.above(line.writtenOff(), line.cost(), "原值", "多")
                    + "。");
      }
    }
  }

  private static void checkLife(AssetClasses classes, Inspection inspection) {
    inspection.looked();
    for (AssetClasses.ClassRow line : classes.lines()) {
      Optional<LeastLife> least =
          line.label().isPresent() ? LeastLife.of(line.label().text()) : Optional.empty();
      if (line.life().isNumber() && least.isPresent() && !isNegative(line)) {
        BigDecimal years = BigDecimal.valueOf(least.get().years());
        if (line.life().isBelow(years)) {
          inspection
              .find()
              .at(line.life().place())
              .found(line.life().show() + "年")
              .expected("不低于" + least.get().years() + "年（" + least.get().name() + "）")
              .says(
                  line.label().show()
                      + "的折旧年限为"
                      + line.life().show()
                      + "年，低于规定的"
                      + least.get().years()
                      + "年。");
        }
      }
    }
  }

  /** A slip of its own, already reported: nothing can be measured against it. */
  private static boolean isNegative(AssetClasses.ClassRow line) {
    return line.life().isBelow(BigDecimal.ZERO) || line.cost().isBelow(BigDecimal.ZERO);
  }

  private static void checkEstimate(AssetClasses classes, Inspection inspection) {
    BigDecimal limit = inspection.limit(Limit.DEPRECIATION_ESTIMATE);
    for (AssetClasses.ClassRow line : classes.lines()) {
      if (line.life().isBlank() || isNegative(line)) {
        continue;
      }
      if (inspection.has(line.gap(), line.estimate())
          && line.gap().number().abs().compareTo(line.estimate().number().multiply(limit)) > 0) {
        inspection
            .find()
            .at(line.gap())
            .expected(
                "与测算折旧"
                    + line.estimate().showWithUnit()
                    + "相差不超过"
                    + inspection.shown(Limit.DEPRECIATION_ESTIMATE))
            .difference(line.gap().number(), Unit.MONEY)
            .calculation(line.estimate().explain())
            .says(
                line.label().show()
                    + "本年折旧"
                    + line.charge().showWithUnit()
                    + "，"
                    + Apart.from(line.charge(), line.estimate(), "按年限测算的折旧")
                    + "，相差超过"
                    + inspection.shown(Limit.DEPRECIATION_ESTIMATE)
                    + "。");
      }
    }
  }
}
