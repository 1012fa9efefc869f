package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleState;
import org.jixiao.run.Example;
import org.jixiao.support.Slips;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Every rule is silent on the clean invented department and finds the slip that is made for it. */
class EveryRuleTest {

  private static Examination examine(OpenBook book) {
    return Examination.of(Dossier.read(book.raw()), List.of());
  }

  @Test
  void cleanDepartment_findsNothing_andRunsEverything() {
    try (OpenBook book = OpenBook.made(Workbooks.open(Example.INVENTED.clean()))) {
      Examination examination = examine(book);
      assertEquals(List.of(), examination.findings().stream().map(Finding::message).toList());
      assertEquals(0, examination.count(RuleState.SKIPPED));
      assertEquals(0, examination.count(RuleState.FAULT));
    }
  }

  @Test
  void everyRule_findsItsSlip() {
    XSSFWorkbook workbook = Workbooks.open(Example.INVENTED.clean());
    List<String> missed = new ArrayList<>();
    Set<String> tried = new TreeSet<>();
    try (OpenBook book = OpenBook.made(workbook)) {
      Map<String, Spoil> slips = Slips.of(book.raw());
      for (Rule<?> rule : RuleCatalogue.rules()) {
        Spoil slip = slips.get(rule.id());
        if (slip != null) {
          slip.during(
              workbook,
              () -> {
                tried.add(rule.id());
                boolean found =
                    examine(book).findings().stream().anyMatch(f -> f.rule().equals(rule.id()));
                if (!found) {
                  missed.add(rule.id());
                }
              });
        }
      }
      assertEquals(List.of(), missed);
      assertEquals(List.of(), examine(book).findings().stream().map(Finding::message).toList());
    }
    // The rules about the file as a whole have tests of their own, and so have those about exports.
    Set<String> without =
        RuleCatalogue.rules().stream()
            .map(Rule::id)
            .filter(id -> !tried.contains(id) && !id.startsWith("WB-") && !id.startsWith("MX-"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), without);
    assertTrue(tried.size() > 300, "tried " + tried.size());
  }
}
