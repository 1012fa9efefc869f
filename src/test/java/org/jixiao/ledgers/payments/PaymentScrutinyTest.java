package org.jixiao.ledgers.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.ledgers.DoubtfulLines;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Fed;
import org.junit.jupiter.api.Test;

/** Each rule on payments: a line that it finds beside one, hardly different, that it does not. */
class PaymentScrutinyTest {

  private static final String HEAD = "支付日期,支付令编号,收款人,项目类别,部门经济分类,用途,结算方式,金额";

  private static Scrutiny looked(String rule, String... lines) {
    List<String> all = new ArrayList<>(List.of(HEAD));
    all.addAll(List.of(lines));
    return Fed.lines(ExportKind.PAYMENTS, all.toArray(String[]::new)).scrutiny(rule);
  }

  private static String line(
      String day,
      String voucher,
      String payee,
      String code,
      String purpose,
      String how,
      String sum) {
    return String.join(",", day, voucher, payee, "公用经费", code, purpose, how, sum);
  }

  private static void assertFound(long lines, Scrutiny scrutiny) {
    assertEquals("", scrutiny.obstacle());
    assertEquals(lines, scrutiny.lines(), () -> scrutiny.shown().toString());
    assertEquals(lines, scrutiny.shown().size());
  }

  @Test
  void cash_isFound_transferIsNot() {
    assertFound(
        1,
        looked(
            "MX-R01",
            line("2024-03-01", "1", "岚溪文具店", "30201", "购办公用品", "现金", "860.00"),
            line("2024-03-01", "2", "岚溪文具店", "30201", "购办公用品", "转账", "860.00"),
            line("2024-03-02", "3", "岚溪文具店", "30201", "退回办公用品款", "现金", "-860.00")));
  }

  @Test
  void cashWithoutTheColumn_isSaidNotToHaveBeenLookedAt() {
    Fed fed = Fed.lines(ExportKind.PAYMENTS, "支付日期,支付金额", "2024-03-01,860.00");
    assertTrue(fed.scrutiny("MX-R01").obstacle().contains("结算方式"));
    assertTrue(fed.scrutiny("MX-R02").obstacle().contains("部门经济分类"));
  }

  @Test
  void person_above1000ForGoodsWithoutCard_isFound() {
    assertFound(
        1,
        looked(
            "MX-R02",
            line("2024-03-01", "1", "王晓梅", "30226", "讲课劳务费", "转账", "1000.01"),
            line("2024-03-01", "2", "王晓梅", "30226", "讲课劳务费", "转账", "1000.00"),
            line("2024-03-02", "3", "王晓梅", "30211", "差旅费", "公务卡", "3000.00"),
            line("2024-03-03", "4", "王晓梅", "30302", "退休费", "转账", "5000.00"),
            line("2024-03-04", "5", "金龙酒店", "30211", "差旅费", "转账", "3000.00")));
  }

  @Test
  void threePaymentsBelowTheLimitWithinAMonth_areASplit() {
    String payee = "岚溪映山红广告社";
    assertFound(
        3,
        looked(
            "MX-R03",
            line("2024-03-01", "1", payee, "30227", "宣传费", "转账", "90000.00"),
            line("2024-03-15", "2", payee, "30227", "宣传费", "转账", "80000.00"),
            line("2024-03-30", "3", payee, "30227", "宣传费", "转账", "30000.01")));
    assertFound(
        0,
        looked(
            "MX-R03",
            line("2024-03-01", "1", payee, "30227", "宣传费", "转账", "90000.00"),
            line("2024-03-15", "2", payee, "30227", "宣传费", "转账", "80000.00"),
            line("2024-03-31", "3", payee, "30227", "宣传费", "转账", "30000.01")));
    assertFound(
        0,
        looked(
            "MX-R03",
            line("2024-03-01", "1", payee, "30227", "宣传费", "转账", "90000.00"),
            line("2024-03-15", "2", payee, "30227", "宣传费", "转账", "80000.00"),
            line("2024-03-30", "3", payee, "30227", "宣传费", "转账", "30000.00")));
  }

  @Test
  void sameSumWithinAWeek_isFound_payIsNot() {
    assertFound(
        2,
        looked(
            "MX-R04",
            line("2024-03-08", "2", "岚溪物业公司", "30209", "物业管理费", "转账", "5000.00"),
            line("2024-03-01", "1", "岚溪物业公司", "30209", "物业管理费", "转账", "5000.00"),
            line("2024-03-16", "3", "岚溪物业公司", "30209", "物业管理费", "转账", "5000.00"),
            line("2024-03-16", "4", "代发工资户", "30101", "工资", "转账", "7000.00"),
            line("2024-03-16", "5", "代发工资户", "30101", "工资", "转账", "7000.00")));
  }

