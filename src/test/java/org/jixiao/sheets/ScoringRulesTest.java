package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.ScoringForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {

  private static final ScoringForm FORM = new ScoringForm();

  /** 一级, 二级, 分值, 得分, 扣分说明, 评价要点. */
  private static Tables scores(Object[]... rows) {
    Tables tables = Tables.of(FORM.layout());
    for (int i = 0; i < rows.length; i++) {
      tables.row("指标" + (i + 1), rows[i]);
    }
    return tables.total("合计");
  }

  private static Object[] item(Object points, Object scored, String reason, String criteria) {
    return new Object[] {"投入", "目标", points, scored, reason, criteria};
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void soundScores_areSilent() {
    Tables sound = scores(item(60, 60, null, "甲"), item(40, 10, "未提供资料", "乙"));
    for (String rule :
        List.of("PF-J01", "PF-J02", "PF-J06", "PF-E01", "PF-E02", "PF-E03", "PF-E05", "PF-B00")) {
      assertEquals(RuleState.PASSED, Inspect.run(FORM, rule, sound).state(), rule);
    }
  }

  @Test
  void scoreOutsideItsPoints_isFound() {
    List<Finding> found = find("PF-J01", scores(item(5, 6, null, "甲"), item(5, -1, "x", "乙")));
    assertEquals(2, found.size());
    assertEquals("1分", found.get(0).difference());
  }

  @Test
  void pointsThatDoNotAddTo100_areFound() {
    assertEquals("99分", find("PF-J02", scores(item(99, 99, null, "甲"))).get(0).found());
  }

  @Test
  void pointsInALabel_areHeldAgainstTheirRows() {
    Tables tables =
        Tables.of(FORM.layout())
            .row("指标1", "投入（20分）", "目标", 60, 60, null, "甲")
            .row("指标2", "过程(40)", "执行", 40, 40, null, "乙")
            .total("合计");
    List<Finding> found = find("PF-J02", tables);
    assertEquals(1, found.size());
    assertEquals("60分", found.get(0).expected());
  }

  @Test
  void totalNearABoundary_isNoted() {
    assertEquals(1, find("PF-J06", scores(item(100, 79.5, "x", "甲"))).size());
    assertTrue(find("PF-J06", scores(item(100, 79, "x", "甲"))).isEmpty());
  }

  @Test
  void deductionWithoutReason_isAnError_reasonWithoutDeductionANote() {
    Finding error = find("PF-E01", scores(item(100, 95, null, "甲"))).get(0);
    assertEquals(Severity.ERROR, error.severity());
    assertEquals("写明扣5分的原因", error.expected());
    assertEquals(1, find("PF-E02", scores(item(100, 100, "未提供资料", "甲"))).size());
  }

  @Test
  void copiedCriteria_areNoted() {
    assertEquals(
        1, find("PF-E03", scores(item(50, 50, null, "同一 要点"), item(50, 50, null, "同一要点"))).size());
  }

  @Test
  void placeholderWithFullMarks_isFound_withoutFullMarksSilent() {
    for (String criteria : List.of("错情率低于X‰", "压减X%以上", "不少于XX场", "指导X家")) {
      assertEquals(1, find("PF-E05", scores(item(100, 100, null, criteria))).size(), criteria);
    }
    assertTrue(find("PF-E05", scores(item(100, 90, "x", "不少于XX场"))).isEmpty());
    assertTrue(find("PF-E05", scores(item(100, 100, null, "提供XLSX文件；X光机检修"))).isEmpty());
  }

  @Test
  void grade_followsTheScoreOnAScaleOf100() {
    assertEquals("优秀", grade(90));
    assertEquals("良好", grade(89.99));
    assertEquals("中等", grade(60));
    assertEquals("较差", grade(59.99));
  }

  private static String grade(Object scored) {
    return FORM.read(scores(item(100, scored, "x", "甲")).table()).grade().text();
  }

  @Test
  void groups_addUpInTheOrderOfTheSheet() {
    Scoring scoring = FORM.read(scores(item(60, 30, "x", "甲"), item(40, 40, null, "乙")).table());
    assertEquals(1, scoring.firstLevel().size());
    assertEquals("70", scoring.firstLevel().get(0).score().scored().show());
  }

  private static List<String> messages(String rule, Tables tables) {
    return find(rule, tables).stream().map(Finding::message).toList();
  }

  @Test
  void totalNearABoundary_saysOnWhichSide_andOutOfHowMuch() {
    assertEquals(
        List.of("综合得分89.5分，低于等级分界90分0.5分。"), messages("PF-J06", scores(item(100, 89.5, "甲", "乙"))));
    assertEquals(
        List.of("综合得分90.5分，高于等级分界90分0.5分。"), messages("PF-J06", scores(item(100, 90.5, "甲", "乙"))));
    assertEquals(
        List.of("综合得分折合百分制89.5分，低于等级分界90分0.5分。"),
        messages("PF-J06", scores(item(200, 179, "甲", "乙"))));
    assertEquals(List.of(), messages("PF-J06", scores(item(100, 89, "甲", "乙"))));
  }

  @Test
  void statedDeduction_isHeldAgainstThePointsLost() {
    assertEquals(
        List.of("“指标1”扣3分，扣分说明写的是扣2分。"), messages("PF-E12", scores(item(10, 7, "超支，扣2分", "乙"))));
    for (String reason : List.of("甲扣1分，乙扣2分", "扣3分，其中甲扣1分", "每超1个百分点扣0.5分", "资料不全", "迟报扣3.0分")) {
      assertEquals(List.of(), messages("PF-E12", scores(item(10, 7, reason, "乙"))), reason);
    }
    assertEquals(List.of(), messages("PF-E12", scores(item(10, 10, "扣2分", "乙"))));
  }

  @Test
  void groups_addUpUnderTheirNamesWithoutPoints() {
    Tables tables =
        Tables.of(FORM.layout())
            .row("一", "投入（20分）", "目标", 10, 7, "甲", "乙")
            .row("二", "投入", "管理", 10, 8, "甲", "丙")
            .row("三", "产出", "数量", 80, 80, null, "丁");
    Scoring scoring = FORM.read(tables.total("合计").table());
    assertEquals(
        List.of("投入 15", "产出 80"),
        scoring.firstLevel().stream()
            .map(group -> group.first() + " " + group.score().scored().show())
            .toList());
    assertEquals(
        List.of("目标 70.00%", "管理 80.00%", "数量 100.00%"),
        scoring.secondLevel().stream()
            .map(group -> group.second() + " " + group.score().rate().show())
            .toList());
    assertEquals("20", scoring.points("投入（20分）").orElseThrow().show());
    assertTrue(scoring.points("效果").isEmpty());
    assertEquals(
        List.of("二", "三"),
        scoring.items(List.of("二", "没有", "三")).stream().map(Scoring.Item::third).toList());
  }
}
