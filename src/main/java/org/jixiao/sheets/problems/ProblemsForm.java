package org.jixiao.sheets.problems;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 问题与建议: what goes into the report as a problem, and what is advised. */
public final class ProblemsForm implements Form<Problems> {

  /** What a proposal of the program says of itself. */
  public static final String DRAFT = "建议稿";

  /** A problem that the report takes. */
  public static final String TAKEN = "采用";

  /** A problem that the report does not take; it stays with its reason. */
  public static final String REFUSED = "不采用";

  public static final Column NUMBER = Column.typed("序号", Kind.LABEL, "问题的序号").alsoCalled("编号");
  public static final Column CATEGORY =
      Column.typed("问题类别", Kind.LABEL, "如 预算编制、预算执行、资产管理、绩效目标").alsoCalled("类别");
  public static final Column FACT =
      Column.typed("事实", Kind.TEXT, "查明的事实，写明时间、金额和依据的资料").alsoCalled("问题描述", "存在的问题");
  public static final Column AMOUNT =
      Column.typed("金额", Kind.MONEY, "问题涉及的金额，元；不涉及金额的留空").alsoCalled("涉及金额");
  public static final Column BASIS =
      Column.typed("依据条款", Kind.TEXT, "违反或对照的规定、评价标准").alsoCalled("依据");
  public static final Column INDICATOR =
      Column.typed("涉及三级指标", Kind.TEXT, "与评分表的三级指标同名，几个指标用分号隔开").alsoCalled("涉及指标");
  public static final Column POINTS = Column.typed("扣分", Kind.SCORE, "评分表中因此扣的分").neverNegative();
  public static final Column CAUSE = Column.typed("原因", Kind.TEXT, "问题产生的原因").alsoCalled("原因分析");
  public static final Column ADVICE =
      Column.typed("建议", Kind.TEXT, "对单位的整改建议").alsoCalled("整改建议", "改进建议");
  static final Column OWNER = Column.typed("责任单位", Kind.CHOICE, "负责整改的单位或科室");
  static final Column DEADLINE =
      Column.typed("整改期限", Kind.TEXT, "如 报告下达后60日内；从列表中选，也可另填")
          .suggesting("报告下达后30日内", "报告下达后60日内", "下年度预算编制时");
  static final Column REPLY = Column.typed("单位反馈", Kind.TEXT, "被评价单位对问题和建议的意见");
  static final Column ACCEPTED =
      Column.typed("是否采纳", Kind.CHOICE, "是否采纳单位的反馈意见").oneOf("是", "部分", "否");
  public static final Column REFUSAL =
      Column.typed("未采纳理由", Kind.TEXT, "不采纳单位意见或不采用本条的理由").alsoCalled("不采纳理由");
  public static final Column STATE =
      Column.typed("状态", Kind.CHOICE, "建议稿由程序拟写，改为采用或不采用、或改动内容后程序不再改写")
          .oneOf(DRAFT, TAKEN, REFUSED);
  public static final Column MARK = Column.noted("标识", "程序据此认出自己拟写的行，请勿改动");

  /** What a proposal fills in, in the order of the sheet. */
  public static final List<Column> DRAFTED =
      List.of(CATEGORY, FACT, AMOUNT, BASIS, INDICATOR, POINTS, CAUSE, ADVICE, STATE);

  /** What only people fill in. */
  static final List<Column> PEOPLES = List.of(OWNER, DEADLINE, REPLY, ACCEPTED, REFUSAL);

  static final Layout LAYOUT =
      Layout.of("WT", "问题与建议")
          .usual()
          .alsoNamed("问题与建议表", "问题清单", "存在问题与建议")
          .titled("评价发现的问题与整改建议", "运行后程序按扣分和需核实的事项拟写建议稿，逐条采用、修改或不采用。")
          .columns(
              CATEGORY, NUMBER, CATEGORY, FACT, AMOUNT, BASIS, INDICATOR, POINTS, CAUSE, ADVICE,
              OWNER, DEADLINE, REPLY, ACCEPTED, REFUSAL, STATE, MARK)
          .list(15)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Problems read(RawTable table) {
    return new Problems(table);
  }

  @Override
  public List<Rule<Problems>> rules() {
    return List.of();
  }
}
