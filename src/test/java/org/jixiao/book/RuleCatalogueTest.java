package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

  @Test
  void ids_areUnique() {
    Set<String> ids = new HashSet<>();
    for (Rule<?> rule : RuleCatalogue.rules()) {
      assertTrue(ids.add(rule.id()), rule.id());
    }
    assertTrue(ids.size() > 80);
  }

  @Test
  void rulesOfTheContract_areThere() {
    List<String> promised =
        List.of(
            "WB-F01", "WB-F02", "WB-F03", "WB-F04", "WB-F05", "WB-S01", "WB-S02", "WB-S03",
            "WB-S04", "WB-L01", "JC-B01", "JC-R01", "YS-R01", "YS-R02", "ZB-R01", "ZB-R02",
            "ZB-R03", "ZB-R04", "ZB-R05", "ZB-R06", "ZB-X01", "XX-X02", "ZC-B01", "ZC-B02",
            "ZC-R01", "ZC-R02", "PF-J01", "PF-J02", "PF-J06", "PF-E01", "PF-E02", "PF-E03",
            "PF-E05", "YS-S01", "ZB-S02", "PF-S03", "YS-T01", "ZB-T02", "ZC-T03", "PF-T04",
            "YS-T05", "JC-M01", "ZB-B00", "YS-L01", "PF-L02");
    for (String id : promised) {
      assertTrue(RuleCatalogue.find(id).isPresent(), id);
    }
  }

  @Test
  void ruleWithoutWording_cannotBeMade() {
    Rule.Reading declared =
        Rule.of("YS-R99", Severity.CHECK, "x").because(" ").repair("y").reads("预算配置");
    assertThrows(IllegalArgumentException.class, () -> declared.test((subject, inspection) -> {}));
    Rule.Reading misnamed = Rule.of("R99", Severity.CHECK, "x").because("w").repair("y").reads("z");
    assertThrows(IllegalArgumentException.class, () -> misnamed.test((subject, inspection) -> {}));
  }

  @Test
  void failingRule_isReportedAsItself() {
    Rule<String> failing =
        Rule.of("YS-R99", Severity.CHECK, "x")
            .because("w")
            .repair("y")
            .reads("z")
            .test(
                (subject, inspection) -> {
                  throw new IllegalStateException("a fault of the program");
                });
    RuleRun run = RuleRun.of(failing, "subject", Map.of());
    assertEquals(RuleState.FAULT, run.state());
    assertEquals(List.of(), run.findings());
  }

  @Test
  void ruleThatLookedAtNothing_isSkipped() {
    Rule<String> idle =
        Rule.of("YS-R99", Severity.CHECK, "x")
            .because("w")
            .repair("y")
            .reads("z")
            .test((subject, inspection) -> {});
    assertEquals(RuleState.SKIPPED, RuleRun.of(idle, "subject", Map.of()).state());
  }
}
