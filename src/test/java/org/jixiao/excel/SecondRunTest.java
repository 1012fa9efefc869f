package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.jixiao.findings.Finding;
import org.jixiao.run.Example;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Seeds;
import org.jixiao.support.SparingBook;
import org.jixiao.support.SpoiledWorkbook;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second run changes nothing, whatever stood in the workbook before the first. */
@Order(2)
class SecondRunTest {

  private static final int WORKBOOKS = Integer.getInteger("jixiao.spoiled", 10);

  /** A run may refuse, but never ends in a fault; and the next one finds nothing left to do. */
  @Test
  void workbookSpoiledAnywhere_isTheSameAfterASecondRun(@TempDir Path folder) {
    List<byte[]> books =
        List.of(
            Examples.filled(Example.OFFICE_2024),
            Examples.filled(Example.INVENTED),
            Examples.completed(Example.OFFICE_2024),
            Examples.completed(Example.INVENTED));
    AtomicInteger completed = new AtomicInteger();
    Seeds.each(
        Seeds.usual(WORKBOOKS),
        seed -> {
          Random random = new Random(seed);
          byte[] book = books.get(random.nextInt(books.size()));
          Path file = written(folder, SpoiledWorkbook.of(book, random));
          if (Workbooks.run(file, Workbooks.NOON).refusal() == null) {
            byte[] once = read(file);
            Workbooks.run(file, Workbooks.LATER);
            assertArrayEquals(once, read(file));
            completed.incrementAndGet();
          }
        });
    assertTrue(completed.get() > WORKBOOKS / 2, completed::toString);
  }

  private static Path written(Path folder, byte[] workbook) {
    try {
      return Files.write(folder.resolve("w.xlsx"), workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void formulaThatIsBack_isNoExcuseForFullMarks() {
    byte[] typed = Edited.clean(spoil -> spoil.set("资产类别", "办公设备", "净值", 1));
    byte[] once = Workbooks.complete(typed);
    byte[] twice = Workbooks.completeAgain(once);
    assertArrayEquals(once, twice);
    List<String> said = said(twice, "PF-E08");
    assertEquals(said(typed, "PF-E08"), said);
    assertTrue(said.get(0).contains("LB-L01"), said::toString);
  }

  private static List<String> said(byte[] workbook, String rule) {
    return Edited.findings(workbook, rule).stream().map(Finding::message).toList();
  }

  /** A number alone would be left there, as it cannot be judged. */
  @Test
  void totalByAnotherFormula_whereNothingIsFilledIn_isListedTheSameWay() {
    byte[] typed =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              Workbooks.cell(book, "支出衔接", "D7").setCellFormula("1+1");
              Workbooks.cell(book, "支出衔接", "D7").setCellValue(2);
            });
    byte[] once = Workbooks.complete(typed);
    assertArrayEquals(once, Workbooks.completeAgain(once));
  }

  /** A rule that cannot be read any more, one that a person scores by, none at all. */
  @ParameterizedTest
  @CsvSource({"自动,三百万", "自动,人工评定", "人工,人工评定", "自动,", "人工,"})
  void scoreOfARuleThatIsNoMore_isNobodysScore(String mode, String rule) throws IOException {
    byte[] typed =
        Workbooks.edit(
            Examples.completedClean(),
            book -> {
              Workbooks.cell(book, "评分", "I10").setCellValue(mode);
              Workbooks.cell(book, "评分", "J10").setCellValue(rule);
            });
    byte[] once = Workbooks.complete(typed);
    FormulaProof.byEvaluator(once);
    try (SparingBook book = Workbooks.open(once)) {
      for (String emptied : List.of("E10", "G10", "K10", "L10")) {
        assertEquals(CellType.BLANK, Workbooks.cell(book, "评分", emptied).getCellType(), emptied);
      }
      assertEquals(CellType.FORMULA, Workbooks.cell(book, "评分", "F10").getCellType());
      String total = Workbooks.cell(book, "评分", "E30").getCellFormula();
      assertTrue(total.contains("SUM(E4:E29)"), total);
    }
    assertArrayEquals(once, Workbooks.completeAgain(once));
  }

  @Test
  void scoreFollowsItsRule_untilAPersonTypesOverIt() throws IOException {
    byte[] typed =
        Workbooks.edit(
            Examples.completedClean(),
            book -> Workbooks.cell(book, "评分", "I10").setCellValue("人工"));
    byte[] once = Workbooks.complete(typed);
    FormulaProof.byEvaluator(once);
    try (SparingBook book = Workbooks.open(once)) {
      assertEquals("IF(COUNT(L10)<1,\"\",L10)", Workbooks.cell(book, "评分", "E10").getCellFormula());
    }
    assertArrayEquals(once, Workbooks.completeAgain(once));
    byte[] byHand =
        Workbooks.complete(
            Workbooks.edit(
                once,
                book -> {
                  Workbooks.cell(book, "评分", "E10").removeFormula();
                  Workbooks.cell(book, "评分", "E10").setCellValue(2);
                }));
    try (SparingBook book = Workbooks.open(byHand)) {
      assertEquals(CellType.NUMERIC, Workbooks.cell(book, "评分", "E10").getCellType());
    }
  }

  /** A guard that a person has written is no formula of ours. */
  @Test
  void formulaOfAPersonInAScore_stays() throws IOException {
    String own = "IF(COUNT(D18:D19)<2,\"\",MIN(D18:D19))";
    byte[] typed =
        Workbooks.edit(
            Examples.clean(), book -> Workbooks.cell(book, "评分", "E19").setCellFormula(own));
    byte[] once = Workbooks.complete(typed);
    try (SparingBook book = Workbooks.open(once)) {
      assertEquals(own, Workbooks.cell(book, "评分", "E19").getCellFormula());
    }
    assertArrayEquals(once, Workbooks.completeAgain(once));
  }

  @Test
  void scoresStay_whereTheColumnOfTheRulesIsNotFound() throws IOException {
    byte[] completed = Examples.completedClean();
    byte[] typed =
        Workbooks.edit(completed, book -> Workbooks.cell(book, "评分", "J3").setCellValue("12.345元"));
    byte[] once = Workbooks.complete(typed);
    try (SparingBook book = Workbooks.open(once);
        SparingBook before = Workbooks.open(completed)) {
      for (String kept : List.of("E10", "K10", "L10", "F10")) {
        assertEquals(
            Workbooks.cell(before, "评分", kept).getCellFormula(),
            Workbooks.cell(book, "评分", kept).getCellFormula());
      }
    }
    assertArrayEquals(once, Workbooks.completeAgain(once));
  }

  @Test
  void blankBeforeAWord_endsNoRun() {
    assertRunsTwice(reason -> reason.setCellValue(" 退款"));
  }

  @Test
  void numberWhereAWordIsChosen_endsNoRun() {
    assertRunsTwice(reason -> reason.setCellValue(45_000));
  }

  private static void assertRunsTwice(Consumer<Cell> reasonOfASample) {
    byte[] typed =
        Workbooks.edit(
            Examples.clean(), book -> reasonOfASample.accept(Workbooks.cell(book, "凭证抽查", "H14")));
    byte[] once = Workbooks.complete(typed);
    FormulaProof.byEvaluator(once);
    assertArrayEquals(once, Workbooks.completeAgain(once));
  }
}
