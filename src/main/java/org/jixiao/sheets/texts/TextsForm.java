package org.jixiao.sheets.texts;

import java.util.List;
import java.util.Map;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 报告文字: the text of each section of the report, as far as people write it. */
public final class TextsForm implements Form<Texts> {

  /** So begins a text that was taken over from last year; as a placeholder it is a finding. */
  static final String LAST_YEAR = "【上年文字，待更新】";

  static final Column CHAPTER = Column.typed("章节", Kind.LABEL, "报告的一级标题");
  static final Column SECTION = Column.typed("小节", Kind.LABEL, "报告的二级标题，请勿改名").alsoCalled("标题");
  static final Column TEXT =
      Column.typed("正文", Kind.TEXT, "可以写几段；指标用标签表示，如 {{预算调整率}}，出报告时换成数")
          .wide()
          .alsoCalled("内容", "文字");
  static final Column USED =
      Column.typed("采用", Kind.CHOICE, "否：写了不用；空白视同是").oneOf("是", "否").alsoCalled("是否采用");

  static final Layout LAYOUT =
      Layout.of("BW", "报告文字")
          .usual()
          .alsoNamed("报告正文", "报告文字表")
          .titled("评价报告文字", "按报告章节填写正文，没有的小节留空；指标写成 {{指标名称}}，数据由程序填入。")
          .columns(SECTION, CHAPTER, SECTION, TEXT, USED)
          .rows(
              in("引言", "双方责任", "被评价单位和评价机构的责任"),
              in("引言", "评价程序", "评价工作程序"),
              in("绩效评价基本情况", "评价对象和范围", "对象和范围"),
              in("绩效评价基本情况", "评价方法和目的", "方法和目的", "评价目的和方法"),
              in("绩效评价基本情况", "评价工作开展情况", "评价工作过程"),
              in("部门基本情况", "单位概况", "单位基本信息"),
              in("部门基本情况", "主要职责", "部门职责"),
              in("部门基本情况", "内设机构", "组织架构", "机构设置"),
              in("部门基本情况", "人员情况", "人员编制"),
              in("部门基本情况", "职责履行", "职责履行情况"),
              in("部门基本情况", "履职效益", "履职效益情况"),
              in("部门预算及整体支出概况", "预算配置说明", "预算配置情况"),
              in("部门预算及整体支出概况", "预算执行", "预算执行情况"),
              in("部门预算及整体支出概况", "整体支出", "整体支出情况", "整体支出汇总"),
              in("部门预算及整体支出概况", "预算管理", "预算管理情况"),
              in("部门预算及整体支出概况", "工资管理", "工资管理情况"),
              in("部门预算及整体支出概况", "项目支出管理", "项目支出管理情况"),
              in("部门预算及整体支出概况", "资金合规性", "资金使用合规性"),
              in("部门预算及整体支出概况", "成本控制", "成本控制情况"),
              in("部门预算及整体支出概况", "资产管理", "固定资产及无形资产", "资产管理情况"),
              in("部门预算及整体支出概况", "产出影响", "对产出的影响"),
              in("部门预算及整体支出概况", "厉行节约", "厉行节约情况"),
              in("部门预算及整体支出概况", "信息公开", "预决算信息公开"),
              in("部门绩效目标", "总体目标", "年度总体目标"),
              in("部门绩效目标", "分类目标", "分类目标说明"),
              in("部门绩效考评情况", "评价框架说明", "评价指标体系"),
              in("部门绩效考评情况", "评价分析", "评价分析说明"),
              in("部门绩效考评情况", "评价结论", "评价结果说明"),
              in("其他", "主要经验及做法", "主要经验和做法"),
              in("其他", "其他需要说明的问题", "其他说明"))
          .open(10)
          .build();

  private static FixedRow in(String chapter, String section, String... otherNames) {
    return FixedRow.optional(section, otherNames).given(CHAPTER.heading(), chapter);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Texts read(RawTable table) {
    return Texts.read(table);
  }

  @Override
  public List<Rule<Texts>> rules() {
    return TextRules.ALL;
  }

  /** Last year's texts are what one begins with, and none of them is to pass unread. */
  @Override
  public NextYear nextYear() {
    return NextYear.keeping(TEXT).changing(TextsForm::marked);
  }

  private static Map<String, String> marked(Map<String, String> row) {
    row.computeIfPresent(
        TEXT.heading(), (heading, text) -> text.startsWith(LAST_YEAR) ? text : LAST_YEAR + text);
    return row;
  }
}
