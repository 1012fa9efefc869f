package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.sheets.rectification.RectificationForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class RectificationRulesTest {

  private static final RectificationForm FORM = new RectificationForm();

  private static List<Finding> found(String rule, String state, String evidence) {
    return Inspect.findings(
        FORM, rule, Tables.of(FORM.layout()).row("卡片登记不全", "补登卡片", state, evidence));
  }

  @Test
  void openWithoutAWord_isFound() {
    assertEquals("上年问题“卡片登记不全”未整改，没有说明原因。", found("SZ-E01", "未整改", null).get(0).message());
    assertEquals(1, found("SZ-E01", "部分整改", null).size());
    assertEquals(List.of(), found("SZ-E01", "未整改", "计划2025年完成"));
    assertEquals(List.of(), found("SZ-E01", "已整改", null));
  }

  @Test
  void doneWithoutEvidence_isFound() {
    assertEquals(1, found("SZ-E02", "已整改", null).size());
    assertEquals(List.of(), found("SZ-E02", "已整改", "盘点表"));
    assertEquals(List.of(), found("SZ-E02", "未整改", null));
  }

  @Test
  void problemWithoutState_isFound() {
    assertEquals(1, found("SZ-M01", null, "盘点表").size());
  }
}
