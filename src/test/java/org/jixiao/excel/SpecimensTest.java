package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.support.DoubtfulExports;
import org.jixiao.support.Examples;
import org.jixiao.support.Slips;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The specimens: workbooks in which the rules find something, a few rules in each, named by the
 * sheet or the number of the rules that they show. They are made from the clean invented department
 * by {@code -Djixiao.specimens=write}; those to which nothing was added stay the same to the byte.
 */
class SpecimensTest {

  private static final Path FOLDER = Path.of("src/test/resources/specimens");

  private static Set<String> rulesFound(OpenBook book) {
    return Examination.of(Dossier.read(book.raw()), List.of()).findings().stream()
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  @Test
  void everyRule_isFoundInItsSpecimen() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (DirectoryStream<Path> specimens = Files.newDirectoryStream(FOLDER, "rules-*.xlsx")) {
      for (Path specimen : specimens) {
        OpenBook book = OpenBook.open(specimen.toString(), Files.readAllBytes(specimen));
        shown.addAll(rulesFound(book));
      }
    }
    Set<String> without =
        RuleCatalogue.rules().stream()
            .map(Rule::id)
            .filter(
                id ->
                    !shown.contains(id)
                        && !id.equals(EveryRuleTest.LAST_YEARS)
                        && !id.startsWith("WB-")
                        && !id.matches("MX-[FS].."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without, "rules without a specimen");
  }

  @Test
  @EnabledIfSystemProperty(named = "jixiao.specimens", matches = "write")
  void write() throws IOException {
    Files.createDirectories(FOLDER);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(FOLDER, "rules-*.xlsx")) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    Map<String, Spoil> slips;
    byte[] clean = Examples.clean();
    OpenBook book = OpenBook.open("", clean);
    slips = Slips.of(book.raw());
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Rule<?> rule : RuleCatalogue.rules()) {
      String id = rule.id();
      if (slips.containsKey(id)) {
        boolean ofEveryTable = id.matches("..-(S0.|T0.|M0.|B00|L0.)") && !id.equals("MB-M01");
        String group = ofEveryTable ? "all-" + id.substring(3) : id.substring(0, 2);
        groups.computeIfAbsent(group, k -> new ArrayList<>()).add(id);
      }
    }
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      List<String> rest = group.getValue();
      for (int number = 1; !rest.isEmpty(); number++) {
        List<String> packed = new ArrayList<>();
        byte[] bytes = pack(clean, slips, rest, packed);
        assertTrue(!packed.isEmpty(), "no specimen for " + rest);
        String name = "rules-" + group.getKey() + (number == 1 ? "" : "-" + number) + ".xlsx";
        Files.write(FOLDER.resolve(name), withFixedTimes(bytes));
        rest = rest.stream().filter(rule -> !packed.contains(rule)).toList();
      }
    }
    imported(clean);
  }

  /** The rules about exports find their slips in lines, not in cells. */
  private static void imported(byte[] clean) throws IOException {
    Path scratch = Files.createTempDirectory("specimens");
    Path specimen = scratch.resolve("rules-MX.xlsx");
    Files.write(specimen, clean);
    DoubtfulExports.into(specimen);
    Files.copy(specimen, FOLDER.resolve(specimen.getFileName()));
  }

  /** The same workbook whenever it is written. */
  private static byte[] withFixedTimes(byte[] bytes) {
    return Gate.open("", bytes, null, Capacity.here()).parts().bytes();
  }

  /** As many slips as go together without one hiding another. */
  private static byte[] pack(
      byte[] clean, Map<String, Spoil> slips, List<String> rules, List<String> packed) {
    byte[] best = clean;
    for (String rule : rules) {
      byte[] next = Workbooks.edit(best, workbook -> slips.get(rule).apply(workbook));
      OpenBook book = OpenBook.open("", next);
      Set<String> found = rulesFound(book);
      if (found.contains(rule) && found.containsAll(packed)) {
        packed.add(rule);
        best = next;
      }
    }
    return best;
  }
}
