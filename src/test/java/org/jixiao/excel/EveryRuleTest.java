package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.RawBook;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Parts;
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.reading.LateRecalculation;
import org.jixiao.excel.reading.OpenedBook;
import org.jixiao.excel.reading.SheetsRead;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleState;
import org.jixiao.support.Examples;
import org.jixiao.support.SlipFile;
import org.jixiao.support.SlipFile.Said;
import org.jixiao.support.Slips;
import org.jixiao.support.Spoil;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every rule is silent on the clean invented department and finds the slip that is made for it. */
@Order(1)
class EveryRuleTest {

  /** It needs a workbook that follows another one: {@code NextYearTest}. */
  static final String LAST_YEARS = "XX-X06";

  private static Examination examine(RawBook book) {
    return Examination.of(Dossier.read(book), List.of());
  }

  /** A workbook that is read again after a cell was typed: most of its sheets are known. */
  private static RawBook again(Parts parts, SheetsRead known) {
    Container container =
        new Container("", WorkbookKind.WORKBOOK, parts, List.of(), null, Capacity.here());
    LateRecalculation late =
        new LateRecalculation(() -> new LibraryRecalculation(parts, container.capacity()));
    return new OpenedBook(StoredBook.of(container, known), late, known).raw(List.of());
  }

  @Test
  void cleanDepartment_findsNothing_andRunsEverything() {
    Examination examination = examine(OpenBook.open("w.xlsx", Examples.clean()).raw());
    assertEquals(List.of(), examination.findings().stream().map(Finding::message).toList());
    assertEquals(0, examination.count(RuleState.SKIPPED));
    assertEquals(0, examination.count(RuleState.FAULT));
  }

  @Test
  void everyRule_findsItsSlip_whereItIs_andSaysWhatIsToBeSaid() {
    Parts clean = Parts.of(Examples.clean());
    List<String> missed = new ArrayList<>();
    Map<String, Said> said = new TreeMap<>();
    SheetsRead known = new SheetsRead();
    Map<String, Spoil> slips = new TreeMap<>(Slips.of(again(clean, known)));
    // Not every table has every rule that tables may bring along.
    slips.keySet().removeIf(rule -> RuleCatalogue.find(rule).isEmpty());
    Set<String> tried = slips.keySet();
    slips.forEach(
        (rule, slip) ->
            examine(again(slip.on(clean), known)).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .ifPresentOrElse(
                    finding -> said.put(rule, Said.of(finding)), () -> missed.add(rule)));
    assertEquals(List.of(), missed);
    if ("write".equals(System.getProperty("jixiao.slips"))) {
      SlipFile.write(said);
    }
    assertEquals(lines(SlipFile.said()), lines(said));
    // The rules about the file as a whole have tests of their own, and so have those about exports.
    Set<String> without =
        RuleCatalogue.rules().stream()
            .map(Rule::id)
            .filter(
                id ->
                    !tried.contains(id)
                        && !id.equals(LAST_YEARS)
                        && !id.startsWith("WB-")
                        && !id.startsWith("MX-"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), without);
    assertTrue(tried.size() > 300, "tried " + tried.size());
  }

  /** One below the other, so that a failure shows the rule that says something else. */
  private static String lines(Map<String, Said> said) {
    return said.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
