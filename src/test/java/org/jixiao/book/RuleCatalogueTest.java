package org.jixiao.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.report.selfcheck.SelfCheckRules;
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

  /** XX-R01 was once declared, tested for its wording, and never run. */
  @Test
  void everyRuleThatIsDeclaredInASource_isInTheCatalogue() throws Exception {
    Set<String> declared = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        Pattern.compile("Rule\\.of\\(\\s*\"([A-Z]{2}-[A-Z]\\d\\d)\"")
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> declared.add(found.group(1)));
      }
    }
    assertTrue(declared.size() > 80);
    declared.removeIf(id -> RuleCatalogue.find(id).isPresent());
    // Those that look at the report have a list of their own.
    SelfCheckRules.ALL.forEach(rule -> assertTrue(declared.remove(rule.id()), rule.id()));
    assertEquals(Set.of(), declared);
  }

  @Test
  void rulesOfTheContract_areThere() {
    List<String> promised =
        List.of(
            "HY-R01", "JC-B01", "JC-M01", "JC-R01", "JS-B01", "JS-B02", "JS-B03", "JS-E01",
            "JS-E02", "JS-E03", "JS-R01", "KJ-B01", "MB-E01", "MB-E02", "MB-M01", "MB-R01",
            "MY-B01", "MY-R01", "PF-E01", "PF-E02", "PF-E03", "PF-E04", "PF-E05", "PF-J01",
            "PF-J02", "PF-J03", "PF-J04", "PF-J05", "PF-J06", "PF-L02", "PF-S03", "PF-T04",
            "SG-R01", "SG-R02", "WB-F01", "WB-F02", "WB-F03", "WB-F04", "WB-F05", "WB-L01",
            "WB-S01", "WB-S02", "WB-S03", "WB-S04", "XJ-B01", "XJ-R01", "XX-X01", "XX-X02",
            "XX-X03", "XX-X04", "XX-X05", "XZ-R01", "YS-E01", "YS-L01", "YS-R01", "YS-R02",
            "YS-S01", "YS-T01", "YS-T05", "YS-X01", "ZB-B00", "ZB-R01", "ZB-R02", "ZB-R03",
            "ZB-R04", "ZB-R05", "ZB-R06", "ZB-S02", "ZB-T02", "ZB-X01", "ZC-B01", "ZC-B02",
            "ZC-B03", "ZC-R01", "ZC-R02", "ZC-R03", "ZC-R04", "ZC-T03", "ZF-X01", "ZL-E01",
            "ZL-E02");
    for (String id : promised) {
      assertTrue(RuleCatalogue.find(id).isPresent(), id);
    }
  }

  @Test
  void ruleWithoutWording_cannotBeMade() {
    Rule.Reads declared =
        Rule.of("YS-R99", Severity.CHECK, "x").because(" ").repair("y").reads(Forms.BUDGET);
    assertThrows(IllegalArgumentException.class, () -> declared.test((subject, inspection) -> {}));
    Rule.Reads misnamed =
        Rule.of("R99", Severity.CHECK, "x").because("w").repair("y").reads(Kept.WORKBOOK);
    assertThrows(IllegalArgumentException.class, () -> misnamed.test((subject, inspection) -> {}));
  }

  @Test
  void failingRule_isReportedAsItself() {
    Rule<String> failing =
        Rule.of("YS-R99", Severity.CHECK, "x")
            .because("w")
            .repair("y")
            .reads(Kept.WORKBOOK)
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
            .reads(Kept.WORKBOOK)
            .test((subject, inspection) -> {});
    assertEquals(RuleState.SKIPPED, RuleRun.of(idle, "subject", Map.of()).state());
  }
}
