package org.jixiao.sheets.basic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 基本信息: one fact a row. */
public final class BasicInfoForm implements Form<BasicInfo> {

  static final Column ITEM = Column.typed("项目", Kind.LABEL, "填报事项，请勿改名");
  static final Column CONTENT = Column.typed("填报内容", Kind.FACT, "在黄色格内填写").alsoCalled("内容", "填写内容");
  static final Column NOTE = Column.typed("说明", Kind.TEXT, "填写要求与来源").alsoCalled("备注");

  public static final FixedRow UNIT =
      FixedRow.required("被评价单位", "单位名称", "部门名称").explained("必填。单位全称，与印章一致");
  public static final FixedRow YEAR =
      FixedRow.required("评价年度", "年度")
          .holding(Kind.COUNT)
          .between(2000, 2100)
          .explained("必填。四位年份，如 2024");
  static final FixedRow CODE =
      FixedRow.optional("统一社会信用代码", "社会信用代码").ofLength(18).explained("18位，按文本填写；校验码按 GB 32100 核对");
  static final FixedRow LEVEL =
      FixedRow.optional("预算级次").oneOf("中央", "省级", "市级", "县区级", "乡镇级").explained("从列表中选");
  static final FixedRow UNIT_LEVEL =
      FixedRow.optional("单位预算级次").oneOf("一级预算单位", "二级预算单位", "三级预算单位").explained("从列表中选");
  static final FixedRow FUNDING =
      FixedRow.optional("经费保障方式", "单位经费保障方式")
          .suggesting("全额", "差额", "自收自支", "定额补助", "定项补助")
          .explained("从列表中选；当地另有说法的可以直接填写");
  public static final FixedRow CLIENT = FixedRow.optional("委托单位", "委托方").explained("委托评价的财政部门");
  public static final FixedRow FIRM = FixedRow.optional("评价机构").explained("会计师事务所全称");
  public static final FixedRow REPORT =
      FixedRow.optional("报告文号", "文号").holding(Kind.CODE).explained("未编号的留空");
  public static final FixedRow POSTS =
      FixedRow.optional("编制数").holding(Kind.COUNT).explained("编制部门批复数，人；未提供的留空");
  public static final FixedRow STAFF =
      FixedRow.optional("在职人员数", "在职人数", "实有人数")
          .holding(Kind.COUNT)
          .explained("决算口径的年末实有人数；未提供的留空");
  public static final FixedRow MONEY_UNIT =
      FixedRow.optional("金额单位").oneOf("元", "千元", "万元").explained("各表没有标注单位时以此为准；一般填元，保留两位小数");

  static final Layout LAYOUT =
      Layout.of("JC", "基本信息")
          .required()
          .alsoNamed("基础信息", "单位基本信息", "基本情况")
          .titled("部门整体支出绩效评价基本信息表", "被评价单位、年度和报告的基本事实；带“必填”的两项不能空。")
          .columns(ITEM, ITEM, CONTENT, NOTE)
          .rows(
              UNIT,
              YEAR,
              CODE,
              LEVEL,
              UNIT_LEVEL,
              FUNDING,
              CLIENT,
              FIRM,
              REPORT,
              POSTS,
              STAFF,
              MONEY_UNIT)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public BasicInfo read(RawTable table) {
    return new BasicInfo(table);
  }

  @Override
  public List<Rule<BasicInfo>> rules() {
    return BasicInfoRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(CONTENT, NOTE).changing(BasicInfoForm::aYearOn);
  }

  /** The next year; what was said of this year alone (the report, the people) is asked anew. */
  private static Map<String, String> aYearOn(Map<String, String> row) {
    Map<String, String> next = new LinkedHashMap<>(row);
    String label = row.getOrDefault(ITEM.heading(), "");
    if (YEAR.isLabelled(label)) {
      next.computeIfPresent(CONTENT.heading(), (heading, year) -> following(year));
    } else if (REPORT.isLabelled(label) || STAFF.isLabelled(label)) {
      next.remove(CONTENT.heading());
    }
    return next;
  }

  private static String following(String year) {
    return NumberText.read(year, Unit.COUNT)
        .map(number -> number.add(BigDecimal.ONE).toPlainString())
        .orElse(year);
  }
}
