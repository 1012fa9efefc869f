package org.jixiao.sheets.satisfaction;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 满意度: questionnaires sent out, returned and how they were answered, by group. */
public final class SatisfactionForm implements Form<Satisfaction> {

  static final Column GROUP = Column.typed("调查对象", Kind.LABEL, "服务对象、下级单位、内部职工等").alsoCalled("对象");
  static final Column ISSUED = count("发放份数", "发出的问卷").alsoCalled("发放");
  static final Column RETURNED = count("回收份数", "收回的有效问卷").alsoCalled("回收");
  static final Column VERY = count("非常满意", "答非常满意的份数").alsoCalled("很满意");
  static final Column PLAIN = count("满意", "答满意的份数");
  static final Column FAIRLY = count("基本满意", "答基本满意的份数").alsoCalled("一般");
  static final Column NOT = count("不满意", "答不满意的份数");
  static final Column RESPONSE =
      Column.derived(
          "回收率", Kind.RATIO, "回收份数 ÷ 发放份数", row -> row.get(RETURNED).dividedBy(row.get(ISSUED)));
  static final Column RATE =
      Column.derived(
          "满意度",
          Kind.RATIO,
          "（非常满意 + 满意 + 基本满意）÷ 四项答卷之和",
          row -> satisfied(row).dividedBy(answers(row)));
  static final Column LOWER = Column.derived("95%下限", Kind.RATIO, "满意度的威尔逊95%置信区间下限：样本越小，离满意度越远");
  static final Column UPPER = Column.derived("95%上限", Kind.RATIO, "满意度的威尔逊95%置信区间上限");

  static final Layout LAYOUT =
      Layout.of("MY", "满意度")
          .alsoNamed("满意度调查", "满意度调查表")
          .titled("满意度调查汇总表", "按调查对象填写份数；回收率、满意度和置信区间自动计算。")
          .columns(
              GROUP, GROUP, ISSUED, RETURNED, VERY, PLAIN, FAIRLY, NOT, RESPONSE, RATE, LOWER,
              UPPER)
          .open(8)
          .total("合计")
          .slip(RETURNED, "AND(ISNUMBER([回收份数]),ISNUMBER([发放份数]),[回收份数]>[发放份数])")
          .build();

  private static Column count(String heading, String definition) {
    return Column.typed(heading, Kind.COUNT, definition + "，没有的填 0").filledIn().neverNegative();
  }

  /** Those of the four answers that count as satisfied. */
  static Figure satisfied(ComputedRow row) {
    return row.get(VERY).plus(row.get(PLAIN)).plus(row.get(FAIRLY));
  }

  /** The sum of the four answers. */
  static Figure answers(ComputedRow row) {
    return satisfied(row).plus(row.get(NOT));
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Satisfaction read(RawTable table) {
    return Satisfaction.read(table);
  }

  @Override
  public List<Rule<Satisfaction>> rules() {
    return SatisfactionRules.ALL;
  }
}
