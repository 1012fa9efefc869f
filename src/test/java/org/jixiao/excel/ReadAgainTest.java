package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.book.Dossier;
import org.jixiao.book.Drafts;
import org.jixiao.book.Examination;
import org.jixiao.book.RulesRun;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.RuleRun;
import org.jixiao.numbers.Figure;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Rows;
import org.jixiao.support.Slips;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Reading;
import org.junit.jupiter.api.Test;

/**
 * After a run has typed its drafts, only what has changed is read and tried again. It must come to
 * what a reading of the whole file comes to.
 */
class ReadAgainTest {

  /** What was read and tried before and after the drafts, and of the whole file afterwards. */
  private record Twice(RulesRun before, RulesRun after, RulesRun whole) {

    static Twice of(byte[] workbook) {
      return ofDrafted(workbook).orElseThrow();
    }

    /** Empty when nothing is drafted, and so nothing read again. */
    static Optional<Twice> ofDrafted(byte[] workbook) {
      OpenBook book = OpenBook.open("工作簿.xlsx", workbook);
      List<PastFinding> past = book.pastFindings();
      RulesRun before = RulesRun.on(Dossier.read(book.raw()), past);
      Drafts drafts = Drafts.of(before.dossier(), Examination.of(before));
      if (drafts.isEmpty()) {
        return Optional.empty();
      }
      book.draft(drafts);
      RulesRun after = before.again(before.dossier().again(book.raw()));
      byte[] drafted = book.typed().parts().bytes();
      RulesRun whole = RulesRun.on(Dossier.read(OpenBook.open("工作簿.xlsx", drafted).raw()), past);
      return Optional.of(new Twice(before, after, whole));
    }

    void assertSame() {
      List<Reading> again = after.dossier().readings();
      List<Reading> anew = whole.dossier().readings();
      assertEquals(anew.size(), again.size());
      for (int i = 0; i < anew.size(); i++) {
        assertEquals(anew.get(i).table(), again.get(i).table());
        assertEquals(shown(anew.get(i)), shown(again.get(i)));
      }
      assertEquals(
          whole.runs().stream().map(Twice::told).toList(),
          after.runs().stream().map(Twice::told).toList());
    }

    private static List<String> shown(Reading reading) {
      return reading.derived().stream()
          .map(figure -> figure.place() + " " + figure.expectation() + " " + formula(figure))
          .toList();
    }

    private static String formula(Figure figure) {
      return String.valueOf(figure.formula() == null ? null : figure.explain());
    }

    private static String told(RuleRun run) {
      return run.rule().id() + " " + run.state() + " " + run.reason() + " " + run.findings();
    }

    /** How many rules were not tried again. */
    long spared() {
      return IntStream.range(0, after.runs().size())
          .filter(i -> after.runs().get(i) == before.runs().get(i))
          .count();
    }
  }

  @Test
  void example_comesToTheSame_andMostRulesAreSpared() {
    Twice office = Twice.of(Examples.filled(Example.OFFICE_2024));
    office.assertSame();
    assertTrue(office.spared() > 300, office.spared() + " rules were spared");
    Twice.of(Examples.filled(Example.INVENTED)).assertSame();
  }

  /** Workbooks spoiled in one way each, taken from all over the catalogue. */
  @Test
  void spoiledWorkbooks_comeToTheSame() {
    byte[] clean = Examples.clean();
    List<Spoil> slips =
        List.copyOf(new TreeMap<>(Slips.of(OpenBook.open("工作簿.xlsx", clean).raw())).values());
    int tries = Math.min(slips.size(), Integer.getInteger("jixiao.tries", 10));
    int drafted = 0;
    for (int i = 0; i < tries; i++) {
      Spoil slip = slips.get(i * slips.size() / tries);
      Optional<Twice> twice = Twice.ofDrafted(slip.on(clean));
      twice.ifPresent(Twice::assertSame);
      drafted += twice.isPresent() ? 1 : 0;
    }
    assertTrue(drafted * 4 > tries, "drafts in " + drafted + " of " + tries);
  }

  /** Its result was not saved, and follows from the sheet into which the run types. */
  @Test
  void formulaThatHangsOnADraft_isWorkedOutAgain() {
    byte[] filled =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              XSSFSheet sheet = book.getSheet("基本信息");
              Rows.cell(sheet, "项目", "在职人员数", "填报内容").setCellFormula("COUNTA(问题与建议!B1:B90)");
            });
    Twice.of(filled).assertSame();
  }
}
