package org.jixiao.ledgers.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Fed;
import org.junit.jupiter.api.Test;

/** What payments come to in the tables, and what is left alone because it cannot be told. */
class PaymentLedgerTest {

  @Test
  void refunds_reduce_howeverTheyAreWritten() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,支付方式,交易方向,金额",
            "2024-01-05,文旅局,授权支付,支出,1000.00",
            "2024-01-06,文旅局,授权支付,退回,200.00",
            "2024-01-07,文旅局,授权支付,退回,-30.00",
            "2024-01-08,文旅局,授权支付,支出,(4.00)");
    assertEquals("766.00", fed.value("月度指标", "1月", "指标使用数"));
    assertEquals("0.00", fed.value("月度指标", "2月", "指标使用数"));
    assertEquals("766.00", fed.value("支付汇总", "文旅局｜财政授权支付", "金额"));
  }

  @Test
  void waysOfPayment_areToldByThePayer_whenTheyAreNotSaid_andThatIsSaid() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,金额",
            "2024-01-05,岚溪县财政局零余额账户,10.00",
            "2024-01-06,岚溪县文旅局,20.00");
    assertEquals("10.00", fed.value("支付汇总", "岚溪县财政局零余额账户｜财政直接支付", "金额"));
    assertEquals("20.00", fed.value("支付汇总", "岚溪县文旅局｜财政授权支付", "金额"));
    assertTrue(fed.remarks().contains("按付款人判断"));
  }

  @Test
  void withoutPayerAndWay_thePaymentTableIsLeftAlone() {
    Fed fed = Fed.lines(ExportKind.PAYMENTS, "支付日期,金额", "2024-01-05,10.00");
    assertFalse(fed.has("支付汇总"));
    assertTrue(fed.remarks().contains("分不清直接支付还是授权支付"));
  }

  @Test
  void goodsWithoutProjectType_areNotGuessed() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,支付方式,部门经济分类,金额",
            "2024-01-05,文旅局,授权支付,30201 办公费,10.00",
            "2024-01-05,文旅局,授权支付,30217 公务接待费,7.50");
    assertFalse(fed.has("办公经费"));
    assertTrue(fed.remarks().contains("看不出属公用经费还是项目支出"));
    assertEquals("7.50", fed.value("三公经费", "公务接待费", "账套数"));
    assertEquals("0", fed.value("三公经费", "因公出国（境）费", "账套数"));
  }

  @Test
  void oneLineWithoutCode_keepsTheTablesByCodeEmpty() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,支付方式,部门经济分类,金额",
            "2024-01-05,文旅局,授权支付,30217,7.50",
            "2024-01-05,文旅局,授权支付,,2.50");
    assertFalse(fed.has("三公经费"));
    assertTrue(fed.remarks().contains("有 1 行（2.50 元）没有五位的部门经济分类"));
  }

  @Test
  void codesInTwoCells_andOfficeItems() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,支付方式,项目类别,类,款,用途,金额",
            "2024-01-05,文旅局,授权支付,公用经费,302,1,购文具,10.00",
            "2024-02-05,文旅局,授权支付,公用经费,302,13,修门,3.00",
            "2024-02-06,文旅局,授权支付,特定目标类,302,13,修馆,300.00",
            "2024-02-07,文旅局,授权支付,公用经费,302,15,年度总结会,88.00");
    assertEquals("10.00", fed.value("办公经费", "办公费", "本年实际数"));
    assertEquals("3.00", fed.value("办公经费", "维修（护）费", "本年实际数"));
    assertEquals("88.00", fed.value("会议费", "年度总结会", "金额"));
    assertEquals("2024-02-07", fed.value("会议费", "年度总结会", "日期"));
  }

  @Test
  void linesOfOtherYears_areCountedAndLeftOut() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,金额",
            "2023-12-31,财政局,1.00",
            "20240101,财政局,2.00",
            "2024年12月31日,财政局,4.00",
            "45657,财政局,8.00",
            "2025/1/1,财政局,16.00");
    assertEquals(3, fed.sink().totals().accepted().lines());
    assertEquals("14.00", fed.sink().totals().accepted().amount().toPlainString());
    assertEquals("17.00", fed.sink().totals().outside().amount().toPlainString());
    assertEquals("12.00", fed.value("月度指标", "12月", "指标使用数"));
  }

  @Test
  void unreadableLines_areRejectedWithTheReason() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,付款人,金额",
            "2024-01-05,财政局,12万",
            "2024-02-30,财政局,5.00",
            ",财政局,6.00",
            "2024-01-06,财政局,",
            "2024-01-07,财政局,7.00");
    assertEquals(4, fed.sink().totals().rejected().lines());
    assertEquals("11.00", fed.sink().totals().rejected().amount().toPlainString());
    assertEquals("支付金额“12万”不是能确定的金额", fed.sink().rejected().get(0).reason());
    assertEquals("支付日期“2024-02-30”不是能确定的日期", fed.sink().rejected().get(1).reason());
    assertEquals("支付日期空白", fed.sink().rejected().get(2).reason());
    assertEquals("支付金额空白", fed.sink().rejected().get(3).reason());
  }

  @Test
  void sumsNotesAndHeadersAgain_areNoLines_andAWrongTotalIsSeen() {
    String[] lines = {
      "国库集中支付明细表,,",
      "编制单位：文旅局,,单位：万元",
      "支付日期,付款人,金额",
      "2024-01-05,财政局,1.5",
      "1月小计,,1.5",
      "支付日期,付款人,金额",
      "2024-02-05,财政局,0.000001",
      "合　计,,1.6",
      "制表人：陆知遥,审核人：石岚,2024-12-31"
    };
    Fed fed = Fed.lines(ExportKind.PAYMENTS, lines);
    assertEquals(2, fed.sink().totals().read().lines());
    assertEquals(
        "15000.01", fed.sink().totals().accepted().amount().stripTrailingZeros().toPlainString());
    assertEquals(1, fed.sink().stated().size());
    assertEquals(
        0, fed.sink().stated().get(0).apart().compareTo(new java.math.BigDecimal("-999.99")));
    lines[7] = "合　计,,1.500001";
    assertEquals(0, Fed.lines(ExportKind.PAYMENTS, lines).sink().stated().size());
  }

  @Test
  void tablesSideBySide_areBothRead() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "日期,摘要,金额,日期,摘要,金额",
            "2024-01-05,甲,1.00,2024-02-05,乙,2.00",
            "2024-01-06,丙,4.00,,,");
    assertEquals(3, fed.sink().totals().accepted().lines());
    assertEquals("7.00", fed.sink().totals().accepted().amount().toPlainString());
  }

  @Test
  void twoColumnsOfOneName_areNotGuessed_untilSomebodySays() {
    String[] lines = {"日期,金额,金额", "2024-01-05,1.00,2.00"};
    Refusal refusal = assertThrows(Refusal.class, () -> Fed.lines(ExportKind.PAYMENTS, lines));
    assertTrue(refusal.getMessage().contains("第2列、第3列"), refusal.getMessage());
    Fed fed = Fed.lines(ExportKind.PAYMENTS, "", Map.of("第3列", "支付金额"), lines);
    assertEquals("2.00", fed.value("月度指标", "1月", "指标使用数"));
  }

  @Test
  void ownHeadings_areMapped() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "",
            Map.of("哪天付的", "支付日期", "划款金额", "支付金额"),
            "哪天付的,划款金额",
            "2024-01-05,1.00");
    assertEquals("1.00", fed.value("月度指标", "1月", "指标使用数"));
  }

  @Test
  void linesOfAnotherDepartment_areRefused_thoseOfItsUnitsAreSaid() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> Fed.lines(ExportKind.PAYMENTS, "支付日期,预算单位,金额", "2024-01-05,077001-岚溪县水利局,1.00"));
    assertTrue(refusal.getMessage().contains("没有“岚溪县文旅局”的行"), refusal.getMessage());
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "支付日期,预算单位,金额",
            "2024-01-05,045001-岚溪县文旅局,1.00",
            "2024-01-05,045002-岚溪县文化馆,2.00");
    assertEquals("岚溪县文化馆 1 行 2.00 元", fed.result().files().get(0).otherUnits());
  }

  @Test
  void onlyOtherYears_areRefused() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> Fed.lines(ExportKind.PAYMENTS, "支付日期,金额", "2023-01-05,1.00"));
    assertTrue(refusal.getMessage().contains("都不在评价年度 2024 年"), refusal.getMessage());
  }

  @Test
  void releases_withoutAMonth_areZeroThere() {
    Fed fed =
        Fed.lines(
            ExportKind.RELEASES,
            "指标文号,下达日期,指标金额",
            "岚财预〔2024〕1号,2024-01-10,500.00",
            "岚财预〔2024〕9号,2024-11-10,-20.00");
    assertEquals("-20.00", fed.value("月度指标", "11月", "指标下达数"));
    assertEquals("0.00", fed.value("月度指标", "12月", "指标下达数"));
    assertNull(fed.value("月度指标", "12月", "指标使用数"));
    assertTrue(fed.remarks().contains("按 0 填"));
  }
}
