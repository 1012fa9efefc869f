package org.jixiao.sheets.carryover;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 收支结转: by source of money what was carried in, came in, was spent, and is carried on. */
public final class CarryOverForm implements Form<CarryOver> {

  static final Column SOURCE =
      Column.typed("资金来源", Kind.LABEL, "一般公共预算、政府性基金、国有资本经营、其他，可增行").alsoCalled("资金性质");
  static final Column OPENING =
      Column.typed("年初结转结余", Kind.MONEY, "本年决算报表的年初结转和结余，元；没有的填 0")
          .filledIn()
          .alsoCalled("年初结转和结余", "年初数");
  static final Column ADJUSTMENT =
      Column.typed("年初调整", Kind.MONEY, "会计差错更正、收回以前年度支出、财政收回存量资金等对年初数的调整，减少填负数，元；没有的填 0")
          .filledIn()
          .alsoCalled("年初结转结余调整", "调整年初结转结余");
  static final Column INCOME =
      Column.typed("本年收入", Kind.MONEY, "本年收入决算数，元；没有的填 0").filledIn().alsoCalled("本年收入数");
  static final Column USED =
      Column.typed("使用非财政拨款结余", Kind.MONEY, "用于弥补收支差额的非财政拨款结余，元；没有的填 0")
          .filledIn()
          .alsoCalled("使用非财政拨款结余和专用结余", "用事业基金弥补收支差额");
  static final Column SPENT =
      Column.typed("本年支出", Kind.MONEY, "本年支出决算数，元；没有的填 0").filledIn().alsoCalled("本年支出数");
  static final Column RETURNED =
      Column.typed("结余分配或缴回", Kind.MONEY, "结余分配和年末缴回财政的金额，填正数，元；没有的填 0")
          .filledIn()
          .alsoCalled("结余分配", "缴回财政");
  static final Column CLOSING =
      Column.derived(
          "年末结转结余",
          Kind.MONEY,
          "年初结转结余 + 年初调整 + 本年收入 + 使用非财政拨款结余 − 本年支出 − 结余分配或缴回",
          row ->
              row.get(OPENING)
                  .plus(row.get(ADJUSTMENT))
                  .plus(row.get(INCOME))
                  .plus(row.get(USED))
                  .minus(row.get(SPENT))
                  .minus(row.get(RETURNED)));
  static final Column BOOK =
      Column.typed("年末账面数", Kind.MONEY, "决算报表或会计账的年末结转和结余，元，用于核对").filledIn().alsoCalled("账面数");
  static final Column GAP =
      Column.derived(
          "差异", Kind.MONEY, "年末账面数 − 年末结转结余，应为 0", row -> row.get(BOOK).minus(row.get(CLOSING)));
  static final Column LAST =
      Column.typed("上年年末结转结余", Kind.MONEY, "上年决算报表的年末结转和结余，元；没有的填 0，未提供的留空")
          .alsoCalled("上年末结转结余", "上年年末数");
  static final Column RATE =
      Column.derived(
          "变动率",
          Kind.RATIO,
          "（年末结转结余 − 上年年末结转结余）÷ 上年年末结转结余；上年为零时留空",
          row -> row.get(CLOSING).minus(row.get(LAST)).dividedBy(row.get(LAST)));

  static final Layout LAYOUT =
      Layout.of("JZ", "收支结转")
          .alsoNamed("收支结转表", "结转结余", "结转结余情况表", "收支结转结余")
          .titled("收支结转结余情况表", "按资金来源填写年初结转结余、本年收支和年末账面数；年末结转结余自动计算并与账面数核对。")
          .columns(
              SOURCE,
              SOURCE,
              OPENING,
              ADJUSTMENT,
              INCOME,
              USED,
              SPENT,
              RETURNED,
              CLOSING,
              BOOK,
              GAP,
              LAST,
              RATE)
          .rows(
              FixedRow.required("一般公共预算", "一般公共预算财政拨款", "一般公共预算资金"),
              FixedRow.required("政府性基金", "政府性基金预算", "政府性基金预算财政拨款"),
              FixedRow.required("国有资本经营", "国有资本经营预算", "国有资本经营预算财政拨款"),
              FixedRow.required("其他", "其他资金"))
          .usual()
          .papers("本年部门决算的收入支出决算总表和上年结转结余资料")
          .declaredBy("结转")
          .open(2)
          .total("合计")
          .slip(BOOK, "AND(ISNUMBER([年末账面数]),ISNUMBER([年末结转结余]),ROUND([年末账面数]-[年末结转结余],2)<>0)")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public CarryOver read(RawTable table) {
    return CarryOver.read(table);
  }

  /** What is carried on at the end of a year, as the books have it, is carried into the next. */
  @Override
  public NextYear nextYear() {
    return NextYear.keeping().filling(OPENING, BOOK, CLOSING).filling(LAST, BOOK, CLOSING);
  }

  @Override
  public List<Rule<CarryOver>> rules() {
    return CarryOverRules.ALL;
  }
}
