package org.jixiao.sheets.payments;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 支付汇总: what was paid, by payer and way of payment. */
public final class PaymentsForm implements Form<Payments> {

  static final Column PAYER =
      Column.typed("付款人", Kind.LABEL, "付款账户的户名；财政零余额账户为直接支付，单位零余额账户为授权支付").alsoCalled("付款单位");
  static final Column METHOD =
      Column.typed("支付方式", Kind.HINT, "从列表中选，列表之外的方式可以直接填写")
          .filledIn()
          .suggesting("财政直接支付", "财政授权支付", "国库集中支付", "实有资金支付", "单位资金支付", "公务卡支付")
          .alsoCalled("推定支付方式");
  static final Column AMOUNT =
      Column.typed("金额", Kind.MONEY, "全年支付金额，已扣除退回，元").filledIn().alsoCalled("支付金额");
  static final Column SHARE =
      Column.derived(
          "占比", Kind.RATIO, "本行金额 ÷ 合计", row -> row.get(AMOUNT).dividedBy(row.total(AMOUNT)));

  static final Layout LAYOUT =
      Layout.of("ZF", "支付汇总")
          .usual()
          .alsoNamed("支付汇总表", "支付情况")
          .titled("支付汇总表", "按付款人和支付方式填写全年支付；合计与月度指标的使用数核对。")
          .columns(PAYER, PAYER, METHOD, AMOUNT, SHARE)
          .papers("全年财政直接支付、授权支付明细")
          .declaredBy("支付")
          .list(6)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Payments read(RawTable table) {
    return Payments.read(table);
  }

  @Override
  public List<Rule<Payments>> rules() {
    return List.of();
  }
}
