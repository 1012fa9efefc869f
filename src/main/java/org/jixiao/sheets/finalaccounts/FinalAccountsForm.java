package org.jixiao.sheets.finalaccounts;

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

/** 决算对比: income and expenditure of last year and this year, with the reasons of change. */
public final class FinalAccountsForm implements Form<FinalAccounts> {

  /** Amounts are alike when they are to the cent. */
  private static final int CENTS = 2;

  static final Column ITEM =
      Column.typed("指标", Kind.LABEL, "决算报表的项目；编号、其中、* 不影响识别").alsoCalled("项目", "收支项目");
  static final Column LINE = Column.typed("行次", Kind.CHOICE, "决算报表的行次");
  static final Column LAST =
      Column.typed("上年度", Kind.MONEY, "上年决算数，元；没有发生填 0")
          .filledIn()
          .alsoCalled("上年度决算", "上年数", "上年");
  static final Column THIS =
      Column.typed("本年度", Kind.MONEY, "本年决算数，元；没有发生填 0")
          .filledIn()
          .alsoCalled("本年度决算", "本年数", "本年");
  static final Column CHANGE =
      Column.derived("比上年增减", Kind.MONEY, "本年度 − 上年度", row -> row.get(THIS).minus(row.get(LAST)))
          .alsoCalled("增减额");
  static final Column RATE =
      Column.derived(
              "增减%",
              Kind.RATIO, "比上年增减 ÷ 上年度；上年为零时留空", row -> row.get(CHANGE).dividedBy(row.get(LAST)))
          .alsoCalled("增减率", "增减");
  static final Column REASON =
      Column.typed("原因", Kind.TEXT, "增减较大的写明原因").alsoCalled("增减原因", "变动原因");
  static final Column TREND =
      Column.derived(
              "两年趋势",
              Kind.MARK,
              "比上年增减：▲ 增加，▼ 减少，— 持平",
              row -> FigureWords.signAs(row.get(CHANGE), "▲", "▼", "—", CENTS))
          .since(4);

  static final FixedRow INCOME = FixedRow.required("本年收入", "本年收入合计").given("行次", "2");
  static final FixedRow GENERAL =
      FixedRow.optional("一般公共预算财政拨款", "一般公共预算财政拨款收入").atLevel(1).given("行次", "3");
  static final FixedRow SPENDING = FixedRow.required("本年支出", "本年支出合计").given("行次", "9");
  static final FixedRow BASIC = FixedRow.required("基本支出").atLevel(1).given("行次", "10");
  static final FixedRow STAFF = FixedRow.required("人员经费", "人员支出").atLevel(2).given("行次", "11");
  static final FixedRow OFFICE =
      FixedRow.required("公用经费", "公用支出", "日常公用经费").atLevel(2).given("行次", "12");
  static final FixedRow PROJECT = FixedRow.required("项目支出", "项目经费").atLevel(1).given("行次", "13");
  static final List<FixedRow> INCOME_PARTS =
      List.of(
          GENERAL,
          FixedRow.optional("政府性基金预算财政拨款", "政府性基金预算财政拨款收入").atLevel(1).given("行次", "4"),
          FixedRow.optional("国有资本经营预算财政拨款", "国有资本经营预算财政拨款收入").atLevel(1).given("行次", "5"),
          FixedRow.optional("事业收入").atLevel(1).given("行次", "6"),
          FixedRow.optional("事业单位经营收入", "经营收入").atLevel(1).given("行次", "7"),
          FixedRow.optional("其他收入").atLevel(1).given("行次", "8"));

  static final Layout LAYOUT =
      Layout.of("JS", "决算对比")
          .usual()
          .alsoNamed("决算对比表", "决算分析", "收支决算对比")
          .titled("收支决算两年对比表", "按决算报表填写两年收支；增减自动计算，增减较大的写明原因。")
          .columns(ITEM, ITEM, LINE, LAST, THIS, CHANGE, RATE, REASON, TREND)
          .rows(INCOME)
          .rows(INCOME_PARTS)
          .rows(SPENDING, BASIC, STAFF, OFFICE, PROJECT)
          .papers("上年、本年的部门决算报表")
          .declaredBy("决算报表")
          .open(0)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public FinalAccounts read(RawTable table) {
    return FinalAccounts.read(table);
  }

  @Override
  public List<Rule<FinalAccounts>> rules() {
    return FinalAccountsRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(LINE).filling(LAST, THIS);
  }
}
