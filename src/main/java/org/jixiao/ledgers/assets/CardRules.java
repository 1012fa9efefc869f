package org.jixiao.ledgers.assets;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.LedgerRule;

/** The rules about cards of fixed assets; {@link CardScrutiny} looks for what they are about. */
public final class CardRules {

  static final Rule<ImportRecord> ABOVE_COST =
      LedgerRule.ofLines("MX-R10", Severity.ERROR, "卡片的累计折旧超过原值", "累计折旧不可能超过原值。", "核对卡片的原值和累计折旧。");

  static final Rule<ImportRecord> SHORT_LIFE =
      LedgerRule.ofLines(
          "MX-R11", Severity.CHECK, "卡片的折旧年限低于最低年限", "折旧年限不得低于财会〔2017〕4号规定的最低年限。", "核对资产类别和折旧年限。");

  static final Rule<ImportRecord> CARD_TWICE =
      LedgerRule.ofLines(
          "MX-R12", Severity.CHECK, "卡片编号重复", "一张卡片重复登记会使资产虚增；这些行都已计入。", "核对资产系统，去掉重复的卡片后再导入。");

  public static final Rule<ImportRecord> INCOMPLETE =
      LedgerRule.ofLines("MX-E02", Severity.NOTE, "卡片要素不全", "没有规格型号和使用部门的资产难以盘点。", "请单位在资产系统中补齐。");

  /** Those about what a card says, in their order. */
  public static final List<Rule<ImportRecord>> OF_LINES =
      List.of(ABOVE_COST, SHORT_LIFE, CARD_TWICE);

  private CardRules() {}
}
