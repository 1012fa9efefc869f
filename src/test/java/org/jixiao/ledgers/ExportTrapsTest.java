package org.jixiao.ledgers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.payments.EconomicCode;
import org.jixiao.ledgers.reading.ControlTotals;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Fed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which money was once lost, doubled, or put in a wrong place. */
class ExportTrapsTest {

  private static final String HEAD = "支付日期,付款人,收款人,用途,金额";

  private static Fed paid(String... lines) {
    return Fed.lines(ExportKind.PAYMENTS, lines);
  }

  private static void assertTotals(Fed fed, long lines, String amount, long rejected) {
    ControlTotals totals = fed.sink().totals();
    assertEquals(lines, totals.accepted().lines(), () -> fed.sink().rejected().toString());
    assertEquals(
        0,
        new BigDecimal(amount).compareTo(totals.accepted().amount()),
        () -> totals.accepted() + " " + fed.sink().rejected());
    assertEquals(rejected, totals.rejected().lines(), () -> fed.sink().rejected().toString());
  }

  @Test
  void secondTableWithAnotherHeader_isReadByItsOwn() {
    assertTotals(
        paid(
            "财政直接支付",
            HEAD,
            "2024-01-05,财政局,甲,办公,1000",
            "2024-02-05,财政局,甲,办公,2000",
            "财政授权支付",
            "支付日期,付款人,收款人,用途,部门经济分类,金额",
            "2024-03-05,局,甲,办公,30201,10"),
        3,
        "3010",
        0);
    Fed moved =
        paid(
            "支付日期,付款人,用途,支付金额,指标余额",
            "2024-01-05,财政局,办公,1000,5000",
            "支付日期,付款人,用途,指标余额,支付金额",
            "2024-03-05,局,办公,9999,10");
    assertEquals("10.00", moved.value("月度指标", "3月", "指标使用数"));
  }

  @Test
  void moneyAboveTheHeader_isRejected_notForgotten() {
    assertTotals(paid("2024-01-01,局,甲,办公,900", HEAD, "2024-01-05,局,甲,办公,1"), 1, "1", 1);
  }

  @Test
  void titleAboveATwoRowHeader_doesNotHideIt() {
    Fed fed = paid("支付明细表,,,,", "支付日期,付款人,,收款人,金额", ",全称,账号,全称,", "2024-01-05,财政局,61,甲公司,1.00");
    assertEquals("1.00", fed.value("支付汇总", "财政局｜财政直接支付", "金额"));
    assertTotals(fed, 1, "1", 0);
  }

  @Test
  void sumsWithADate_areNoPayments() {
    assertTotals(
        paid(
            HEAD,
            "2024-01-05,局,甲,办公,100",
            "2024-01-31,局,,本月合计,100",
            "2024-01-31,,,本年累计,100",
            "2024-01-31,局,小计,,100",
            "2024-12-31,合计,,,100"),
        1,
        "100",
        0);
  }

  @Test
  void paymentsThatSpeakOfSums_arePayments() {
    assertTotals(
        paid(
            HEAD,
            "2024-01-05,局,乙公司,元月工资合计,5000",
            ",局,乙公司,元月工资合计,5000",
            "2024-02-05,局,甲,补发津贴小计,1.2万"),
        1,
        "5000",
        2);
    assertTotals(
        paid(
            "状态,支付日期,付款人,收款人,用途,部门经济分类,支付方式,金额",
            "审核通过,同上,局,乙,办公,30201,财政授权支付,1.2万",
            "审核通过,2024-01-05,局,乙,办公,30201,财政授权支付,7"),
        1,
        "7",
        1);
  }

  @Test
  void classSubtotals_areSums() {
    assertTotals(paid(HEAD, "2024-01-05,局,甲,办公,100", ",人员经费小计,,,100", "合　计：,,,,100"), 1, "100", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"编制单位：元江县文旅局,,,,单位：万元", "国库支付明细表（万元）,,,,", ",,,单位：,万元", "金额单位：人民币万元,,,,"})
  void tenThousands_areSeenAboveTheTable(String above) {
    assertTotals(paid(above, HEAD, "2024-01-05,局,甲,办公,1.5"), 1, "15000", 0);
  }

