package org.jixiao.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "年初预算数（元）, 年初预算数",
    "'年初\n预算数', 年初预算数",
    "' 年初 预算数　', 年初预算数",
    "增长率(%), 增长率",
    "2024年增加额, 增加额",
    "ＡＢＣ, ABC",
    "*指标使用数, 指标使用数",
    "指标使用数*, 指标使用数",
    "指标使用数：, 指标使用数",
    "指标使用数【元】, 指标使用数",
    "指标使用数/元, 指标使用数",
    "金额：元, 金额",
    "金额（人民币元）, 金额",
    "金额（元）*, 金额",
    "★支付日期【必填】, 支付日期",
    "单位：万元, 单位",
    "%, %",
    "增减%, 增减%",
    "年初数%, 年初数%"
  })
  void heading_isBareOfSpacesUnitAndYear(String seen, String heading) {
    assertEquals(heading, Wording.heading(seen));
  }

  @ParameterizedTest
  @CsvSource({
    "1.本年收入, 本年收入",
    "其中：一般公共预算财政拨款, 一般公共预算财政拨款",
    "*事业收入, 事业收入",
    "（1）人员经费, 人员经费",
    "一、年度收支情况, 年度收支情况",
    "其中：*（一）基本支出, 基本支出",
    "1月, 1月",
    "合 计, 合计",
    "②公务接待费, 公务接待费",
    "2）公务接待费, 公务接待费",
    "（二）公务接待费：, 公务接待费",
    "公务接待费*, 公务接待费",
    "12月, 12月",
    "2024, 2024",
    "1., 1."
  })
  void label_isBareOfNumbering(String seen, String label) {
    assertEquals(label, Wording.label(seen));
  }

  @Test
  void nearest_findsTheRenamedHeading() {
    assertEquals(Optional.of("全年预算金额"), Wording.nearest("全年预算数", List.of("备注", "全年预算金额", "文号")));
    assertTrue(Wording.nearest("全年预算数", List.of("xyz", "")).isEmpty());
  }
}
