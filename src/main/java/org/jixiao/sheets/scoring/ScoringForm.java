package org.jixiao.sheets.scoring;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.scoring.language.Examples;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 评分: indicators of three levels with their points. */
public final class ScoringForm implements Form<Scoring> {

  static final Column FIRST = Column.typed("一级指标", Kind.LABEL, "可合并单元格，合并的标签对每一行有效").filledIn();
  static final Column SECOND = Column.typed("二级指标", Kind.LABEL, "可合并单元格，合并的标签对每一行有效").filledIn();
  static final Column THIRD = Column.typed("三级指标", Kind.LABEL, "每行一个三级指标");
  static final Column POINTS =
      Column.typed("分值", Kind.SCORE, "本指标满分，各行合计 100")
          .filledIn()
          .neverNegative()
          .alsoCalled("权重", "标准分");
  static final Column SCORED =
      Column.typed("得分", Kind.SCORE, "0 至分值之间").filledIn().alsoCalled("评价得分", "实际得分");
  static final Column LOST = Column.derived("扣分", Kind.SCORE, "分值 − 得分");
  static final Column REASON =
      Column.typed("扣分说明", Kind.TEXT, "有扣分必须说明原因和依据").alsoCalled("扣分原因", "扣分理由");
  static final Column CRITERIA =
      Column.typed("评价要点", Kind.TEXT, "评价标准和计分依据").alsoCalled("评分标准", "指标说明");
  static final Column MODE =
      Column.typed("评分方式", Kind.CHOICE, "人工：得分由评价人填写（空白视同人工）").oneOf("人工", "自动");
  static final Column RULE = Column.typed("评分规则", Kind.TEXT, "用文字写明计分办法；空白或“人工评定”为人工");
  static final Column VALUE =
      Column.typed("指标值", Kind.VALUE, "评分规则点名评价结果中的主要指标时自动得出；否则在此填数（比率填 85% 或 0.85）或等次");
  static final Column SYSTEM =
      Column.derived("系统评分", Kind.SCORE, "按评分规则计算的得分；人工评定的留空；合计行是待评各项都得满分时的总分");
  static final Column RATE = Column.derived("得分率", Kind.RATIO, "得分 ÷ 分值");

  static final Column LAST = Column.typed("上年得分", Kind.SCORE, "上年评价的得分，供比较；从上年工作簿转入").since(4);

  /** Answers to the things of a checklist, for whoever keeps them out of 指标值. */
  static final Column ITEMS =
      Column.typed("分项结果", Kind.TEXT, "评分规则列有①②③几项的，逐项写是、否或不适用，如 是是否；也可写在“指标值”").since(4);

  static final Column SOURCE = Column.typed("标准来源", Kind.TEXT, "评分标准的出处，如文件名称和条目").since(4);

  static final Layout LAYOUT =
      Layout.of("PF", "评分")
          .required()
          .alsoNamed("评分表", "绩效评分", "绩效评价评分表")
          .titled("部门整体支出绩效评价评分表", "逐项填写分值、得分和扣分说明；扣分、得分率、合计和等级自动计算。")
          .columns(
              THIRD, FIRST, SECOND, THIRD, POINTS, SCORED, LOST, REASON, CRITERIA, MODE, RULE,
              VALUE, SYSTEM, RATE, LAST, ITEMS, SOURCE)
          .open(30)
          .total("合计")
          .slip(SCORED, "AND(ISNUMBER([得分]),ISNUMBER([分值]),[得分]>[分值])")
          .slip(SCORED, "AND(ISNUMBER([得分]),[得分]<0)")
          .slip(REASON, "AND(ISNUMBER([得分]),ISNUMBER([分值]),[得分]<[分值],[扣分说明]=\"\")")
          .build();

  /** One example of each form that a scoring rule may take. */
  public static List<String> ruleExamples() {
    return Examples.ALL;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Scoring read(RawTable table) {
    return Scoring.read(table);
  }

  @Override
  public List<Rule<Scoring>> rules() {
    return ScoringRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return table().filling(LAST, SCORED);
  }

  @Override
  public Optional<NextYear> scheme() {
    return Optional.of(table());
  }

  /** The score table without any score. */
  private static NextYear table() {
    return NextYear.keeping(POINTS, CRITERIA, MODE, RULE, SOURCE);
  }
}