  @Test
  void tenThousands_areSeenInHeadings() {
    assertTotals(paid("支付日期,金额（万元）", "2024-01-05,1.5"), 1, "15000", 0);
    assertTotals(paid("支付日期,金额（万元）,", ",申请金额,支付金额", "2024-01-05,9,1.5"), 1, "15000", 0);
    assertTotals(
        Fed.lines(
            ExportKind.PAYMENTS,
            "",
            java.util.Map.of("划款万元", "支付金额"),
            "支付日期,划款万元",
            "2024-01-05,1.5"),
        1,
        "15000",
        0);
    assertTotals(paid("编制单位：元江县文旅局,,,,", HEAD, "2024-01-05,局,甲,办公,1.5"), 1, "1.5", 0);
    assertTotals(
        paid("金额单位:人民币元,,,,", "附注:单位:万元以上须审批,,,,", HEAD, "2024-01-05,局,甲,办公,1.5"), 1, "1.5", 0);
  }

  @Test
  void unitBelowTheHeader_isRefused() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> paid(HEAD, "2024-01-05,局,甲,办公,1.5", "单位：万元,,,,"));
    assertTrue(refusal.getMessage().contains("第 3 行写着“单位：万元"), refusal.getMessage());
  }

  @Test
  void refundFlags_areUnderstood_andWordsThatNobodyKnows_areNot() {
    assertTotals(paid("支付日期,退回标志,金额", "2024-01-05,否,100", "2024-01-06,是,40"), 2, "60", 0);
    assertTotals(paid("支付日期,退回标志,金额", "2024-01-05,未退回,100", "2024-01-06,已退回,30"), 2, "70", 0);
    assertTotals(
        paid(
            "支付日期,交易方向,金额",
            "2024-01-05,支出,100",
            "2024-01-06,主动收款,30",
            "2024-01-07,贷,5",
            "2024-01-08,无退款,1",
            "2024-01-09,更正,-2",
            "2024-01-10,更正,3"),
        4,
        "69",
        2);
  }

  @Test
  void paymentsThatWereCalledOff_areNotCounted_andThatIsSaid() {
    Fed fed = paid("支付日期,状态,金额", "2024-01-05,已支付,100", "2024-01-06,已作废,30", "2024-01-06,已退票,3");
    assertTotals(fed, 1, "100", 0);
    assertTrue(fed.remarks().contains("有 2 行（33.00 元）已作废、退票或没有支付"), fed.remarks());
    Fed cut =
        Fed.lines(ExportKind.RELEASES, "下达日期,指标类型,指标金额", "2024-01-05,年初指标,100", "2024-02-05,追减,30");
    assertEquals("-30.00", cut.value("月度指标", "2月", "指标下达数"));
  }

  @Test
  void accountNumbers_areNoAmounts() {
    assertTotals(
        paid(HEAD, "2024-01-05,局,甲,办公,622840110456256071", "2024-01-05,局,甲,办公,1"), 1, "1", 1);
  }

  @Test
  void plannedAmounts_giveWayToPaidOnes() {
    assertTotals(paid("支付日期,付款人,用款计划,,实付", ",,金额,余额,实付金额", "2024-01-05,局,500,10,100"), 1, "100", 0);
  }

  @Test
  void numbersOfFifteenDigits_areNoAmountsEither() {
    assertTotals(
        paid(HEAD, "2024-01-05,局,甲,办公,622848000012345", HEAD, "2024-01-05,局,甲,办公,1"), 1, "1", 1);
  }

  @Test
  void laterHeaderInYuan_isNotMultiplied() {
    assertTotals(
        paid("支付日期,收款人,支付金额（万元）", "2024-01-05,甲,1.5", "支付日期,支付金额（元）,收款人", "2024-01-06,5,乙"),
        2,
        "15005",
        0);
  }

  @Test
  void sumsWithTheirLabelFarToTheRight_areSums() {
    assertTotals(
        paid(
            "支付日期,a,b,c,d,e,f,g,h,用途,金额",
            "2024-01-05,1,1,1,1,1,1,1,1,办公,100",
            "2024-01-31,1,1,1,1,1,1,1,1,本月合计,100"),
        1,
        "100",
        0);
  }

  @Test
  void statesThatSayNo_areNotVoid() {
    assertTotals(
        paid("支付日期,状态,金额", "2024-01-05,未作废,100", "2024-01-06,未退票,30", "2024-01-06,未支付,3"),
        2,
        "130",
        0);
  }

  @Test
  void datedLinesThatMayBeSums_areRejectedUnlessTheyAreOne() {
    assertTotals(
        paid(
            HEAD,
            "2024-01-05,局,甲,办公,100",
            "2024-01-06,局,乙,合计,7",
            "2024-01-07,,,上年结转,999",
            "2024-01-08,,,累计支出,100"),
        1,
        "100",
        3);
  }

  @Test
  void bankExport_isReadByBothRowsOfItsHeader() {
    Fed fed =
        Fed.lines(
            ExportKind.PAYMENTS,
            "岚溪县文旅局",
            java.util.Map.of(),
            "状态,支付令日期,付款人,,,收款人,,,交易方向,支付金额,预算单位,,用途",
            ",,账号,全称,开户行,账号,全称,开户行,,,基层,一级,",
            "已清算,2024-01-05,6100,岚溪县财政局,行,6228,甲公司,行,1-支出,10.00,045001-岚溪县文旅局,045-岚溪县文旅局,办公",
            "支付失败,2024-01-06,6100,岚溪县财政局,行,6228,甲公司,行,1-支出,20.00,045001-岚溪县文旅局,045-岚溪县文旅局,办公",
            "已退回,2024-01-06,6100,岚溪县财政局,行,6228,甲公司,行,1-支出,40.00,045001-岚溪县文旅局,045-岚溪县文旅局,办公");
    assertTotals(fed, 1, "10", 1);
    assertEquals("10.00", fed.value("支付汇总", "岚溪县财政局｜财政直接支付", "金额"));
  }

  @Test
  void mappingThatMeetsNothing_isRefused() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                Fed.lines(
                    ExportKind.PAYMENTS,
                    "",
                    java.util.Map.of("没有的列", "用途"),
                    "支付日期,金额",
                    "2024-01-05,1"));
    assertTrue(refusal.getMessage().contains("“没有的列”在给出的导出里没有"), refusal.getMessage());
  }

  @Test
  void timestampsOfDatabases_areDays() {
    assertTotals(
        paid("支付日期,金额", "2024-01-05 00:00:00.0,1", "20240105101112,2", "2024年01月05日 10时11分,4"),
        3,
        "7",
        0);
    assertEquals("30201", EconomicCode.in("3020101"));
    assertEquals("30201", EconomicCode.in("[30201]办公费"));
    assertEquals("302", EconomicCode.in("302"));
    assertEquals("", EconomicCode.in("50201"));
  }

  @Test
  void officialAssetClasses_areDepreciated() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            "卡片编号,资产名称,资产分类,取得日期,原值,折旧年限（年）,处置日期",
            "1,办公楼,土地、房屋及构筑物,2020-01-10,1200000,50,—",
            "2,桌子,家具、用具、装具及动植物,2020-01-10,18000,15,—",
            "3,机组,电力工业专用设备,2020-01-10,480000,40,—",
            "4,软件,计算机软件,2020-01-10,50000,10,—");
    assertEquals("24000.00", fed.value("资产类别", "土地、房屋及构筑物", "本年折旧"));
    assertEquals("1200.00", fed.value("资产类别", "家具、用具、装具及动植物", "本年折旧"));
    assertEquals("12000.00", fed.value("资产类别", "电力工业专用设备", "本年折旧"));
    assertNull(fed.value("资产类别", "计算机软件", "原值"));
    assertTrue(fed.remarks().contains("属无形资产"), fed.remarks());
  }

  @Test
  void cardsThatCannotBeTrue_areRejected() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            "卡片编号,资产名称,资产分类,取得日期,财务入账日期,原值,折旧年限（月）,累计折旧,使用状况,处置日期",
            "1,台式机,计算机设备,2024-12-20,2025-01-15,6000,72,,在用,",
            "2,台式机,计算机设备,2020-12-20,,6000,72,1.2万,在用,",
            "3,台式机,计算机设备,2020-12-20,,6000,72,,报废,",
            "4,台式机,计算机设备,2020-12-20,,-6000,72,,在用,",
            "5,台式机,计算机设备,2024-07-01,,6000,72,0,待报废,");
    assertTotals(fed, 1, "6000", 3);
    assertEquals(1, fed.sink().totals().outside().lines());
    assertEquals(0, new BigDecimal(fed.value("固定资产", "累计折旧", "期初余额")).signum());
  }

  private static Fed accounts(String... lines) {
    return Fed.lines(ExportKind.FINAL_ACCOUNTS, lines);
  }

  @Test
  void finalAccounts_ofTheOfficialShape_keepIncomeAndSpendingApart() {
    Fed fed =
        accounts(
            "收入支出决算总表,,,,,,,,",
            "2024年度,,,,,,,,金额单位：万元",
            "项目,行次,金额,项目（按功能分类）,行次,金额,项目（按支出性质和经济分类）,行次,金额",
            "一、一般公共预算财政拨款收入,1,1000,一、一般公共服务支出,31,0,一、基本支出,61,700",
            "五、事业收入,5,,五、教育支出,35,880,人员经费,62,600",
            "八、其他收入,8,20,八、社会保障和就业支出,38,140,公用经费,63,100",
            ",,,,,,二、项目支出,64,320",
            "本年收入合计,27,1020,本年支出合计,57,1020,本年支出合计,77,1020");
    assertEquals("10000000", fed.value("决算对比", "一般公共预算财政拨款", "本年度"));
    assertNull(fed.value("决算对比", "事业收入", "本年度"));
    assertEquals("3200000", fed.value("决算对比", "项目支出", "本年度"));
    assertEquals("10200000", fed.value("决算对比", "本年支出", "本年度"));
  }

  @Test
  void finalAccounts_acrossInTwoRows() {
    Fed fed =
        accounts(
            "支出决算表,,,,,,",
            "2024年度,,,,,,单位：元",
            "科目编码,科目名称,合计,基本支出,,,项目支出",
            ",,,小计,人员经费,公用经费,",
            ",合计,1020,700,600,100,320",
            "201,一般公共服务支出,1020,700,600,100,320");
    assertEquals("1020", fed.value("决算对比", "本年支出", "本年度"));
    assertEquals("700", fed.value("决算对比", "基本支出", "本年度"));
    assertEquals("600", fed.value("决算对比", "人员经费", "本年度"));
    assertEquals("320", fed.value("决算对比", "项目支出", "本年度"));
    Fed cars =
        accounts(
            "财政拨款“三公”经费支出决算表,,,,,",
            "2024年度,,,,,",
            "合计,因公出国（境）费,公务用车购置及运行费,,,公务接待费",
            ",,小计,购置费,运行费,",
            "60,10,40,15,25,10");
    assertEquals("15", cars.value("三公经费", "公务用车购置费", "本年决算数"));
    assertEquals("25", cars.value("三公经费", "公务用车运行维护费", "本年决算数"));
  }

  @Test
  void finalAccounts_yearsAndPeriods_areNotMistaken() {
    Refusal published =
        assertThrows(
            Refusal.class,
            () -> accounts("收入支出决算总表,,", "公开日期：2024年9月10日,,", "项目,行次,决算数", "一、基本支出,1,5"));
    assertTrue(published.getMessage().contains("看不出是哪一年"), published.getMessage());
    Fed groups =
        accounts(
            "“三公”经费支出决算表,,,,,",
            "2023年度决算数,,,2024年度决算数,,",
            "因公出国（境）费,公务接待费,公务用车购置费,因公出国（境）费,公务接待费,公务用车购置费",
            "100,200,300,,,");
    assertEquals("200", groups.value("三公经费", "公务接待费", "上年决算数"));
    assertNull(groups.value("三公经费", "公务接待费", "本年决算数"));
    Fed carried = accounts("2024年度,,,,", "项目,上年结转,本年收入,本年支出,决算数", "基本支出,11,700,700,700");
    assertNull(carried.value("决算对比", "基本支出", "上年度"));
    assertEquals("700", carried.value("决算对比", "基本支出", "本年度"));
  }
}
