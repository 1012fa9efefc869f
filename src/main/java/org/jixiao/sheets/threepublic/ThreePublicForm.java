package org.jixiao.sheets.threepublic;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 三公经费: travel abroad, receptions, vehicles; last year, budget, books and final account. */
public final class ThreePublicForm implements Form<ThreePublic> {

  static final Column ITEM = Column.typed("项目", Kind.LABEL, "三公经费的四个项目");
  static final Column LAST =
      Column.typed("上年决算数", Kind.MONEY, "上年决算数，元；没有的填 0").filledIn().neverNegative();
  static final Column BUDGET =
      Column.typed("本年预算数", Kind.MONEY, "本年预算数，元；没有的填 0").filledIn().neverNegative();
  static final Column BOOKS = Column.typed("账套数", Kind.MONEY, "会计账套中的全年支出，元；未提供的留空");
  static final Column REGROUPED = Column.typed("重分类数", Kind.MONEY, "账套数经重分类后的金额，元；未提供的留空");
  static final Column FINAL =
      Column.typed("本年决算数", Kind.MONEY, "本年决算数，元；没有的填 0").filledIn().neverNegative();
  static final Column CHANGE =
      Column.derived(
          "变动率",
          Kind.RATIO,
          "（本年决算数 − 上年决算数）÷ 上年决算数",
          row -> row.get(FINAL).minus(row.get(LAST)).dividedBy(row.get(LAST)));
  static final Column CONTROL =
      Column.derived(
          "控制率", Kind.RATIO, "本年决算数 ÷ 本年预算数", row -> row.get(FINAL).dividedBy(row.get(BUDGET)));

  static final Layout LAYOUT =
      Layout.of("SG", "三公经费")
          .usual()
          .alsoNamed("“三公”经费", "三公经费表")
          .titled("“三公”经费情况表", "填写上年决算、本年预算和本年决算；变动率和控制率自动计算。")
          .columns(ITEM, ITEM, LAST, BUDGET, BOOKS, REGROUPED, FINAL, CHANGE, CONTROL)
          .rows(
              FixedRow.required("因公出国（境）费", "因公出国(境)费用", "出国费"),
              FixedRow.required("公务接待费"),
              FixedRow.required("公务用车购置费", "公务用车购置"),
              FixedRow.required("公务用车运行维护费", "公务用车运行费"))
          .papers("“三公”经费预算批复和两年决算资料")
          .declaredBy("三公")
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public ThreePublic read(RawTable table) {
    return ThreePublic.read(table);
  }

  @Override
  public List<Rule<ThreePublic>> rules() {
    return ThreePublicRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping().filling(LAST, FINAL);
  }
}
