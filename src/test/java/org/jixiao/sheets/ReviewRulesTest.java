package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.sheets.review.ReviewForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

  private static final ReviewForm FORM = new ReviewForm();

  private static Tables rows(String... levelNameDay) {
    Tables tables = Tables.of(FORM.layout());
    for (int i = 0; i < levelNameDay.length; i += 3) {
      tables.row(levelNameDay[i], "无意见", null, null, levelNameDay[i + 1], levelNameDay[i + 2]);
    }
    return tables;
  }

  private static List<Finding> answered(String opinion, String handled) {
    return Inspect.findings(
        FORM, "FH-E01", Tables.of(FORM.layout()).row("项目经理", opinion, "评分", handled));
  }

  @Test
  void opinionWithoutAnAnswer_isFound() {
    assertEquals("项目经理的复核意见“请核对决算报表”没有处理情况。", answered("请核对决算报表", null).get(0).message());
    assertEquals(1, answered("同意，但请补充结转原因", null).size());
    assertEquals(List.of(), answered("请核对决算报表", "已核对"));
    for (String nothing : List.of("无", "无意见。", "没有意见", "同意出具报告", "未发现问题")) {
      assertEquals(List.of(), answered(nothing, null), nothing);
    }
  }

  @Test
  void longOpinion_isShortened() {
    String message = answered("请核对".repeat(60), null).get(0).message();
    assertTrue(message.contains("…”没有处理情况"), message);
    assertTrue(message.length() < 80, message);
  }

  @Test
  void onePersonOnTwoLevels_isFound_twiceOnOneIsNot() {
    List<Finding> found =
        Inspect.findings(
            FORM, "FH-E02", rows("项目经理", "张 三", "2025-03-01", "部门经理", "李四、张三", "2025-03-02"));
    assertEquals(1, found.size());
    assertEquals("张三在项目经理和部门经理两个级次都签了名。", found.get(0).message());
    assertEquals(
        List.of(),
        Inspect.findings(
            FORM, "FH-E02", rows("项目经理", "张三", "2025-03-01", "一级复核", "张三", "2025-03-02")));
  }

  @Test
  void levelsOutOfOrder_areFound_byTheirLastDay() {
    List<Finding> found =
        Inspect.findings(
            FORM,
            "FH-E03",
            rows("项目经理", "甲", "2025-03-05", "部门经理", "乙", "2025-03-04", "合伙人", "丙", "2025-03-04"));
    assertEquals(1, found.size());
    assertEquals("部门经理的复核日期2025-03-04早于项目经理的2025-03-05。", found.get(0).message());
    assertEquals(
        List.of(),
        Inspect.findings(
            FORM,
            "FH-E03",
            rows("项目经理", "甲", "2025-03-05", "部门经理", "乙", "2025-03-04", "部门经理", "乙", "2025-03-06")));
    assertEquals(
        1,
        Inspect.findings(FORM, "FH-E03", rows("项目经理", "甲", "2025-03-05", "合伙人", "丙", "2025-03-01"))
            .size());
  }

  @Test
  void templateAlone_isNotFilledIn() {
    assertFalse(Tables.of(FORM.layout()).row("项目经理").row("部门经理").row("合伙人").table().isFilledIn());
  }
}