  @Test
  void largeRoundSum_isFound() {
    assertFound(
        1,
        looked(
            "MX-R05",
            line("2024-03-01", "1", "岚溪建筑公司", "31005", "工程款", "转账", "300000.00"),
            line("2024-03-01", "2", "岚溪建筑公司", "31005", "工程款", "转账", "300000.01"),
            line("2024-03-01", "3", "岚溪建筑公司", "31005", "工程款", "转账", "190000.00")));
  }

  @Test
  void purposeUnderAnotherCode_isFound_roomsAreNot() {
    assertFound(
        2,
        looked(
            "MX-R06",
            line("2024-03-01", "1", "岚溪宾馆", "30201", "全县工作会议会场及餐费", "转账", "6000.00"),
            line("2024-03-01", "2", "岚溪宾馆", "30215", "全县工作会议会场及餐费", "转账", "6001.00"),
            line("2024-03-02", "3", "岚溪家具厂", "31002", "会议桌采购", "转账", "6002.00"),
            line("2024-03-02", "4", "岚溪酒楼", "30299", "公务接待用餐", "转账", "6003.00"),
            line("2024-03-02", "5", "岚溪印务", "30202", "培训班材料印刷费", "转账", "6004.00")));
  }

  @Test
  void projectMoneyForPayAndPower_isFound() {
    String head = "支付日期,收款人,项目类别,部门经济分类,用途,金额";
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            head,
            "2024-03-01,岚溪电力公司,特定目标类,30206-电费,电费,100.00",
            "2024-03-01,岚溪电力公司,运转类-公用经费,30206-电费,电费,200.00",
            "2024-03-01,代发工资户,其他运转类,30102-津贴补贴,津贴,300.00",
            "2024-03-01,岚溪建筑公司,特定目标类,31005-基础设施建设,工程款,400.00");
    assertFound(2, fed.scrutiny("MX-R07"));
  }

  @Test
  void voucherThatComesAgain_isFoundAndCounted() {
    Scrutiny found =
        looked(
            "MX-R08",
            line("2024-03-01", "20240301000000000001", "甲公司", "30201", "办公用品", "转账", "10.00"),
            line("2024-03-01", "20240301000000000002", "甲公司", "30201", "办公用品", "转账", "10.00"),
            line("2024-03-01", "20240301000000000001", "甲公司", "30201", "办公用品", "转账", "10.00"),
            line("2024-04-01", "20240301000000000001", "甲公司", "30201", "退办公用品", "转账", "-10.00"));
    assertFound(1, found);
    assertEquals("凭证号与第 2 行相同，金额也相同", found.shown().get(0).note());
  }

  @Test
  void idleWords_areFound() {
    Scrutiny found =
        looked(
            "MX-E01",
            line("2024-03-01", "1", "甲公司", "30201", "", "转账", "10.00"),
            line("2024-03-01", "2", "甲公司", "30201", "abc", "转账", "11.00"),
            line("2024-03-01", "3", "123456", "30201", "办公用品", "转账", "12.00"),
            line("2024-03-01", "4", "=HYPERLINK(1)", "30201", "办公用品", "转账", "13.00"),
            line("2024-03-01", "5", "甲公司", "30201", "办公用品", "转账", "14.00"));
    assertFound(4, found);
    assertEquals("收款人像是公式，已按文字处理", found.shown().get(0).note());
  }

  @Test
  void manyLines_areCountedAndTheLargestShown() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (int i = 1; i <= 500; i++) {
      lines.add(line("2024-03-01", "" + i, "甲公司", "30201", "办公用品" + i, "现金", i + ".00"));
    }
    Scrutiny cash = Fed.lines(ExportKind.PAYMENTS, lines.toArray(String[]::new)).scrutiny("MX-R01");
    assertEquals(500, cash.lines());
    assertEquals(0, cash.amount().compareTo(new java.math.BigDecimal("125250")));
    assertEquals(DoubtfulLines.MOST_SHOWN, cash.shown().size());
    assertEquals("500.00", cash.shown().get(0).amount().toPlainString());
    assertEquals("301.00", cash.shown().get(199).amount().toPlainString());
  }
}
