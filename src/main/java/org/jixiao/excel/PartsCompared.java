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
import org.jixiao.excel.editing.WrittenCell;
import org.jixiao.excel.reading.OwnPages;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredSheet;
import org.jixiao.numbers.Place;

/** What the program has written into a workbook against what stands there. */
public final class PartsCompared {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private PartsCompared() {}

  /** Each cell that the program would write and that stands there otherwise. */
  public static List<WrittenDifference> of(Container there, WrittenBook written) {
    StoredBook book = StoredBook.of(there);
    List<WrittenDifference> differences = new ArrayList<>();
    Map<String, Set<Long>> drawn = new HashMap<>();
    for (WrittenCell cell : written.cells()) {
      StoredSheet sheet = book.sheet(cell.sheet()).orElse(null);
      boolean own = sheet != null && OwnPages.isOwn(sheet);
      drawn
          .computeIfAbsent(cell.sheet(), same -> new HashSet<>())
          .add(key(cell.row(), cell.column()));
      StoredCell stored = sheet == null ? null : sheet.cell(cell.row(), cell.column());
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
    return differences;
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
