package org.jixiao.ledgers.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Fed;
import org.junit.jupiter.api.Test;

/** Cards: the roll-forward, the classes, and depreciation by the rule for government units. */
class CardLedgerTest {

  private static final String HEAD = "卡片编号,资产分类,资产名称,原值,取得日期,处置日期,折旧年限（月）,规格型号";

  @Test
  void depreciation_startsInTheMonthOfAddition_andStopsInTheMonthOfDisposal() {
    Depreciation one = new Depreciation(new BigDecimal("7200.00"), 72, YearMonth.of(2024, 3));
    assertEquals("0", one.upTo(LocalDate.of(2024, 2, 29)).toPlainString());
    assertEquals("100.00", one.upTo(LocalDate.of(2024, 3, 1)).toPlainString());
    assertEquals("1000.00", one.upTo(LocalDate.of(2024, 12, 31)).toPlainString());
    assertEquals("300.00", one.atDisposal(LocalDate.of(2024, 6, 30)).toPlainString());
    assertEquals("7200.00", one.upTo(LocalDate.of(2030, 2, 1)).toPlainString());
    assertEquals("7200.00", one.upTo(LocalDate.of(2040, 2, 1)).toPlainString());
  }

  @Property(tries = 500)
  void depreciation_neverExceedsCost_neverFalls_andEndsAtCost(
      @ForAll @LongRange(min = 1, max = 100_000_000_00L) long cents,
      @ForAll @IntRange(min = 1, max = 840) int months) {
    BigDecimal cost = BigDecimal.valueOf(cents, 2);
    YearMonth start = YearMonth.of(2019, 5);
    Depreciation one = new Depreciation(cost, months, start);
    BigDecimal before = BigDecimal.ZERO;
    for (int month = 0; month <= months; month += Math.max(1, months / 7)) {
      BigDecimal now = one.upTo(start.plusMonths(month));
      assertTrue(now.compareTo(before) >= 0 && now.compareTo(cost) <= 0);
      before = now;
    }
    assertEquals(0, one.upTo(start.plusMonths(months - 1L)).compareTo(cost));
  }

  @Test
  void cards_rollForward() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            HEAD,
            "1,计算机设备,台式机,7200.00,2020-01-15,,72,X",
            "2,计算机设备,笔记本,3600.00,2024-07-01,,72,X",
            "3,家具,文件柜,1800.00,2014-01-01,2024-06-30,180,X",
            "4,车辆,轿车,96000.00,2025-02-01,,96,X",
            "5,家具,旧桌,500.00,2010-01-01,2023-05-01,180,X");
    assertEquals(3, fed.sink().totals().accepted().lines());
    assertEquals(2, fed.sink().totals().outside().lines());
    assertEquals("9000.00", fed.value("固定资产", "固定资产原值", "期初余额"));
    assertEquals("3600.00", fed.value("固定资产", "固定资产原值", "本年增加额"));
    assertEquals("1800.00", fed.value("固定资产", "固定资产原值", "本年减少额"));
    // 48 months of the first and 120 of the third at the start; 12, 6 and 5 months in the year.
    assertEquals("6000.00", fed.value("固定资产", "累计折旧", "期初余额"));
    assertEquals("1550.00", fed.value("固定资产", "累计折旧", "本年增加额"));
    assertEquals("1250.00", fed.value("固定资产", "累计折旧", "本年减少额"));
    assertEquals("10800.00", fed.value("资产类别", "计算机设备", "原值"));
    assertEquals("6300.00", fed.value("资产类别", "计算机设备", "累计折旧"));
    assertEquals("6", fed.value("资产类别", "计算机设备", "折旧年限"));
    assertTrue(fed.remarks().contains("有 3 张卡片（7,550.00 元）没有累计折旧，按直线法测算"), fed.remarks());
  }

  @Test
  void statedDepreciation_goesBeforeTheEstimate() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            HEAD + ",累计折旧,本年折旧",
            "1,计算机设备,台式机,7200.00,2020-01-15,,72,X,6100.00,1201.00");
    assertEquals("6100.00", fed.value("资产类别", "计算机设备", "累计折旧"));
    assertEquals("1201.00", fed.value("固定资产", "累计折旧", "本年增加额"));
    assertEquals("4899.00", fed.value("固定资产", "累计折旧", "期初余额"));
  }

  @Test
  void withoutDisposals_openingIsNotGuessed() {
    Fed fed =
        Fed.lines(ExportKind.ASSET_CARDS, "卡片编号,资产分类,资产名称,原值,取得日期", "1,车辆,轿车,96000.00,2020-01-15");
    assertNull(fed.value("固定资产", "固定资产原值", "期初余额"));
    assertEquals("0", fed.value("固定资产", "固定资产原值", "本年增加额"));
    assertTrue(fed.remarks().contains("没有处置日期列"));
    // Without a life on the card the national minimum is taken, and said: eight years, 60 months.
    assertEquals("60000.00", fed.value("资产类别", "车辆", "累计折旧"));
    assertTrue(fed.remarks().contains("最低年限"));
  }

  @Test
  void oneYuanAndRelics_areNotDepreciated() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            HEAD,
            "1,房屋及构筑物,旧楼,1.00,2010-01-15,,600,X",
            "2,文物和陈列品,铜鼓,50000.00,2010-01-15,,,X");
    assertEquals("0", fed.value("固定资产", "累计折旧", "本年增加额"));
    assertTrue(fed.remarks().contains("不提折旧"));
  }

  @Test
  void lives_inYearsAndMonths_areToldApart() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            "卡片编号,资产分类,资产名称,原值,取得日期,处置日期,折旧年限",
            "1,计算机设备,台式机,7200.00,2020-01-15,,6",
            "2,家具,桌,1800.00,2020-01-15,,180",
            "3,房屋及构筑物（钢筋混凝土）,楼,6000000.00,2020-01-15,,50");
    assertEquals("6", fed.value("资产类别", "计算机设备", "折旧年限"));
    assertEquals("15", fed.value("资产类别", "家具", "折旧年限"));
    assertEquals("50", fed.value("资产类别", "房屋及构筑物（钢筋混凝土）", "折旧年限"));
  }

  @Test
  void doubtfulCards_areFound() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            HEAD + ",累计折旧",
            "1,计算机设备,台式机,7200.00,2020-01-15,,72,X,7200.01",
            "2,计算机设备,笔记本,7200.00,2020-01-15,,60,X,100.00",
            "2,计算机设备,服务器,7200.00,2020-01-15,,72,,100.00",
            "4,计算机设备,交换机,7200.00,2020-01-15,,72,X,7200.00");
    assertEquals(1, fed.scrutiny("MX-R10").lines());
    assertEquals(1, fed.scrutiny("MX-R11").lines());
    assertEquals(1, fed.scrutiny("MX-R12").lines());
    assertEquals(1, fed.scrutiny("MX-E02").lines());
  }

  @Test
  void disposedWithoutADay_isRejected() {
    Fed fed =
        Fed.lines(
            ExportKind.ASSET_CARDS,
            HEAD + ",使用状况",
            "1,车辆,轿车,96000.00,2020-01-15,,96,X,在用",
            "2,车辆,轿车,96000.00,2020-01-15,,96,X,已处置");
    assertEquals(1, fed.sink().totals().rejected().lines());
    assertTrue(fed.sink().rejected().get(0).reason().contains("没有处置日期"));
  }
}
