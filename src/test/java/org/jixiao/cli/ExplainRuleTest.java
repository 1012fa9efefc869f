package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code explain-rule} says how a rule is understood, or which word is not. */
class ExplainRuleTest {

  @Test
  void rule_isSaidBack_withValuesAndPoints() {
    Session steps =
        Session.of("explain-rule", "在职人员控制率以100%为标准，每超过一个百分点扣0.5分，扣完为止", "--points", "5");
    assertEquals(0, steps.exitCode());
    assertTrue(steps.out().contains("理解为：在职人员控制率不超过100%得满分，每超过1个百分点扣0.5分"), steps.out());
    assertTrue(steps.out().contains("101% → 4.5分"), steps.out());
    Session bands = Session.of("explain-rule", "90%以上计6分，80%-90%计4分，80%以下不计分");
    assertTrue(bands.out().contains("说明：正好90%的没有注明归哪一档"), bands.out());
    assertTrue(bands.out().contains("90% → 6分"), bands.out());
    Session list = Session.of("explain-rule", "①内容完整2分；②按时公开1分", "--points", "4");
    assertTrue(list.out().contains("是是 → 3分"), list.out());
    assertTrue(list.out().contains("注意：规则的满分是3分，与分值4分不等"), list.out());
  }

  @Test
  void ruleThatIsNotUnderstood_isRefusedWithItsWord() {
    Session refused = Session.of("explain-rule", "某率≤100%得满分，每冒1%扣1分");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("不能识别“冒”；可参照："), refused.err());
    assertEquals(2, Session.of("explain-rule", "每发现1处扣1分", "--points", "0").exitCode());
    assertTrue(Session.of("explain-rule", "人工评定").out().contains("理解为：人工评定。"));
  }
}
