package org.jixiao.sheets.budget;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.FigureWords;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 预算配置: what was budgeted at the start of the year and for the whole of it, by category. */
public final class BudgetForm implements Form<Budget> {

  private static final int SHOWN_DECIMALS = 4;

  static final Column CATEGORY =
      Column.typed("支出分类", Kind.LABEL, "人员经费、公用经费、项目支出，可增行").alsoCalled("支出类别", "项目");
  static final Column INITIAL =
      Column.typed("年初预算数", Kind.MONEY, "人大批准的年初部门预算，元")
          .filledIn()
          .neverNegative()
          .alsoCalled("年初预算");
  static final Column FULL =
      Column.typed("全年预算数", Kind.MONEY, "年初预算加年中追加、减去追减后的全年预算，元")
          .filledIn()
          .neverNegative()
          .alsoCalled("全年预算", "调整后预算数", "调整预算数");
  static final Column GROWTH =
      Column.derived(
          "增长额", Kind.MONEY, "全年预算数 − 年初预算数", row -> row.get(FULL).minus(row.get(INITIAL)));
  static final Column RATE =
      Column.derived(
          "增长率",
          Kind.RATIO,
          "增长额 ÷ 年初预算数；合计行即预算调整率。年初数为零时留空",
          row -> row.get(GROWTH).dividedBy(row.get(INITIAL)));
  static final Column INITIAL_SHARE =
      Column.derived(
          "年初占比",
          Kind.RATIO,
          "本行年初预算数 ÷ 合计",
          row -> row.get(INITIAL).dividedBy(row.total(INITIAL)));
  static final Column FULL_SHARE =
      Column.derived(
          "全年占比", Kind.RATIO, "本行全年预算数 ÷ 合计", row -> row.get(FULL).dividedBy(row.total(FULL)));
  static final Column SHIFT =
      Column.derived(
              "占比变动",
              Kind.POINTS,
              "全年占比 − 年初占比，单位为百分点",
              row -> row.get(FULL_SHARE).minus(row.get(INITIAL_SHARE)))
          .inRowsOnly();
  static final Column TREND =
      Column.derived(
              "趋势",
              Kind.MARK,
              "占比变动按两位小数：▲ 上升，▼ 下降，— 持平",
              row -> FigureWords.signAs(row.get(SHIFT), "▲", "▼", "—", SHOWN_DECIMALS))
          .inRowsOnly()
          .alsoCalled("箭头");

  static final FixedRow OFFICE = FixedRow.required("公用经费", "公用支出", "日常公用经费");

  static final FixedRow PROJECTS = FixedRow.required("项目支出", "项目经费");

  static final Layout LAYOUT =
      Layout.of("YS", "预算配置")
          .required()
          .alsoNamed("预算配置表", "预算配置情况", "预算情况")
          .titled("预算配置表", "年初预算与全年预算按支出分类填写；增长、占比和趋势自动计算。")
          .columns(
              CATEGORY,
              CATEGORY,
              INITIAL,
              FULL,
              GROWTH,
              RATE,
              INITIAL_SHARE,
              FULL_SHARE,
              SHIFT,
              TREND)
          .rows(FixedRow.required("人员经费", "人员支出"), OFFICE, PROJECTS)
          .open(0)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Budget read(RawTable table) {
    return Budget.read(table);
  }

  @Override
  public List<Rule<Budget>> rules() {
    return BudgetRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping();
  }
}
