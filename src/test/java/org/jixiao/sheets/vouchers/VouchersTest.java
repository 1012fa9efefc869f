package org.jixiao.sheets.vouchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.vouchers.Vouchers.Voucher;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

/** What follows from the answers to a voucher. */
class VouchersTest {

  private static final VouchersForm FORM = new VouchersForm();

  private static Tables voucher(
      Object amount,
      String reason,
      Object budget,
      Object use,
      Object procedure,
      Object paper,
      Object problem,
      Object note) {
    return voucher(
        Tables.of(FORM.layout()), amount, reason, budget, use, procedure, paper, problem, note);
  }

  private static Tables voucher(
      Tables tables,
      Object amount,
      String reason,
      Object budget,
      Object use,
      Object procedure,
      Object paper,
      Object problem,
      Object note) {
    return tables
        .row(
            "P-1",
            1,
            "2024-03-01",
            "某店",
            "办公用品",
            amount,
            "a.csv 第2行",
            reason,
            budget,
            use,
            procedure,
            paper,
            problem,
            note)
        .total("合计");
  }

  private static Voucher read(Tables tables) {
    Place interval = new Place("凭证抽查", 9, 1, "抽样间隔", "取值");
    return FORM.read(tables.table())
        .projectedBy(Figure.typed(new BigDecimal("1000"), Unit.MONEY, interval))
        .lines()
        .get(0);
  }

  private static List<Finding> findings(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void oneNo_isEnough_andAllYes_areNeeded() {
    assertEquals("不合规", read(voucher(200, "疑点", "是", null, "否", null, null, null)).result().text());
    assertEquals("未查", read(voucher(200, "疑点", "是", "是", "是", null, null, null)).result().text());
    assertEquals("合规", read(voucher(200, "疑点", "是", "是", "是", "是", null, null)).result().text());
  }

  @Test
  void columnThatIsNotThere_isNotAsked() {
    Tables three = Tables.of(FORM.layout()).without("凭证合规");
    Tables tables = voucher(three, 200, "疑点", "是", "是", "是", null, null, null);
    assertEquals("合规", read(tables).result().text());
    Tables without =
        Tables.of(FORM.layout()).without("预算约束合规").without("用途合规").without("程序合规").without("凭证合规");
    Tables none = voucher(without, 200, "疑点", null, null, null, null, null, null);
    assertFalse(read(none).result().isPresent());
  }

  @Test
  void errors_areProjectedByTheReasonWhyALineWasDrawn() {
    assertEquals("50.00", projected(200, "超过界限"));
    assertEquals("50.00", projected(200, "疑点"));
    assertEquals("250.00", projected(200, "货币单元抽样"));
    assertEquals("250.00", projected(-200, "退款"));
    assertEquals("0.00", projected(200, "自行补充"));
    assertEquals("0.00", projected(200, null));
  }

  private static String projected(Object amount, String reason) {
    return read(voucher(amount, reason, "否", "是", "是", "是", 50, "x")).projected().show();
  }

  @Test
  void noWithoutAmountOrFact_isAsked() {
    assertEquals(1, findings("CT-E01", voucher(200, "疑点", "否", "是", "是", "是", 5, null)).size());
    assertEquals(1, findings("CT-E01", voucher(200, "疑点", "否", "是", "是", "是", null, "x")).size());
    assertEquals(0, findings("CT-E01", voucher(200, "疑点", "否", "是", "是", "是", 0, "x")).size());
    assertEquals(0, findings("CT-E01", voucher(200, "疑点", "是", "是", "是", "是", null, null)).size());
  }

  @Test
  void problemAboveTheAmount_isAnError_ofRefundsByTheirSize() {
    assertEquals(1, findings("CT-B01", voucher(200, "疑点", "否", "是", "是", "是", 200.01, "x")).size());
    assertEquals(0, findings("CT-B01", voucher(-200, "退款", "否", "是", "是", "是", 200, "x")).size());
    assertEquals(0, findings("CT-B01", voucher(200, "疑点", "是", "是", "是", "是", null, null)).size());
  }

  @Test
  void whatWasDrawn_isToBeLookedAt_andFaultsAreTold() {
    Tables open = voucher(200, "疑点", null, null, null, null, null, null);
    assertEquals(1, findings("CT-M02", open).size());
    Finding fault = findings("CT-E02", voucher(200, "疑点", "是", "否", "是", "否", 50, "没有清单。")).get(0);
    assertEquals("凭证“P-1”（付某店，200.00元）的用途合规、凭证合规为否，问题金额50.00元：没有清单。", fault.message());
    assertTrue(findings("CT-E02", voucher(200, "疑点", "是", "是", "是", "是", null, null)).isEmpty());
    assertEquals(1, findings("CT-E03", voucher(200, "疑点", "是", "是", "是", "是", 3, null)).size());
  }
}
