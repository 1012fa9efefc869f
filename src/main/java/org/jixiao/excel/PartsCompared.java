package org.jixiao.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      boolean same = own ? isSame(stored, cell) : isSameFormula(stored, cell);
      if (!same) {
        differences.add(
            new WrittenDifference(place(cell.sheet(), cell.row(), cell.column()), own, shown(stored), shown(cell)));
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
                            place(sheet.name(), cell.row(), cell.column()), true, shown(cell), "")));
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

  /** On sheets of people's the values follow what they type; the formula is the program's. */
  private static boolean isSameFormula(StoredCell there, WrittenCell cell) {
    if (cell.formula() == null) {
      return cell.value().isEmpty() || isSame(there, cell);
    }
    return cell.formula().equals(formula(there));
  }

  private static boolean isSame(StoredCell there, WrittenCell cell) {
    if (cell.formula() != null) {
      return cell.formula().equals(formula(there));
    }
    if (cell.value().isEmpty()) {
      return there == null || there.isBlank();
    }
    return there != null
        && there.formula() == null
        && there.type() == cell.type()
        && (there.type() == StoredCell.Type.NUMBER
            ? Double.parseDouble(there.value()) == Double.parseDouble(cell.value())
            : there.value().equals(cell.value()));
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
