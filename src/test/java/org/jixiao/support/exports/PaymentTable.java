package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Writes payments in one look. */
final class PaymentTable {

  private final List<Column<Payment>> columns = new ArrayList<>();

  private PaymentTable() {}

  static Listing<Payment> open(Path file, Look look, Random random) throws IOException {
    PaymentTable table = new PaymentTable();
    table.columns(look);
    return new Listing<>(
        Sheet.open(file, look, "支付明细"),
        new Writing(look, random),
        "国库集中支付明细表",
        table.columns,
        table.columns.size() - 1);
  }

  private void columns(Look look) {
    add(
        Heading.of("支付日期", "支付令日期", "业务日期"),
        (p, w) ->
            p.fault() != null && p.fault().date() != null ? p.fault().date() : w.date(p.date()));
    add(Heading.of("支付令编号", "支付凭证号"), (p, w) -> p.number());
    add(Heading.of("预算单位"), (p, w) -> p.payer().unit());
    add(Heading.under("付款人", "全称", "付款人", "付款人全称", "付款账户名称"), (p, w) -> p.payer().title());
    if (look.twoRowHeader()) {
      add(Heading.under("付款人", "账号", "付款人账号"), (p, w) -> w.digits(p.payer().account()));
    }
    add(Heading.under("收款人", "全称", "收款人", "收款人全称", "收款账户名称"), (p, w) -> p.payee().name());
    add(Heading.under("收款人", "账号", "收款人账号", "收款账户账号"), (p, w) -> w.digits(p.payee().account()));
    if (look.twoRowHeader()) {
      add(Heading.under("收款人", "开户行", "收款人开户行"), (p, w) -> "岚溪农商行城关支行");
    }
    add(Heading.of("支付方式", "支付类型"), (p, w) -> p.payer().method());
    add(Heading.of("项目类别", "项目类型"), (p, w) -> p.category().title());
    add(Heading.of("项目名称", "预算项目"), (p, w) -> p.project());
    if (look.codes() == CodeWriting.SPLIT) {
      add(Heading.under("部门经济分类", "类", "类"), (p, w) -> w.digits(p.code().code().substring(0, 3)));
      // The second half loses its nought when a spreadsheet takes it for a number.
      add(Heading.under("部门经济分类", "款", "款"), (p, w) -> w.digits(p.code().code().substring(3)));
    } else {
      add(
          Heading.of("部门经济分类", "经济分类", "部门支出经济分类"),
          (p, w) -> w.code(p.code().code(), p.code().title()));
    }
    add(Heading.of("用途", "摘要"), (p, w) -> p.purpose());
    add(Heading.of("结算方式"), (p, w) -> p.settlement());
    add(Heading.of("交易方向"), (p, w) -> p.refund() ? "退回" : "支出");
    add(
        Heading.of("金额", "支付金额", "实际支付金额"),
        (p, w) ->
            p.fault() != null && p.fault().hidesAmount()
                ? p.fault().amount()
                : w.amount(look.negativeRefunds() ? p.net() : p.cents()));
  }

  private void add(Heading heading, BiFunction<Payment, Writing, Object> cell) {
    columns.add(new Column<>(heading, cell));
  }
}
