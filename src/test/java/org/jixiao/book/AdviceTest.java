package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleKind;
import org.junit.jupiter.api.Test;

/** What the program drafts for a report: for every rule that may give ground to a problem. */
class AdviceTest {

  private static final Set<RuleKind> KINDS =
      EnumSet.of(
          RuleKind.BALANCE, RuleKind.TIE, RuleKind.REASON, RuleKind.EVIDENCE, RuleKind.JUDGEMENT);

  @Test
  void everyRuleThatMayBecomeAProblem_hasItsTexts_andNoOther() {
    Set<String> rules =
        RuleCatalogue.rules().stream()
            .filter(rule -> KINDS.contains(rule.kind()))
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(rules.size() > 100);
    assertEquals(String.join("\n", rules), String.join("\n", new TreeSet<>(Advice.all().keySet())));
  }

  @Test
  void texts_areWholeSentences() {
    Advice.all()
        .forEach(
            (rule, advice) -> {
              assertFalse(advice.category().isBlank(), rule);
              assertTrue(advice.category().length() <= 8, rule);
              assertTrue(advice.cause().matches("(?s).{8,}。"), rule + advice.cause());
              assertTrue(advice.advice().matches("(?s).{8,}。"), rule + advice.advice());
            });
  }
}
