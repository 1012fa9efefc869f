package org.jixiao.sheets.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.RuleLanguage;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of a scoring rule against cases computed by hand. */
class ScoreRuleTest {

  private static final ScoringForm FORM = new ScoringForm();

  private static Scoring scoring(
      String mode, String rule, Object points, Object scored, Object value, String indicator) {
    Tables tables =
        Tables.of(FORM.layout())
            .row("指标", "一", "二", points, scored, null, "要点", mode, rule)
            .with("指标值", value)
            .total("合计");
    Figure rate =
        indicator == null
            ? Figure.notProvided("", Unit.RATIO)
            : Figure.typed(new BigDecimal(indicator), Unit.RATIO, new Place("预算配置", 1, 1, "", ""));
    return FORM.read(tables.table()).assessed(Measures.of(Map.of("某比率", rate)));
  }

  private static String byIndicator(String rule, Object points, String indicator) {
    Figure system =
        scoring("自动", rule, points, null, null, indicator).items().get(0).score().scored();
    return system.isNumber() ? Decimals.plain(system.number()) : system.reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "某比率 ≤100% 满分，每超1个百分点扣1分 | 8 | 1.0139 | 6.61",
        "某比率 ≤100% 满分，每超1个百分点扣1分，按比例 | 8 | 1.0139 | 6.61",
        "某比率 ≤100% 满分，每超1个百分点扣1分，不足不计 | 8 | 1.0139 | 7",
        "某比率 ≤100% 满分，每超1个百分点扣1分，不足按一档计 | 8 | 1.0139 | 6",
        "某比率 ≤100% 满分，每超1个百分点扣1分，不足按一档计 | 8 | 1.02 | 6",
        "某比率 ≤100% 满分，每超1个百分点扣1分，不足不计 | 8 | 1.02 | 6",
        "某比率 ≤100% 满分，每超1个百分点扣0.5分 | 5 | 0.87 | 5",
        "某比率 ≤100% 满分，每超1个百分点扣0.5分 | 5 | 1.087 | 0.65",
        "某比率 ≤100% 满分，每超1个百分点扣0.5分 | 5 | 1.5 | 0",
        "某比率≥100%满分，每低5个百分点扣2分 | 5 | 0.9 | 1",
        "某比率≥100%满分，每低5个百分点扣2分 | 5 | 1.2 | 5",
        "某比率 =100% 满分，每偏离5个百分点扣2分 | 6 | 1.05 | 4",
        "某比率 =100% 满分，每偏离5个百分点扣2分 | 6 | 0.95 | 4",
        "某比率 ≤0 满分8分，每超1个百分点扣0.8分 | 8 | 0.05 | 4",
        "某比率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分 | 5 | 0 | 5",
        "某比率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分 | 5 | 0.1 | 4",
        "某比率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分 | 5 | 0.1001 | 3",
        "某比率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分 | 5 | 2.1095 | 0",
        "某比率 ≥90% 得6分；≥80% 得4分；≥70% 得2分；其余得0分 | 6 | 0.8 | 4",
        "某比率 ≥90% 得6分；≥80% 得4分；≥70% 得2分；其余得0分 | 6 | 0.7999 | 2",
        "按某比率得分，封顶满分，低于60% 得0分 | 10 | 0.824 | 8.24",
        "按某比率得分，封顶满分，低于60% 得0分 | 10 | 0.6 | 6",
        "按某比率得分，封顶满分，低于60% 得0分 | 10 | 0.5999 | 0",
        "按某比率得分，封顶满分，低于60% 得0分 | 10 | 1.3 | 10",
        "某比率 ≤100% 满分，每超1个百分点扣1分 | 8 | | 0",
        "某比率 ≤100% 满分，每超1个百分点扣1分；资料未提供 得0分 | 8 | | 0",
        "某比率 ≤100% 满分，每超1个百分点扣1分；资料未提供 得满分 | 8 | | 8"
      })
  void namedIndicator_scoresAsComputedByHand(String rule, int points, String value, String score) {
    assertEquals(score, byIndicator(rule, points, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每符合1项得1分 | 4 | 3 | 3",
        "每符合1项得1分 | 4 | 9 | 4",
        "每发现1处扣1分 | 6 | 2 | 4",
        "每发现1处扣0.5分 | 6 | 20 | 0",
        "好 得6分；一般 得3分；差 得0分 | 6 | 一般 | 3",
        "按完成率得分，封顶满分，低于60% 得0分 | 8 | 0.75 | 6",
        "指标值 ≤3 满分，每超1项扣2分 | 8 | 5 | 4"
      })
  void typedValue_scoresAsComputedByHand(String rule, int points, String value, String score) {
    Object typed = value.matches("[\\d.]+") ? (Object) new BigDecimal(value) : value;
    Scoring scoring = scoring("自动", rule, points, null, typed, null);
    assertEquals(score, scoring.items().get(0).score().scored().show());
  }

  private static List<Finding> findings(String id, Scoring scoring) {
    return FORM.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(rule -> RuleRun.of(rule, scoring, Map.of()))
        .findFirst()
        .orElseThrow()
        .findings();
  }

  private static String problem(String rule, Object points) {
    List<Finding> found = findings("PF-J04", scoring("人工", rule, points, 1, null, "1"));
    return found.isEmpty() ? "" : found.get(0).message();
  }

  @Test
  void ruleThatIsNotUnderstood_namesTheWordAndAnExample() {
    String message = problem("某比率 ≤100% 满分，每冒1个百分点扣1分", 8);
    assertTrue(message.contains("不能识别“冒”"), message);
    assertTrue(message.contains("可参照："), message);
    assertTrue(problem("满分满分", 8).contains("不能组成计分规则"));
    assertTrue(problem("某比率 ≤100% 满分，每低1个百分点扣1分", 8).contains("不能组成计分规则"));
  }

  @Test
  void unknownIndicator_withoutAValue_scoresZero_andNamesTheNearest() {
    Scoring scoring = scoring("自动", "某比例 ≤100% 满分，每超1个百分点扣1分", 8, null, null, "1");
    assertEquals(List.of(), findings("PF-J04", scoring));
    assertEquals("0", scoring.items().get(0).score().scored().show());
    String message = findings("PF-E06", scoring).get(0).message();
    assertTrue(message.contains("“某比例”不是主要指标，最接近的是“某比率”"), message);
  }

  @Test
  void fullMarksThatDifferFromThePoints_areFound() {
    assertTrue(problem("某比率 ≤0 计8分，每超1个百分点扣0.8分", 5).contains("规则的满分是8分，与分值5分不等"));
    assertTrue(problem("好 得6分；差 得0分", 5).contains("规则的满分是6分"));
    assertEquals("", problem("某比率 ≤0 计8分，每超1个百分点扣0.8分", 8));
    assertEquals("", problem("人工评定", 5));
    assertEquals("", problem("", 5));
  }

  @Test
  void automaticWithoutARule_isFound() {
    assertEquals(1, findings("PF-J04", scoring("自动", "", 5, 5, null, "1")).size());
  }

  @Test
  void wordOutsideItsLevels_isFound() {
    assertTrue(
        findings("PF-J04", scoring("自动", "好 得5分；差 得0分", 5, 5, "优", "1"))
            .get(0)
            .message()
            .contains("指标值“优”不在等次之内（好、差）"));
  }

  @Test
  void typedScore_thatDiffersFromTheRule_isFound() {
    String rule = "某比率 ≤100% 满分，每超1个百分点扣1分";
    Finding finding = findings("PF-J05", scoring("人工", rule, 8, 8, null, "1.0139")).get(0);
    assertEquals("8分", finding.found());
    assertEquals("6.61分", finding.expected());
    assertEquals(List.of(), findings("PF-J05", scoring("人工", rule, 8, 6.61, null, "1.0139")));
  }

  @Test
  void missingEvidenceLeftToPeople_keepsTheTypedScore() {
    Scoring scoring = scoring("自动", "某比率 ≤100% 满分，每超1个百分点扣1分；资料未提供 人工评定", 8, 3, null, null);
    assertEquals("3", scoring.items().get(0).score().scored().show());
  }

  @Test
  void indicatorThatCannotBeRead_leavesTheScoreBlank_oneNotProvidedScoresZero() {
    String rule = "某比率 ≤100% 满分，每超1个百分点扣1分";
    Tables tables =
        Tables.of(FORM.layout()).row("指标", "一", "二", 8, null, null, "要点", "自动", rule).total("合计");
    Figure unread =
        Figure.none(
            new Absence.Unreadable("不是数字：预算配置"), Unit.RATIO, new Place("预算配置", 1, 1, "", ""));
    Scoring scoring = FORM.read(tables.table()).assessed(Measures.of(Map.of("某比率", unread)));
    assertEquals("不是数字：预算配置", scoring.items().get(0).score().scored().reason());
    assertEquals("CHECK", findings("PF-E06", scoring).get(0).severity().name());
    Scoring missing = scoring("自动", rule, 8, null, null, null);
    assertEquals("0", missing.items().get(0).score().scored().show());
    assertEquals("NOTE", findings("PF-E06", missing).get(0).severity().name());
  }

  @Test
  void nameThatIsNoIndicator_takesTheTypedValue() {
    String rule = "政府采购执行率 =100% 满分，每偏离5个百分点扣2分";
    assertEquals(
        "3.2", scoring("自动", rule, 6, null, 0.93, "1").items().get(0).score().scored().show());
    Scoring blank = scoring("自动", rule, 6, null, null, "1");
    assertEquals(List.of(), findings("PF-J04", blank));
    assertEquals("0", blank.items().get(0).score().scored().show());
  }

  @Test
  void typedRateWithoutItsPercentSign_isFound() {
    String rule = "按完成率得分，封顶满分，低于60% 得0分";
    assertEquals(1, findings("PF-R01", scoring("自动", rule, 4, null, 85.5, "1")).size());
    assertEquals(List.of(), findings("PF-R01", scoring("自动", rule, 4, null, 0.855, "1")));
    assertEquals(1, findings("PF-R01", scoring("自动", "每发现1处扣1分", 4, null, -2, "1")).size());
  }

  @Test
  void examplesOfTheGuide_areAllUnderstood() {
    for (String example : ScoringForm.ruleExamples()) {
      assertEquals("", RuleLanguage.read(example).problem(), example);
    }
  }

  @Test
  void count_mayNameWhatItCounts() {
    Place cell = new Place("凭证抽查", 1, 1, "", "");
    for (String rule : List.of("抽查不合规笔数 每发现1处扣1分", "抽查不合规笔数，每发现1笔扣1分")) {
      Tables tables =
          Tables.of(FORM.layout()).row("指标", "一", "二", 4, null, null, "要点", "自动", rule).total("合计");
      Scoring scored =
          FORM.read(tables.table())
              .assessed(
                  Measures.of(
                      Map.of("抽查不合规笔数", Figure.typed(BigDecimal.valueOf(3), Unit.COUNT, cell))));
      assertEquals("1", scored.items().get(0).score().scored().show());
    }
  }
}
