package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.GeneratedWorkbook;
import org.jixiao.support.SparingBook;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody retypes after a run (a text as a number, a number as another) is followed by every
 * formula, tie and grade, without a run: LibreOffice recalculates the formulas of the first run, a
 * second run on the retyped workbook is the second computation.
 */
@Order(1)
class RetypedWorkbooksTest {

  private static final int WORKBOOKS = Integer.getInteger("jixiao.retyped", 12);
  private static final int BATCH = 25;
  private static final Set<String> OWN = Set.of("评价结果", "检查结果", "补充资料清单", "规则清单", "运行记录");

  @TempDir Path folder;

  @Test
  void retypedWorkbooks_recalculatedByLibreOffice_equalASecondComputation() {
    Tool libreOffice = Tool.libreOffice();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (int start = 1; start <= WORKBOOKS; start += BATCH) {
      List<byte[]> retyped = new ArrayList<>();
      for (int seed = start; seed < Math.min(start + BATCH, WORKBOOKS + 1); seed++) {
        byte[] completed = Workbooks.complete(GeneratedWorkbook.mixed(seed));
        FormulaProof.byEvaluator(completed);
        assertArrayEquals(completed, Workbooks.complete(completed), "second run, seed " + seed);
        retyped.add(retyped(completed, new Random(seed)));
      }
      List<byte[]> live = FormulaProof.recalculated(libreOffice, folder, retyped);
      for (int i = 0; i < retyped.size(); i++) {
        Map<String, Object> expected = told(Workbooks.complete(retyped.get(i)));
        Map<String, Object> found = told(live.get(i));
        boolean moreFilledIn = !found.keySet().containsAll(expected.keySet());
        found.keySet().retainAll(expected.keySet());
        // Where the first run could not fill a cell in, what needs it keeps silent until the next.
        found.values().removeIf(value -> moreFilledIn && value.equals(""));
        for (Map.Entry<String, Object> one : found.entrySet()) {
          compared++;
          String where = "seed " + (start + i) + " " + one.getKey();
          try {
            FormulaProof.same(expected.get(one.getKey()), one.getValue(), where);
          } catch (AssertionError different) {
            differences.add(different.getMessage());
          }
        }
      }
    }
    assertTrue(compared > 100 * WORKBOOKS, "compared " + compared);
    assertTrue(differences.isEmpty(), differences.size() + ": " + String.join("\n", differences));
  }

  /** Amounts, points and numbers of things, a few of them typed anew. */
  private static byte[] retyped(byte[] completed, Random random) {
    RawBook raw = OpenBook.open("w.xlsx", completed).raw();
    Map<Place, Double> typed = new LinkedHashMap<>();
    List<RawTable> tables = new ArrayList<>(raw.tables().values());
    tables.sort(Comparator.comparing(table -> table.layout().name()));
    for (RawTable table : tables) {
      for (RawRow row : table.rows()) {
        for (Column column : table.columns()) {
          boolean counts =
              column.kind() == Kind.MONEY
                  || column.kind() == Kind.SCORE
                  || column.kind() == Kind.COUNT;
          RawCell cell = row.cell(column);
          if (counts && !column.derived() && !cell.hasFormula()) {
            other(cell, column.kind().unit(), random).ifPresent(n -> typed.put(cell.place(), n));
          }
        }
      }
    }
    return Workbooks.edit(
        completed,
        book ->
            typed.forEach(
                (place, number) -> {
                  Cell cell =
                      book.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
                  if (cell.getCellType() != CellType.FORMULA) {
                    cell.setCellValue(number);
                  }
                }));
  }

  private static Optional<Double> other(RawCell cell, Unit unit, Random random) {
    if (cell.content() instanceof RawCell.Text text && random.nextInt(3) > 0) {
      Optional<BigDecimal> meant = NumberText.read(text.value(), unit);
      boolean same = random.nextBoolean();
      return meant.map(number -> same ? number.doubleValue() : near(number, random));
    }
    boolean number = random.nextInt(6) == 0;
    return number && cell.content() instanceof RawCell.Number typed
        ? Optional.of(near(typed.value(), random))
        : Optional.empty();
  }

  /** Another number of that size: ten thousand times another one would be another unit. */
  private static double near(BigDecimal number, Random random) {
    BigDecimal factor = BigDecimal.valueOf(50 + random.nextInt(100), 2);
    return number.multiply(factor).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /** The live cells of the tables, the ties by their rules, the indicators by their names. */
  private static Map<String, Object> told(byte[] workbook) {
    Map<String, Object> told = new LinkedHashMap<>();
    try (SparingBook book = Workbooks.open(workbook)) {
      Map<String, Object> all = FormulaProof.values(book);
      all.forEach(
          (address, value) -> {
            if (!OWN.contains(address.substring(0, address.indexOf('!')))) {
              told.put(address, value);
            }
          });
      beside(book.getSheet("规则清单"), 5, all, told);
      beside(book.getSheet("评价结果"), 2, all, told);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return told;
  }

  private static void beside(
      Sheet sheet, int column, Map<String, Object> all, Map<String, Object> told) {
    for (Row row : sheet) {
      Cell name = row.getCell(0);
      Cell value = row.getCell(column);
      if (name != null && value != null && value.getCellType() == CellType.FORMULA) {
        told.put(
            sheet.getSheetName() + " " + name,
            all.get(sheet.getSheetName() + "!" + value.getAddress()));
      }
    }
  }
}
