package org.jixiao.excel;

import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.imports.FillPlan;
import org.jixiao.numbers.Place;

/** Types into a workbook what an import has planned. */
final class PlannedCells {

  private final EditedBook workbook;
  private final Styles styles;
  private final Typing typing;

  PlannedCells(EditedBook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
    this.typing = new Typing(styles);
  }

  void type(FillPlan plan) {
    for (FillPlan.Entry entry : plan.entries()) {
      if (entry.fate().writes()) {
        type(entry);
      }
    }
  }

  private void type(FillPlan.Entry entry) {
    EditedCell cell = at(entry.place());
    cell.sheet().free(cell);
    if (entry.fate() == FillPlan.Fate.TAKE_OUT) {
      cell.blank();
      return;
    }
    typing.type(cell, entry.kind(), entry.change().after());
    RowRoom.make(cell, styles);
  }

  private EditedCell at(Place place) {
    return workbook.sheet(place.sheet()).orElseThrow().cell(place.row(), place.column());
  }
}
