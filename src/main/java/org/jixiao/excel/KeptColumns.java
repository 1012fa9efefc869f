package org.jixiao.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jixiao.excel.editing.CarriedCell;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;

/**
 * Cells of people's on a page that the program draws anew, with the widths of their columns: each
 * goes with the line that it was written to. Which cells are theirs, and where the lines stand, is
 * known by whoever takes them.
 */
final class KeptColumns {
  private final List<CarriedCell> cells = new ArrayList<>();
  private final Map<Integer, Double> widths = new LinkedHashMap<>();

  /** Takes those of a sheet that are people's, before it is drawn anew. */
  static KeptColumns of(EditedSheet sheet, Predicate<EditedCell> theirs) {
    KeptColumns kept = new KeptColumns();
    for (int row = 0; row <= sheet.lastRow(); row++) {
      for (EditedCell cell : sheet.cells(row)) {
        if (theirs.test(cell)) {
          kept.cells.add(CarriedCell.of(cell));
          kept.widths.put(cell.column(), sheet.columns().width(cell.column()));
        }
      }
    }
    return kept;
  }

  /** The rows in which something stands that was taken. */
  List<Integer> rows() {
    return cells.stream().filter(cell -> !cell.isBlank()).map(CarriedCell::row).toList();
  }

  /**
   * Puts them back, each beside its line; one whose line is gone stays in its row. What the program
   * has written meanwhile is not written over.
   *
   * @param right by how many columns they have moved
   * @return whether formulas were kept as values, because the columns that they read have moved
   */
  boolean putBack(EditedSheet sheet, MovedRows rows, int right) {
    boolean valued = false;
    for (CarriedCell cell : cells) {
      Integer there = rows.lines().apply(cell.row());
      int row = there == null ? cell.row() : there;
      EditedCell target = sheet.cell(row, cell.column() + right);
      if (target.isBlank()) {
        int down = row - cell.row();
        cell.putInto(target, formula -> right == 0 ? rows.in(formula, down) : null);
        valued |= cell.hasFormula() && right != 0;
      }
    }
    if (right != 0) {
      widths.forEach((column, width) -> sheet.columns().set(column + right, width.intValue()));
    }
    return valued;
  }
}
