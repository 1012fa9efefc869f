package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jixiao.findings.RuleState;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class BasicInfoRulesTest {

  private static final BasicInfoForm FORM = new BasicInfoForm();

  private static Tables info(String code, Object posts, Object staff) {
    return Tables.of(FORM.layout())
        .row("被评价单位", "某办公室")
        .row("评价年度", 2024)
        .row("统一社会信用代码", code)
        .row("编制数", posts)
        .row("在职人员数", staff);
  }

  @Test
  void validCreditCode_isSilent() {
    assertEquals(
        RuleState.PASSED, Inspect.run(FORM, "JC-B01", info("11430403MB0U749206", 1, 1)).state());
  }

  @Test
  void wrongCheckCharacter_lengthAndLetter_areFound() {
    assertTrue(message("11430403MB0U749207").contains("校验码应为6，现为7"));
    assertTrue(message("1143040").contains("应为18位，现为7位"));
    assertTrue(message("11430403MB0I749206").contains("第12位“I”"));
  }

  private static String message(String code) {
    return Inspect.findings(FORM, "JC-B01", info(code, 1, 1)).get(0).message();
  }

  @Test
  void blankCreditCode_isNotApplicable() {
    assertEquals(RuleState.NOT_APPLICABLE, Inspect.run(FORM, "JC-B01", info(null, 1, 1)).state());
  }

  @Test
  void moreStaffThanPosts_isFound_equalIsNot() {
    assertEquals(
        "在职50人，编制46人，在职人员控制率为108.70%，高于上限100.00%。",
        Inspect.findings(FORM, "JC-R01", info(null, 46, 50)).get(0).message());
    assertTrue(Inspect.findings(FORM, "JC-R01", info(null, 46, 46)).isEmpty());
  }

  @Test
  void headcountNotProvided_isNotApplicable_halfProvidedIsSkipped() {
    assertEquals(
        RuleState.NOT_APPLICABLE, Inspect.run(FORM, "JC-R01", info(null, null, null)).state());
    assertEquals(RuleState.SKIPPED, Inspect.run(FORM, "JC-R01", info(null, null, 5)).state());
  }

  @Test
  void blankUnitName_isFound() {
    Tables blank = Tables.of(FORM.layout()).row("被评价单位", (Object) null).row("评价年度", "二〇二四");
    assertEquals(1, Inspect.findings(FORM, "JC-M01", blank).size());
    assertEquals("“二〇二四”不是数字，或有不止一种读法。", Inspect.findings(FORM, "JC-T02", blank).get(0).message());
  }

  @Test
  void wordOutsideItsList_isFound() {
    Tables odd = Tables.of(FORM.layout()).row("被评价单位", "x").row("评价年度", 2024).row("预算级次", "镇");
    assertEquals(1, Inspect.findings(FORM, "JC-T02", odd).size());
  }
}
