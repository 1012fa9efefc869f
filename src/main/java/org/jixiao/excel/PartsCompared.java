package org.jixiao.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.comparison.WrittenDifference;
import org.jixiao.container.Container;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedDrawing;
import org.jixiao.excel.editing.WrittenCell;
import org.jixiao.excel.reading.OwnPages;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredSheet;
import org.jixiao.numbers.Place;

/** What the program has written into a workbook against what stands there. */
public final class PartsCompared {
  private static final String NO_SHEET = "工作表不在了";
  private static final String NO_CHART = "图表不在了";
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private PartsCompared() {}

  /** Each cell that the program would write and that stands there otherwise; sheets and charts. */
  public static List<WrittenDifference> of(Container there, WrittenBook written) {
    StoredBook book = StoredBook.of(there);
    List<WrittenDifference> differences = new ArrayList<>();
    Map<String, Set<Long>> drawn = new HashMap<>();
    Set<String> missing = new HashSet<>();
    for (WrittenCell cell : written.cells()) {
      StoredSheet sheet = book.sheet(cell.sheet()).orElse(null);
      if (sheet == null) {
        // One that is gone is told once and not cell by cell.
        if (missing.add(cell.sheet())) {
          differences.add(
              new WrittenDifference(place(cell.sheet(), 0, 0), true, NO_SHEET, "程序写的工作表"));
        }
        continue;
      }
      boolean own = OwnPages.isOwn(sheet);
      drawn
          .computeIfAbsent(cell.sheet(), same -> new HashSet<>())
          .add(key(cell.row(), cell.column()));
      StoredCell stored = sheet.cell(cell.row(), cell.column());
      if (!isSame(stored, cell)) {
        boolean follows = own || cell.formula() == null || isSameButForRows(stored, cell);
        differences.add(
            new WrittenDifference(
                place(cell.sheet(), cell.row(), cell.column()),
                follows,
                isSameFormula(stored, cell) ? value(stored) : shown(stored),
                isSameFormula(stored, cell) ? cell.value() : shown(cell)));
      }
    }
    for (StoredSheet sheet : book.sheets()) {
      if (OwnPages.isOwn(sheet)) {
        Set<Long> own = drawn.getOrDefault(sheet.name(), Set.of());
        sheet
            .cells()
            .filter(cell -> !cell.isBlank() && !own.contains(key(cell.row(), cell.column())))
            .forEach(
                cell ->
                    differences.add(
                        new WrittenDifference(
                            place(sheet.name(), cell.row(), cell.column()),
                            true,
                            shown(cell),
                            "")));
      }
    }
    charts(there, written, differences);
    return differences;
  }

  /** Charts that a run would draw anew because they are gone; where one stands is people's. */
  private static void charts(
      Container there, WrittenBook written, List<WrittenDifference> differences) {
    EditedBook before = new EditedBook(there.parts());
    EditedBook after = new EditedBook(written.parts());
    for (String name : before.sheetNames()) {
      List<String> gone =
          DrawnChart.missing(
              before.sheet(name).flatMap(EditedDrawing::of),
              after.sheet(name).flatMap(EditedDrawing::of));
      for (String chart : gone) {
        differences.add(
            new WrittenDifference(place(name, 0, 0), true, NO_CHART, "图表“" + chart + "”"));
      }
    }
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  private static Place place(String sheet, int row, int column) {
    return new Place(sheet, row, column, "", "");
  }

  private static boolean isSameFormula(StoredCell there, WrittenCell cell) {
    return Objects.equals(cell.formula(), formula(there));
  }

  /** A formula over a list reaches as far as the list does, which grows with what a run drafts. */
  private static boolean isSameButForRows(StoredCell there, WrittenCell cell) {
    String formula = formula(there);
    return formula != null
        && DIGITS
            .matcher(formula)
            .replaceAll("")
            .equals(DIGITS.matcher(cell.formula()).replaceAll(""));
  }

  private static boolean isSame(StoredCell there, WrittenCell cell) {
    if (!isSameFormula(there, cell)) {
      return false;
    }
    if (cell.value().isEmpty()) {
      return there == null || there.value().isEmpty();
    }
    // A formula without a saved result says nothing else.
    if (there == null || !there.saved()) {
      return there != null;
    }
    return there.type() == cell.type()
        && (there.type() == StoredCell.Type.NUMBER
            ? isSameNumber(there.value(), cell.value())
            : there.value().equals(cell.value()));
  }

  /** Programs differ in the last digits of what a formula comes to. */
  private static boolean isSameNumber(String one, String other) {
    double left = Double.parseDouble(one);
    double right = Double.parseDouble(other);
    return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left));
  }

  private static String value(StoredCell cell) {
    return cell == null ? "" : cell.value();
  }

  private static String formula(StoredCell cell) {
    return cell == null || cell.formula() == null ? null : cell.formula().text();
  }

  private static String shown(StoredCell cell) {
    return cell == null ? "" : formula(cell) == null ? cell.value() : "=" + formula(cell);
  }

  private static String shown(WrittenCell cell) {
    return cell.formula() == null ? cell.value() : "=" + cell.formula();
  }
}
