package org.jixiao.sheets.projects;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 项目支出: budget, spending and results of each project. */
public final class ProjectsForm implements Form<Projects> {

  static final Column NAME =
      Column.typed("项目名称", Kind.LABEL, "与预算批复的项目名称一致，一个项目一行").alsoCalled("项目");
  static final Column NATURE =
      Column.typed("项目性质", Kind.CHOICE, "每年都有的为经常性，其余为一次性").oneOf("经常性", "一次性").alsoCalled("性质");
  static final Column INITIAL =
      Column.typed("年初预算数", Kind.MONEY, "年初部门预算批复数，元；没有的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("年初预算");
  static final Column FULL =
      Column.typed("全年预算数", Kind.MONEY, "年初预算加年中追加、减去追减，元；没有的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("全年预算", "调整后预算数");
  static final Column SPENT =
      Column.typed("实际支出", Kind.MONEY, "本年决算支出数，元；没有的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("实际支出数", "全年执行数", "本年决算数");
  static final Column REST =
      Column.derived("结余", Kind.MONEY, "全年预算数 − 实际支出", row -> row.get(FULL).minus(row.get(SPENT)))
          .alsoCalled("结余数");
  static final Column EXECUTION =
      Column.derived(
              "执行率",
              Kind.RATIO,
              "实际支出 ÷ 全年预算数；全年预算为零时留空",
              row -> row.get(SPENT).dividedBy(row.get(FULL)))
          .alsoCalled("预算执行率");
  static final Column RESULT =
      Column.typed("绩效目标完成情况", Kind.TEXT, "主要产出和效果，未完成的写明原因").alsoCalled("目标完成情况");
  static final Column DOCUMENT =
      Column.typed("依据文号", Kind.CODE, "立项或预算批复的文号").alsoCalled("文号", "立项依据");

  static final Layout LAYOUT =
      Layout.of("XM", "项目支出")
          .alsoNamed("项目支出表", "项目支出明细", "项目支出明细表", "项目支出情况")
          .titled("项目支出情况表", "逐个项目填写预算和实际支出；结余、执行率自动计算，合计与预算配置、决算对比的项目支出核对。")
          .columns(NAME, NAME, NATURE, INITIAL, FULL, SPENT, REST, EXECUTION, RESULT, DOCUMENT)
          .usual()
          .papers("项目支出预算批复、项目支出明细账和项目自评资料")
          .declaredBy("项目")
          .open(15)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Projects read(RawTable table) {
    return Projects.read(table);
  }

  @Override
  public List<Rule<Projects>> rules() {
    return ProjectRules.ALL;
  }
}
