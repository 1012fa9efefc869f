package org.jixiao.ledgers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ControlTotals;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Fed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports whose money reads well and is wrong: shifted fields, signs, units, carried balances. */
class MoneyTrapsTest {

  private static final String HEAD = "支付日期,付款人,收款人,用途,金额";
  private static final String BOOK = "日期,凭证号,摘要,付款人,收款人,金额";

  private static void assertTotals(Fed fed, long lines, String amount, long rejected) {
    ControlTotals totals = fed.sink().totals();
    assertEquals(lines, totals.accepted().lines(), () -> fed.sink().rejected().toString());
    assertEquals(
        0,
        new BigDecimal(amount).compareTo(totals.accepted().amount()),
        () -> totals.accepted() + " " + fed.sink().rejected());
    assertEquals(rejected, totals.rejected().lines(), () -> fed.sink().rejected().toString());
  }

  private static String refused(Runnable reading) {
    return assertThrows(Refusal.class, reading::run).getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-06,局,甲,办公,1,200.00",
        "2024-01-06,局,甲,乙,办公,200.00",
        "2024-01-06,局,甲,办公,1,200.00,",
        "2024-01-06,局,甲,200.00"
      })
  void fieldsThatWereMoved_areRejected_whereverTheLineStands(String moved) {
    String good = "2024-01-05,局,甲,办公,100.00";
    Fed early = Fed.separated(HEAD, good, moved, good, good);
    assertTotals(early, 3, "300", 1);
    List<String> late = new ArrayList<>(List.of(HEAD));
    for (int i = 0; i < 60; i++) {
      late.add(good);
    }
    late.add(moved);
    assertTotals(Fed.separated(late.toArray(String[]::new)), 60, "6000", 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-06,局,甲,办公,200.00,",
        "2024-01-06,局,甲,办公,200.00,,,",
        "2024-01-06,局,甲,2024,200.00,,",
        "2024-01-06,局,甲,—,200.00"
      })
  void emptyFieldsAtTheEnd_doNoHarm(String line) {
    assertTotals(Fed.separated(HEAD, "2024-01-05,局,甲,办公,100.00", line), 2, "300", 0);
  }

  @Test
  void statementsOfABank_areNoPayments() {
    String refused =
        refused(
            () ->
                Fed.lines(
                    ExportKind.PAYMENTS,
                    "交易日期,摘要,金额,余额",
                    "2024-01-03,拨款,1000.00,1500.00",
                    "2024-01-04,办公费,-300.00,1200.00",
                    "2024-01-05,水费,-200.00,1000.00"));
    assertTrue(refused.contains("像是银行流水，不是支付明细"), refused);
    assertTrue(refused.contains("负数 2 行（-500.00 元）"), refused);
  }

  @Test
  void yearBelowZero_isRefused() {
    String refused =
        refused(() -> Fed.lines(ExportKind.PAYMENTS, HEAD, "2024-01-05,局,甲,办公,-100.00"));
    assertTrue(refused.contains("全年合计是负数（-100.00 元）"), refused);
  }

  @Test
  void refunds_areTaken_andSaid() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            HEAD,
            "2024-01-05,局,甲,办公,100.00",
            "2024-01-06,局,乙,办公,200.00",
            "2024-02-05,局,甲,退回办公费,-30.00");
    assertTotals(fed, 3, "270", 0);
    assertTrue(fed.remarks().contains("1 行金额是负数（-30.00 元），没有列写明方向"), fed.remarks());
  }

  @Test
  void balanceThatFallsWithEveryPayment_isNoSuspicion() {
    assertTotals(
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,收款人,金额,余额",
            "2024-01-05,甲,100,800",
            "2024-02-05,乙,100,700",
            "2024-03-05,丙,100,600"),
        3,
        "300",
        0);
  }

  @ParameterizedTest
  @CsvSource({"金额（亿元）,150000000", "金额（万元）,15000", "金额（千元）,1500", "金额（元）,1.5", "金额【万元】,15000"})
  void unitInAHeading_isTaken(String heading, String amount) {
    assertTotals(Fed.lines(ExportKind.PAYMENTS, "支付日期," + heading, "2024-01-05,1.5"), 1, amount, 0);
  }

  @Test
  void unitOfAHeading_goesBeforeTheOneAbove_andThatIsSaid() {
    Fed fed = Fed.lines(ExportKind.PAYMENTS, "单位：万元,", "支付日期,金额（元）", "2024-01-05,1.5");
    assertTotals(fed, 1, "1.5", 0);
    assertTrue(fed.remarks().contains("与表头上方的“万元”不一致，按列名读"), fed.remarks());
    String refused =
        refused(
            () ->
                Fed.lines(
                    ExportKind.ASSET_CARDS,
                    "单位：万元,,,,",
                    "卡片编号,资产名称,取得日期,原值（元）,累计折旧",
                    "1,台式机,2020-01-01,5000,1000"));
    assertTrue(refused.contains("“累计折旧”不知道以哪个为准"), refused);
  }

  @Test
  void centsUnderTenThousands_areAskedAbout() {
    Fed fed = Fed.lines(ExportKind.PAYMENTS, "单位：万元,", "支付日期,金额", "2024-01-05,12345.67");
    assertTrue(fed.remarks().contains("1 行金额正好两位小数，像是以元计的"), fed.remarks());
    Fed finer = Fed.lines(ExportKind.PAYMENTS, "单位：万元,", "支付日期,金额", "2024-01-05,1.2345");
    assertTrue(!finer.remarks().contains("两位小数"), finer.remarks());
  }

  @ParameterizedTest
  @CsvSource({
    "承前页,0", "过次页,0", "转下页,0", "接上页,0", "本期发生额,0", "本月合计,0", "期初余额,1", "上年结转,1", "年末余额,1", "结转下年,1"
  })
  void carriedRowsOfABook_areNoPayments(String label, int rejected) {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            BOOK,
            "2024-01-03,记-1,付办公费,局,甲公司,100.00",
            "2024-01-31,," + label + ",局,,100.00",
            "2024-02-01,记-2,付水费,局,乙公司,50.00");
    assertTotals(fed, 2, "150", rejected);
  }

  @Test
  void moneyCarriedOver_isASource_andMayBeReleasedOrSpent() {
    assertTotals(
        Fed.lines(
            ExportKind.PAYMENTS,
            "日期,指标来源,摘要,收款人,金额",
            "2024-01-03,上年结转,付办公费,甲公司,100.00",
            "2024-01-04,当年预算,上年结转,乙公司,50.00"),
        2,
        "150",
        0);
    assertTotals(
        Fed.lines(
            ExportKind.RELEASES,
            "下达日期,指标文号,摘要,指标金额",
            "2024-01-05,财预1,上年结转,100.00",
            "2024-02-05,财预2,年初预算,200.00"),
        2,
        "300",
        0);
  }

  @Test
  void finalAccounts_areWeighedByWhatWasSpentThisYear() {
    Fed fed =
        Fed.lines(
            ExportKind.FINAL_ACCOUNTS,
            "收入支出决算总表（2024年度）,,",
            "项目,本年决算数,上年决算数",
            "本年收入,300,200",
            "本年支出,290,210",
            "基本支出,200,100",
            "项目支出,90,110");
    assertEquals(0, new BigDecimal("290").compareTo(fed.sink().totals().accepted().amount()));
    assertTrue(fed.remarks().contains("金额只计本年支出的本年数"), fed.remarks());
    Fed income =
        Fed.lines(ExportKind.FINAL_ACCOUNTS, "收入决算表（2024年度）,,", "项目,本年决算数,上年决算数", "本年收入,300,200");
    assertEquals(0, new BigDecimal("300").compareTo(income.sink().totals().accepted().amount()));
  }

  @Test
  void numbersThatASpreadsheetHasCut_areNotTakenForRepeats() {
    String head = "支付日期,凭证号,收款人,金额";
    Fed cut =
        Fed.lines(ExportKind.PAYMENTS, head, "2024-01-03,1.23E+19,甲,1", "2024-01-04,1.23E+19,乙,2");
    assertEquals(0, cut.scrutiny("MX-R08").lines());
    assertTrue(
        cut.scrutiny("MX-R08").obstacle().contains("近似数"), cut.scrutiny("MX-R08").obstacle());
    Fed some =
        Fed.lines(
            ExportKind.PAYMENTS,
            head,
            "2024-01-03,A7,甲,1",
            "2024-01-04,20240103045100000000,乙,2",
            "2024-01-05,20240103045100000000,丙,3",
            "2024-01-06,A7,丁,4");
    assertEquals(1, some.scrutiny("MX-R08").lines(), some.scrutiny("MX-R08").toString());
    assertTrue(some.remarks().contains("2 行的"), some.remarks());
  }
}
