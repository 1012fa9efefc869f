package org.jixiao.sheets.assets;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** The second table on 固定资产: cost and depreciation by class, held against an estimate. */
public final class AssetClassesForm implements Form<AssetClasses> {

  static final Column CLASS =
      Column.typed("资产类别", Kind.LABEL, "房屋及构筑物、计算机设备、办公设备、车辆、家具等").alsoCalled("类别");
  static final Column COST =
      Column.typed("原值", Kind.MONEY, "期末原值，元").filledIn().neverNegative().alsoCalled("期末原值");
  static final Column WRITTEN_OFF =
      Column.typed("累计折旧", Kind.MONEY, "期末累计折旧，元；不提折旧的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("期末累计折旧");
  static final Column NET =
      Column.derived(
          "净值", Kind.MONEY, "原值 − 累计折旧", row -> row.get(COST).minus(row.get(WRITTEN_OFF)));
  static final Column NEWNESS =
      Column.derived("成新率", Kind.RATIO, "净值 ÷ 原值", row -> row.get(NET).dividedBy(row.get(COST)));
  static final Column LIFE =
      Column.typed("折旧年限", Kind.COUNT, "年；不低于财会〔2017〕4号规定的年限，不提折旧的留空")
          .neverNegative()
          .alsoCalled("折旧年限(年)", "使用年限");
  static final Column CHARGE =
      Column.typed("本年折旧", Kind.MONEY, "本年计提的折旧，元；不提折旧的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("本年计提折旧");
  static final Column ESTIMATE =
      Column.derived("测算折旧", Kind.MONEY, "原值 ÷ 折旧年限，但不超过年初尚未提足的净值", AssetClassesForm::estimate)
          .inRowsOnly();
  static final Column GAP =
      Column.derived(
              "折旧差异", Kind.MONEY, "本年折旧 − 测算折旧", row -> row.get(CHARGE).minus(row.get(ESTIMATE)))
          .inRowsOnly();

  static final Layout LAYOUT =
      Layout.second("LB", "固定资产", "资产类别")
          .alsoNamed("固定资产表", "固定资产变动", "固定资产情况")
          .titled("固定资产分类折旧表", "按资产类别填写期末原值、累计折旧和折旧年限；净值、成新率和测算折旧自动计算。")
          .columns(CLASS, CLASS, COST, WRITTEN_OFF, NET, NEWNESS, LIFE, CHARGE, ESTIMATE, GAP)
          .papers("固定资产卡片和折旧计提表")
          .declaredBy("固定资产")
          .open(8)
          .total("合计")
          .build();

  private static Figure estimate(ComputedRow row) {
    Figure leftAtStart =
        row.get(COST).minus(row.get(WRITTEN_OFF).minus(row.get(CHARGE))).orZeroIfNegative();
    return row.get(COST).dividedBy(row.get(LIFE), Unit.MONEY).atMost(leftAtStart);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public AssetClasses read(RawTable table) {
    return AssetClasses.read(table);
  }

  @Override
  public List<Rule<AssetClasses>> rules() {
    return AssetClassRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(LIFE);
  }
}
