package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedNumberTest {

  private static final List<String> NAMES =
      List.of("预算调整率", "预算调整率(毛额)", "全年预算", "综合得分", "收入比上年增减率", "预算完成率");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "预算调整率为210.95%。; 预算调整率; 210.95; 0.005; %",
        "“预算调整率”达到 ２１１％，偏高; 预算调整率; 211; 0.5; %",
        "预算调整率（毛额）为200.0%; 预算调整率(毛额); 200.0; 0.05; %",
        "全年预算数33,855,201.72元; 全年预算; 33855201.72; 0.005; 元",
        "全年预算合计3385.52万元; 全年预算; 3385.52; 0.005; 万元",
        "全年预算约3400万元; 全年预算; 3400; 50; 万元",
        "全年预算为3000余万元; 全年预算; 3000; 500; 万元",
        "综合得分70分; 综合得分; 70; 0.5; 分",
        "收入比上年增减率为-8.58%; 收入比上年增减率; -8.58; 0.005; %",
      })
  void numbersBesideNames_areRead(
      String text, String name, BigDecimal value, BigDecimal half, String measure) {
    List<NamedNumber> found = NamedNumber.in(text, NamedNumber.beside(NAMES));
    assertEquals(1, found.size(), text);
    NamedNumber one = found.get(0);
    assertEquals(name, one.name());
    assertEquals(0, value.compareTo(one.value()), text);
    assertEquals(0, half.compareTo(one.half()), text + one.half());
    assertEquals(measure, one.measure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算调整率不超过30%",
        "预算调整率10%以下得4分",
        "预算完成率以100%为标准",
        "预算完成率100%得满分",
        "预算完成率≥100%",
        "预算调整率{{预算调整率}}",
        "全年预算安排项目12个",
        "预算完成率、全年预算见下表",
      })
  void limitsRulesAndTags_areNone(String text) {
    assertEquals(List.of(), NamedNumber.in(text, NamedNumber.beside(NAMES)));
  }

  @Test
  void sentences_standAlone() {
    NamedNumber one = NamedNumber.in("上年情况略。2024年，预算完成率为97.56%", NamedNumber.beside(NAMES)).get(0);
    assertEquals("2024年,", one.before());
  }

  @Test
  void measures_fitTheirUnitsOnly() {
    NamedNumber amount = NamedNumber.in("全年预算3385.52万元", NamedNumber.beside(NAMES)).get(0);
    assertEquals(Optional.of(BigDecimal.valueOf(10_000)), amount.factor(Unit.MONEY));
    assertEquals(Optional.empty(), amount.factor(Unit.RATIO));
    NamedNumber rate = NamedNumber.in("预算完成率97.56%", NamedNumber.beside(NAMES)).get(0);
    assertEquals(Optional.of(new BigDecimal("0.01")), rate.factor(Unit.RATIO));
    assertEquals(Optional.empty(), rate.factor(Unit.MONEY));
  }
}
