package org.jixiao.sheets.bridge;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 支出衔接: budget, books and final accounts side by side, by category. */
public final class BridgeForm implements Form<Bridge> {

  static final Column CATEGORY =
      Column.typed("支出分类", Kind.LABEL, "与预算配置的支出分类一致").alsoCalled("支出类别");
  static final Column INITIAL = Column.derived("年初预算数", Kind.MONEY, "取自预算配置");
  static final Column FULL = Column.derived("全年预算数", Kind.MONEY, "取自预算配置");
  static final Column BOOKS =
      Column.typed("账套数", Kind.MONEY, "会计账套中该分类的全年支出，元").filledIn().alsoCalled("账面数");
  static final Column MOVED = Column.derived("重分类调整", Kind.MONEY, "重分类明细中转入该分类减转出该分类的净额");
  static final Column REGROUPED =
      Column.derived("重分类数", Kind.MONEY, "账套数 + 重分类调整", row -> row.get(BOOKS).plus(row.get(MOVED)));
  static final Column FINAL = Column.derived("决算数", Kind.MONEY, "取自决算对比的本年度");
  static final Column GAP =
      Column.derived(
          "与决算差异", Kind.MONEY, "重分类数 − 决算数", row -> row.get(REGROUPED).minus(row.get(FINAL)));
  static final Column GAP_RATE =
      Column.derived(
          "差异率", Kind.RATIO, "与决算差异 ÷ 决算数", row -> row.get(GAP).dividedBy(row.get(FINAL)));
  static final Column EXECUTION =
      Column.derived(
          "预算执行率", Kind.RATIO, "决算数 ÷ 全年预算数", row -> row.get(FINAL).dividedBy(row.get(FULL)));
  static final Column REASON = Column.typed("差异原因", Kind.TEXT, "重分类数与决算数不等时写明原因");

  static final Layout LAYOUT =
      Layout.of("XJ", "支出衔接")
          .alsoNamed("支出衔接表", "预算账套决算衔接")
          .titled("预算、账套与决算支出衔接表", "只填账套数；预算数、重分类、决算数和差异自动取得。")
          .columns(
              CATEGORY, CATEGORY, INITIAL, FULL, BOOKS, MOVED, REGROUPED, FINAL, GAP, GAP_RATE,
              EXECUTION, REASON)
          .rows(
              FixedRow.required("人员经费", "人员支出"),
              FixedRow.required("公用经费", "公用支出", "日常公用经费"),
              FixedRow.required("项目支出", "项目经费"))
          .papers("会计账套或全年科目余额表")
          .declaredBy("会计账")
          .open(0)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Bridge read(RawTable table) {
    return Bridge.read(table, Bridge.Sources.NONE);
  }

  @Override
  public List<Rule<Bridge>> rules() {
    return BridgeRules.ALL;
  }
}
