package org.jixiao.book;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.assets.AssetClasses;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.threepublic.ThreePublic;

/** The rules that tie the classes of fixed assets to the whole. */
final class AssetTies {

  private static final Rule<Dossier> CLASSES_ADD_UP =
      Rule.of("ZC-B03", Severity.ERROR, "各类资产之和与总额不符")
          .because("各类资产的原值、累计折旧之和应等于固定资产的期末原值、期末累计折旧。")
          .repair("核对分类明细与总账，补齐漏列的类别。")
          .reads(Forms.ASSETS, Forms.ASSET_CLASSES)
          .test(AssetTies::checkSums);

  private static final Rule<Dossier> CHARGES_ADD_UP =
      Rule.of("ZC-X01", Severity.CHECK, "分类折旧与累计折旧增加额不一致")
          .because("各类资产的本年折旧之和一般等于累计折旧的本年增加额；不等的多因调入资产带入折旧或漏提。")
          .repair("核对折旧计提表与调入资产的累计折旧，说明差额。")
          .reads(Forms.ASSETS, Forms.ASSET_CLASSES)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(AssetTies::checkCharges);

  private static final Rule<Dossier> VEHICLES_BOOKED =
      Rule.of("SG-X02", Severity.CHECK, "购置公务用车而固定资产没有相应增加")
          .because("购车款应当年入固定资产账；购置费大于固定资产原值的增加额，说明车辆没有入账或资产增加漏记。")
          .repair("核对资产入账和验收；预付未到货的在“处理说明”中写明。")
          .reads(Forms.THREE_PUBLIC, Forms.ASSETS)
          .test(AssetTies::checkVehicles);

  static final List<Rule<Dossier>> ALL = List.of(CLASSES_ADD_UP, CHARGES_ADD_UP, VEHICLES_BOOKED);

  private AssetTies() {}

  private static void checkSums(Dossier dossier, Inspection inspection) {
    RollForward assets = dossier.of(Forms.ASSETS).orElseThrow();
    AssetClasses.ClassRow sums = dossier.of(Forms.ASSET_CLASSES).orElseThrow().total();
    check(inspection, "原值", sums.cost(), assets.cost().closing(), Tolerance.cents());
    check(inspection, "累计折旧", sums.writtenOff(), assets.writtenOff().closing(), Tolerance.cents());
  }

  private static void checkCharges(Dossier dossier, Inspection inspection) {
    Figure charge = dossier.of(Forms.ASSET_CLASSES).orElseThrow().total().charge();
    Figure added = dossier.of(Forms.ASSETS).orElseThrow().writtenOff().added();
    check(inspection, "本年折旧", charge, added, inspection.materiality(charge, added));
  }

  private static void checkVehicles(Dossier dossier, Inspection inspection) {
    Figure added = dossier.of(Forms.ASSETS).orElseThrow().cost().added();
    Optional<ThreePublic.Cost> bought =
        dossier.of(Forms.THREE_PUBLIC).orElseThrow().line("公务用车购置费");
    if (bought.isEmpty()) {
      inspection.notApplicable("三公经费没有“公务用车购置费”行");
      return;
    }
    Figure spent = bought.get().settled();
    if (inspection.exceeds("公务用车购置费与固定资产原值本年增加额", spent, added)) {
      Figure excess = spent.minus(added);
      inspection
          .find()
          .at(spent)
          .expected("不大于固定资产原值本年增加额" + added.showWithUnit())
          .difference(excess.number(), Unit.MONEY)
          .says(
              "公务用车购置费决算"
                  + spent.showWithUnit()
                  + "，"
                  + Apart.above(spent, added, "固定资产原值本年增加额", "多")
                  + "。");
    }
  }

  private static void check(
      Inspection inspection, String what, Figure classes, Figure whole, Tolerance tolerance) {
    if (inspection.differs("各类" + what + "之和与总额", classes, whole, tolerance)) {
      inspection
          .find()
          .at(classes.place())
          .compares(classes.number(), whole.number(), Unit.MONEY, tolerance)
          .calculation(classes.minus(whole).explain())
          .says(
              "各类资产"
                  + what
                  + "之和"
                  + classes.showWithUnit()
                  + "，"
                  + Apart.from(classes, whole, "固定资产增减变动表")
                  + "。");
    }
  }
}
