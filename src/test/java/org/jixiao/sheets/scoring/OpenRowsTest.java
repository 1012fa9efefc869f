package org.jixiao.sheets.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

/** Rows that have no points yet, rows that do not apply, other names, other decimals. */
class OpenRowsTest {

  private static final ScoringForm FORM = new ScoringForm();
  private static final String BAD = "看情况给分";

  private static Tables row(
      Tables tables, String name, Object points, Object scored, String rule, Object value) {
    return tables
        .row(name, "一", "二", points, scored, null, name + "要点", rule == null ? "人工" : "自动", rule)
        .with("指标值", value);
  }

  private static Scoring scoring(Tables tables, Map<String, Figure> known) {
    return FORM.read(tables.total("合计").table()).assessed(Measures.of(known));
  }

  private static Figure rate(String value) {
    return Figure.typed(new BigDecimal(value), Unit.RATIO, new Place("预算配置", 1, 1, "", ""));
  }

  @Test
  void openRow_leavesTheTotal_andSaysHowManyAreOpen() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 60, 58, null, null);
    row(tables, "乙", 40, null, BAD, null);
    Scoring open = scoring(tables, Map.of());
    assertEquals("58", open.total().scored().show());
    assertEquals("2", open.total().lost().show());
    assertEquals("98", open.reachable().show());
    assertEquals("其中1项待评", open.open().text());
    assertEquals("待定", open.grade().text());
    assertEquals(1, open.openItems());
  }

  @Test
  void gradeThatOpenRowsCannotChange_stands() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 98, 97, null, null);
    row(tables, "乙", 2, null, BAD, null);
    assertEquals("优秀", scoring(tables, Map.of()).grade().text());
    Tables closed = Tables.of(FORM.layout());
    row(closed, "甲", 100, 85, null, null);
    Scoring scoring = scoring(closed, Map.of());
    assertEquals("良好", scoring.grade().text());
    assertFalse(scoring.open().isPresent());
  }

  @Test
  void tableWithoutAnyPoints_hasNoTotal() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 100, null, null, null);
    Scoring blank = scoring(tables, Map.of());
    assertFalse(blank.total().scored().isPresent());
    assertFalse(blank.grade().isPresent());
    assertFalse(blank.open().place() != null && blank.open().isPresent());
  }

  @Test
  void rowThatDoesNotApply_getsTheShareOfTheOthers() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 60, 54, null, null);
    row(tables, "乙", 20, 18, null, null);
    row(tables, "丙", 20, null, "按完成率得分；不适用 剔除（其余折算）", "不适用");
    Scoring scoring = scoring(tables, Map.of());
    assertEquals("18", scoring.items().get(2).score().scored().show());
    assertEquals("90", scoring.total().scored().show());
    assertEquals("90.00%", scoring.total().rate().show());
    assertTrue(scoring.items().get(2).lackingEvidence().isEmpty(), "nobody is asked for it");
  }

  @Test
  void notApplicable_withoutAWordInTheRule_isLeftToAPerson() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 90, 90, null, null);
    row(tables, "乙", 10, null, "按完成率得分", "不适用");
    Scoring scoring = scoring(tables, Map.of());
    assertTrue(scoring.items().get(1).assessment().problem().contains("不适用 得满分"));
    assertEquals("90", scoring.total().scored().show());
  }

  @Test
  void otherName_standsForTheIndicator_unlessAValueIsTyped() {
    Measures measures = new Measures(Map.of("预算完成率", rate("0.9")), Map.of("支出完成率", "预算完成率"), 1);
    String rule = "支出完成率≥100%得满分，每低1个百分点扣0.33分";
    Tables named = Tables.of(FORM.layout());
    row(named, "甲", 10, null, rule, null);
    Scoring scoring = FORM.read(named.total("合计").table()).assessed(measures);
    assertEquals("6.7", scoring.items().get(0).score().scored().show());
    Tables typed = Tables.of(FORM.layout());
    row(typed, "甲", 10, null, rule, new BigDecimal("0.99"));
    Scoring own = FORM.read(typed.total("合计").table()).assessed(measures);
    assertEquals("9.7", own.items().get(0).score().scored().show());
  }

  @Test
  void reason_isThatOfTheRule_unlessSomebodyHasTypedOne() {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 5, null, "在职人员控制率≤100%得满分，每超1个百分点扣0.5分", null);
    Scoring scoring = scoring(tables, Map.of("在职人员控制率", rate("1.026315789")));
    assertEquals("102.63%超出100% 2.63个百分点，按每1个百分点扣0.5分扣1.32分。", scoring.items().get(0).reason());
    Tables typed = Tables.of(FORM.layout());
    typed
        .row("甲", "一", "二", 5, null, "超编一人", "要点", "自动", "在职人员控制率≤100%得满分，每超1个百分点扣0.5分")
        .with("指标值", null);
    assertEquals(
        "超编一人", scoring(typed, Map.of("在职人员控制率", rate("1.026315789"))).items().get(0).reason());
    Tables full = Tables.of(FORM.layout());
    row(full, "甲", 5, null, "在职人员控制率≤100%得满分，每超1个百分点扣0.5分", null);
    assertEquals("", scoring(full, Map.of("在职人员控制率", rate("1"))).items().get(0).reason());
  }

  @Test
  void zeroBase_followsTheRule_elseAPersonScores() {
    Figure changed = rate("5").minus(rate("0")).dividedBy(rate("0"));
    Figure same = rate("0").minus(rate("0")).dividedBy(rate("0"));
    String rule = "某变动率≤0得满分，每超1个百分点扣0.3分";
    assertEquals("3", scored(rule, same));
    assertEquals("—", scored(rule, changed));
    assertEquals("0", scored(rule + "；上年为零、本年不为零的不得分", changed));
    assertEquals("0", scored(rule + "；上年为零且本年为零的得0分", same));
  }

  private static String scored(String rule, Figure value) {
    Tables tables = Tables.of(FORM.layout());
    row(tables, "甲", 3, null, rule, null);
    return scoring(tables, Map.of("某变动率", value.as(Unit.RATIO)))
        .items()
        .get(0)
        .score()
        .scored()
        .show();
  }
}
