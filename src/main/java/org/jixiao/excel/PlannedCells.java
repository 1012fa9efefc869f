package org.jixiao.excel;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.imports.FillPlan;
import org.jixiao.numbers.Place;

/** Types into a workbook what an import has planned. */
final class PlannedCells {

  private final XSSFWorkbook workbook;
  private final Typing typing;

  PlannedCells(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
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
    XSSFCell cell = at(entry.place());
    SharedFormulas.partWith(cell);
    if (entry.fate() == FillPlan.Fate.TAKE_OUT) {
      cell.setBlank();
      return;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      cell.removeFormula();
    }
    typing.type(cell, entry.kind(), entry.change().after());
    RowRoom.make(cell);
  }

  private XSSFCell at(Place place) {
    XSSFSheet sheet = workbook.getSheet(place.sheet());
    return Cells.at(sheet, place.row(), place.column());
  }
}
