package org.jixiao.sheets.office;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 办公经费: running costs by item; last year, budget and actual. */
public final class OfficeCostsForm implements Form<OfficeCosts> {

  static final Column ITEM =
      Column.typed("项目", Kind.LABEL, "办公费、印刷费、水费、电费、邮电费、差旅费等").alsoCalled("费用项目");
  static final Column LAST =
      Column.typed("上年数", Kind.MONEY, "上年实际数，元；没有的填 0").filledIn().alsoCalled("上年实际数");
  static final Column BUDGET =
      Column.typed("本年预算数", Kind.MONEY, "本年预算数，元；没有的填 0").filledIn().alsoCalled("预算数");
  static final Column ACTUAL =
      Column.typed("本年实际数", Kind.MONEY, "本年实际数，元；没有的填 0").filledIn().alsoCalled("实际数", "本年数");
  static final Column CHANGE =
      Column.derived("增减额", Kind.MONEY, "本年实际数 − 上年数", row -> row.get(ACTUAL).minus(row.get(LAST)));
  static final Column RATE =
      Column.derived(
          "增减率", Kind.RATIO, "增减额 ÷ 上年数", row -> row.get(CHANGE).dividedBy(row.get(LAST)));
  static final Column EXECUTION =
      Column.derived(
          "预算执行率", Kind.RATIO, "本年实际数 ÷ 本年预算数", row -> row.get(ACTUAL).dividedBy(row.get(BUDGET)));

  static final Layout LAYOUT =
      Layout.of("BG", "办公经费")
          .alsoNamed("办公经费表", "日常办公经费")
          .titled("办公经费情况表", "按费用项目填写上年数、本年预算数和本年实际数；增减和执行率自动计算。")
          .columns(ITEM, ITEM, LAST, BUDGET, ACTUAL, CHANGE, RATE, EXECUTION)
          .papers("两年公用经费明细账和本年预算")
          .declaredBy("公用经费")
          .open(15)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public OfficeCosts read(RawTable table) {
    return OfficeCosts.read(table);
  }

  @Override
  public List<Rule<OfficeCosts>> rules() {
    return OfficeCostsRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping().filling(LAST, ACTUAL);
  }
}
