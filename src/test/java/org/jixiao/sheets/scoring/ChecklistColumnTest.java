package org.jixiao.sheets.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

/** Answers to a checklist in a column of their own. */
class ChecklistColumnTest {

  private static final ScoringForm FORM = new ScoringForm();
  private static final String RULE = "①内容完整2分；②按时公开1分；③准确0.5分";

  private static Scoring.Item item(Object value, Object answers) {
    Tables tables =
        Tables.of(FORM.layout())
            .row("公开", "一", "二", 3.5, null, null, "要点", "自动", RULE)
            .with("指标值", value)
            .with("分项结果", answers)
            .total("合计");
    return FORM.read(tables.table()).assessed(Measures.of(Map.of())).items().get(0);
  }

  @Test
  void answersInTheirColumn_countLikeThoseInTheValue() {
    assertEquals("2.5", item(null, "是否是").score().scored().show());
    assertEquals("2.5", item("是否是", null).score().scored().show());
    assertEquals("2.5", item("①是②否③是", "①是②否③是").score().scored().show());
  }

  @Test
  void answersThatContradictEachOther_areRefused() {
    Scoring.Item item = item("是否是", "是是是");
    assertFalse(item.score().scored().isNumber());
    assertEquals("指标值“是否是”与分项结果“是是是”不同，只填一处", item.assessment().problem());
  }

  @Test
  void answersThatDoNotFit_areRefusedWithTheirWords() {
    assertEquals("指标值“是否”不能对应3项，逐项写是、否或不适用，如 ①是②否", item(null, "是否").assessment().problem());
  }

  @Test
  void answersBesideARuleOfAnotherForm_areNoValue() {
    Tables tables =
        Tables.of(FORM.layout())
            .row("完成率", "一", "二", 5, null, null, "要点", "自动", "≥90%得满分；其余不得分")
            .with("指标值", 0.95)
            .with("分项结果", "是是")
            .total("合计");
    Scoring scoring = FORM.read(tables.table()).assessed(Measures.of(Map.of()));
    assertEquals("5", scoring.items().get(0).score().scored().show());
  }
}
