package org.jixiao.sheets.basedata;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/**
 * 基础数据: counts, areas and amounts of two years. Nothing must be filled in; what is blank is not
 * provided.
 */
public final class BaseDataForm implements Form<BaseData> {

  private static final String PERSONS = "人";
  private static final String AREA = "平方米";
  private static final String YUAN = "元";

  static final Column ITEM =
      Column.typed("项目", Kind.LABEL, "固定项目请勿改名，可增行").alsoCalled("指标", "数据项目");
  static final Column LAST =
      Column.typed("上年数", Kind.FACT, "上年决算口径的数；没有的填 0，未提供的留空").neverNegative().alsoCalled("上年");
  static final Column THIS =
      Column.typed("本年数", Kind.FACT, "本年决算口径的数；没有的填 0，未提供的留空").neverNegative().alsoCalled("本年");
  static final Column MEASURE =
      Column.typed("计量单位", Kind.CHOICE, "人、辆、平方米或元；金额以万元填列的，在本格写“万元”").measuring().alsoCalled("单位");
  static final Column RATE =
      Column.derived(
              "变动率",
              Kind.RATIO,
              "（本年数 − 上年数）÷ 上年数；上年为零时留空",
              row -> row.get(THIS).minus(row.get(LAST)).dividedBy(row.get(LAST)))
          .inRowsOnly();

  public static final FixedRow POSTS = counted("编制数", PERSONS, "人员编制数");
  public static final FixedRow STAFF = counted("在职人员数", PERSONS, "在职人数", "实有人数");
  public static final FixedRow HIRED_APPROVED = counted("聘用人员批复数", PERSONS, "聘用人员核定数");
  public static final FixedRow HIRED = counted("聘用人员数", PERSONS, "实际聘用人员数");
  static final FixedRow VEHICLES = counted("公务用车数", "辆", "公务用车保有量");
  public static final FixedRow PROCUREMENT_PLANNED = amount("政府采购预算", "政府采购预算数");
  public static final FixedRow PROCUREMENT = amount("政府采购实际", "实际政府采购金额", "政府采购实际数");
  public static final FixedRow KEY_PROJECTS = amount("重点项目支出", "重点支出");
  public static final FixedRow AREA_APPROVED = counted("批复建筑面积", AREA, "楼堂馆所批复建筑面积");
  public static final FixedRow AREA_BUILT = counted("实际建筑面积", AREA, "楼堂馆所实际建筑面积");
  public static final FixedRow INVESTMENT_APPROVED = amount("批复投资概算", "投资概算", "楼堂馆所批复投资概算");
  public static final FixedRow INVESTMENT = amount("实际投资", "楼堂馆所实际投资");
  public static final FixedRow ASSETS_IN_USE = amount("在用固定资产原值", "实际在用固定资产总额");
  public static final FixedRow ADDED = amount("年内追加预算", "追加预算");
  public static final FixedRow CUT = amount("年内追减预算", "追减预算");
  public static final FixedRow MOVED = amount("结构调剂", "结构性调剂");
  public static final FixedRow UNCOUNTED = amount("政策性因素调整", "政策性等不计入的调整");

  static final Layout LAYOUT =
      Layout.of("SJ", "基础数据")
          .alsoNamed("基础数据表", "部门整体支出绩效评价基础数据表")
          .titled("部门整体支出绩效评价基础数据表", "填写人员、资产、采购和预算调整的两年数，用于计算控制率、利用率等指标；未提供的留空。")
          .columns(ITEM, ITEM, LAST, THIS, MEASURE, RATE)
          .rows(
              POSTS,
              STAFF,
              HIRED_APPROVED,
              HIRED,
              VEHICLES,
              PROCUREMENT_PLANNED,
              PROCUREMENT,
              KEY_PROJECTS,
              AREA_APPROVED,
              AREA_BUILT,
              INVESTMENT_APPROVED,
              INVESTMENT,
              ASSETS_IN_USE,
              ADDED,
              CUT,
              MOVED,
              UNCOUNTED)
          .usual()
          .papers("编制和聘用批复、政府采购台账、基建批复、固定资产使用情况等基础数据")
          .open(5)
          .build();

  private static FixedRow counted(String label, String measure, String... others) {
    return FixedRow.optional(label, others).holding(Kind.COUNT).given(MEASURE.heading(), measure);
  }

  private static FixedRow amount(String label, String... others) {
    return FixedRow.optional(label, others).holding(Kind.MONEY).given(MEASURE.heading(), YUAN);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public BaseData read(RawTable table) {
    return BaseData.read(table);
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(MEASURE).filling(LAST, THIS);
  }

  @Override
  public List<Rule<BaseData>> rules() {
    return BaseDataRules.ALL;
  }
}
