package org.jixiao.sheets.targets;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 绩效目标: one target a line, with what was reached. */
public final class TargetsForm implements Form<Targets> {

  static final Column KIND = Column.typed("目标类别", Kind.LABEL, "可合并单元格").alsoCalled("类别");
  static final Column TARGET = Column.typed("绩效指标", Kind.LABEL, "一行一个指标").alsoCalled("指标名称", "指标");
  static final Column NATURE =
      Column.typed("指标性质", Kind.CHOICE, "≥ 越高越好，≤ 越低越好，= 须相等，定性由人判断")
          .filledIn()
          .oneOf("≥", "≤", "=", "定性");
  static final Column AIM =
      Column.typed("目标值", Kind.VALUE, "定量指标填数；不得留 X、XX").filledIn().alsoCalled("年度指标值", "指标值");
  static final Column MEASURE = Column.typed("计量单位", Kind.CHOICE, "篇、件、次、% 等").alsoCalled("单位");
  static final Column RESULT =
      Column.typed("实际完成值", Kind.VALUE, "按目标的计量单位填写").alsoCalled("完成值", "实际值");
  static final Column RATE =
      Column.derived("完成率", Kind.RATIO, "≥、= 为实际完成值 ÷ 目标值；≤ 为目标值 ÷ 实际完成值；定性的留空");
  static final Column REACHED =
      Column.derived("是否达成", Kind.MARK, "按指标性质比较实际完成值与目标值；定性指标文字相同为是，其余由人判断");
  static final Column NOTE = Column.typed("说明", Kind.TEXT, "未达成的原因，或定性指标的判断").alsoCalled("备注");
  static final Column SECOND = Column.typed("二级分类", Kind.TEXT, "目标类别之下的分类，没有的留空").since(4);
  static final Column TYPE =
      Column.typed("指标类型", Kind.TEXT, "从列表中选，也可按本级的分类填写")
          .suggesting("数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度")
          .since(4);
  static final Column WEIGHT =
      Column.typed("权重", Kind.SCORE, "指标在绩效目标中的权重，分；没有的留空").neverNegative().since(4);

  static final Layout LAYOUT =
      Layout.of("MB", "绩效目标")
          .usual()
          .alsoNamed("绩效目标表", "绩效目标完成情况")
          .titled("绩效目标完成情况表", "逐项填写目标值和实际完成值；完成率和是否达成自动计算。")
          .columns(
              TARGET, KIND, TARGET, NATURE, AIM, MEASURE, RESULT, RATE, REACHED, NOTE, SECOND, TYPE,
              WEIGHT)
          .papers("批复的绩效目标表和完成情况佐证")
          .list(25)
          .blankRule("M02")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Targets read(RawTable table) {
    return Targets.read(table);
  }

  @Override
  public List<Rule<Targets>> rules() {
    return TargetRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(NATURE, MEASURE, SECOND, TYPE, WEIGHT);
  }
}
