package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.sheets.texts.Texts;
import org.jixiao.sheets.texts.TextsForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class TextRulesTest {

  private static final TextsForm FORM = new TextsForm();

  private static Tables texts(String text, String used) {
    return Tables.of(FORM.layout())
        .row("主要职责", "部门基本情况", text, used)
        .row("内设机构", "部门基本情况", null, null);
  }

  private static List<Finding> found(String rule, String text, String used) {
    return Inspect.findings(FORM, rule, texts(text, used));
  }

  @Test
  void placeholders_areFound_inWhatIsUsed() {
    for (String left : List.of("XX", "待补充", "【待核实】", "X家", "____")) {
      List<Finding> found = found("BW-E03", "全年走访企业" + left + "，效果良好。", "是");
      assertEquals(1, found.size(), left);
      assertTrue(found.get(0).message().contains("“主要职责”的正文中留有占位符"), left);
    }
    assertEquals(List.of(), found("BW-E03", "全年走访企业XX家。", "否"));
    assertEquals(1, found("BW-E03", "上年文字，待更新", null).size());
  }

  @Test
  void usualWords_areNoPlaceholders() {
    for (String usual : List.of("制度有待补充完善。", "资料尚待补充。", "举办e-Xpo展会3场。", "执行率为98%。")) {
      assertEquals(List.of(), found("BW-E03", usual, "是"), usual);
    }
  }

  @Test
  void usedWithoutText_isFound_blankIsNot() {
    assertEquals(1, found("BW-E04", null, "是").size());
    assertEquals(List.of(), found("BW-E04", null, null));
    assertEquals(List.of(), found("BW-E04", null, "否"));
    assertEquals(List.of(), found("BW-E04", "统筹公共文化工作。", "是"));
  }

  @Test
  void tags_areReadInAnyWidth_brokenOnesAreTold() {
    Texts.Section whole =
        FORM.read(texts("调整率{{预算调整率}}，完成率｛｛ 预算完成率 ｝｝。", null).table()).sections().get(0);
    assertEquals(List.of("预算调整率", "预算完成率"), whole.tags());
    assertEquals(List.of(), whole.brokenTags());
    for (String broken : List.of("调整率{{预算调整率}。", "调整率{预算调整率}}。", "调整率{预算调整率}。", "{{预算调整率")) {
      Texts.Section section = FORM.read(texts(broken, null).table()).sections().get(0);
      assertFalse(section.brokenTags().isEmpty(), broken);
    }
  }

  @Test
  void templateAlone_isNotFilledIn() {
    assertFalse(texts(null, null).table().isFilledIn());
    assertTrue(texts("统筹公共文化工作。", null).table().isFilledIn());
    assertTrue(FORM.layout().fixedRow("组织架构").isPresent());
  }

  @Test
  void numbersThatNobodyCounted_misspellings_andRepetition_areFound() {
    assertEquals("近40余", found("BW-E03", "刊发信息近40余篇。", "是").get(0).found());
    assertEquals(List.of(), found("BW-E03", "刊发信息40余篇，调整率{{预算调整率}}。", "是"));
    assertEquals("拨付", found("BW-E05", "资金及时拔付到位。", "是").get(0).expected());
    assertEquals(List.of(), found("BW-E05", "资金及时拔付到位。", "否"));
    String once = "本单位按照预算绩效管理的要求逐项落实各项措施，全年各项工作任务均按时间节点完成。";
    assertEquals(List.of(), found("BW-E06", once, "是"));
    List<Finding> twice = found("BW-E06", once + "\n另外一段。\n" + once, "是");
    assertEquals(1, twice.size());
    assertTrue(twice.get(0).message().contains("已经写过"), twice.get(0).message());
  }
}
