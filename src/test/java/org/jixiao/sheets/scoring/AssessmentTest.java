package org.jixiao.sheets.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a 评分规则 comes to in its row: a score, a reason why there is none, or a matter for people. */
class AssessmentTest {

  private static final ScoringForm FORM = new ScoringForm();

  /** 预算调整率 is 8%, 评价等级 is 良好, 政府采购执行率 was not provided. */
  private static final Map<String, Figure> INDICATORS =
      Map.of(
          "预算调整率", Figure.typed(new BigDecimal("0.08"), Unit.RATIO, at("预算配置")),
          "评价等级", Figure.label("良好", at("评价结果")),
          "政府采购执行率", Figure.notProvided("采购资料", Unit.RATIO));

  private static Place at(String sheet) {
    return new Place(sheet, 1, 1, "", "");
  }

  private static Assessment assessed(String mode, String rule, Object points, Object value) {
    return scoring(mode, rule, points, value).items().get(0).assessment();
  }

  private static Scoring scoring(String mode, String rule, Object points, Object value) {
    Tables tables =
        Tables.of(FORM.layout())
            .row("指标", "一", "二", points, null, null, "要点", mode, rule)
            .with("指标值", value)
            .total("合计");
    return FORM.read(tables.table()).assessed(Measures.of(INDICATORS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "空白",
      value = {
        "自动 | 空白 | 空白 | 评分方式为自动，却没有可计算的评分规则",
        "自动 | 人工评定 | 空白 | 评分方式为自动，却没有可计算的评分规则",
        "自动 | 预算调整幅度 ≤10% 满分，每超1个百分点扣1分 | 空白 | ''",
        "自动 | 每发现1处扣1分 | 两处 | 指标值“两处”不是数字",
        "自动 | 预算调整率 ≤10 满分，每超1个扣1分 | 空白 | “预算调整率”是比率，界限要带%",
        "自动 | 预算调整率 ≤5% 得6分；其余 0分 | 空白 | 规则的满分是6分，与分值5分不等",
        "人工 | 预算调整率 ≤5% 得6分；其余 0分 | 空白 | 规则的满分是6分，与分值5分不等",
        "自动 | 好 得5分；差 得0分 | 中 | 指标值“中”不在等次之内（好、差）",
        "人工 | 人工评定 | 空白 | ''",
        "人工 | 空白 | 空白 | ''",
        "自动 | 预算调整率 ≤10% 满分，每超1个百分点扣1分 | 空白 | ''",
        "自动 | 每发现1处扣1分 | 2 | ''",
        "自动 | 好 得5分；差 得0分 | 好 | ''",
      })
  void problem_isSaid_orThereIsNone(String mode, String rule, String value, String problem) {
    Object typed = value != null && value.matches("\\d+") ? (Object) new BigDecimal(value) : value;
    Assessment assessment = assessed(mode, rule, 5, typed);
    assertEquals(problem, assessment.problem());
    assertFalse(assessment.computed() && !problem.isEmpty());
  }

  @Test
  void indicatorThatARuleNames_isShownAsItsValue() {
    Assessment named = assessed("自动", "预算调整率 ≤5% 满分，每超1个百分点扣1分", 5, null);
    assertTrue(named.named() && named.computed() && named.automatic());
    assertEquals("8.00%", named.value().show());
    assertEquals("2", named.scored().show());
    assertEquals(3, named.derived().count(), "指标值, 系统评分, 得分");
    Assessment byPeople = assessed("人工", "预算调整率 ≤5% 满分，每超1个百分点扣1分", 5, null);
    assertEquals("2", byPeople.system().show());
    assertFalse(byPeople.scored().isPresent());
    assertEquals(2, byPeople.derived().count(), "得分 is typed");
  }

  @Test
  void typedValue_isNoDerivedCell() {
    Assessment typed = assessed("自动", "每发现1处扣1分", 5, 2);
    assertFalse(typed.named());
    assertEquals("3", typed.scored().show());
    assertEquals(2, typed.derived().count());
  }

  @Test
  void paperThatWasNotProvided_costsThePoints_unlessTheRuleSaysOtherwise() {
    String rule = "政府采购执行率 =100% 满分，每偏离5个百分点扣2分";
    Assessment strict = assessed("自动", rule, 5, null);
    assertEquals("0", strict.scored().show());
    assertTrue(strict.value().isNotProvided());
    Assessment full = assessed("自动", rule + "；资料未提供 得满分", 5, null);
    assertEquals("", full.problem());
    assertEquals("5", full.scored().show());
    Assessment manual = assessed("自动", rule + "；资料未提供 人工评定", 5, null);
    assertEquals("", manual.problem());
    assertFalse(manual.computed() || manual.automatic());
  }

  @Test
  void automaticRowThatCannotBeScored_waits_andIsNotOneThatSomebodyForgot() {
    Assessment waiting = assessed("自动", "预算调整率 ≤5% 得6分；其余 0分", 5, null);
    assertFalse(waiting.scored().isPresent() || waiting.scored().isBlank());
    assertEquals("规则的满分是6分，与分值5分不等", waiting.scored().reason());
    assertEquals(1, waiting.derived().count(), "得分");
    Assessment manual = assessed("人工", "人工评定", 5, null);
    assertFalse(manual.scored().isLeft());
    assertEquals(0, manual.derived().count());
  }

  @Test
  void lostPointsAndRate_standInEveryRowAndInTheTotal() {
    Scoring scoring = scoring("自动", "预算调整率 ≤5% 满分，每超1个百分点扣1分", 5, null);
    List<String> shown = scoring.derived().stream().map(Figure::show).toList();
    String reason = "8.00%超出5% 3.00个百分点，按每1个百分点扣1分扣3分。";
    List<String> row = List.of("8.00%", "2", "2", "3", reason, "40.00%");
    List<String> total = List.of("5", "2", "3", "2", "40.00%");
    assertEquals(Stream.concat(row.stream(), total.stream()).toList(), shown);
  }
}
