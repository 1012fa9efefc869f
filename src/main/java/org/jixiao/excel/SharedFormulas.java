package org.jixiao.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * Excel writes a formula that was filled down as one shared formula. Before one cell of such a
 * group gets a formula of its own, every cell of the group is given its share written out; the
 * saved results stay.
 */
final class SharedFormulas {

  private SharedFormulas() {}

  /** Dissolves the group that a cell belongs to, if it belongs to one. */
  static void partWith(XSSFCell cell) {
    CTCellFormula formula = cell.getCTCell().getF();
    if (formula == null || formula.getT() != STCellFormulaType.SHARED) {
      return;
    }
    long group = formula.getSi();
    Map<XSSFCell, String> members = new LinkedHashMap<>();
    for (Row row : cell.getSheet()) {
      for (Cell other : row) {
        CTCellFormula another = ((XSSFCell) other).getCTCell().getF();
        if (another != null
            && another.getT() == STCellFormulaType.SHARED
            && another.getSi() == group) {
          members.put((XSSFCell) other, other.getCellFormula());
        }
      }
    }
    members.forEach(
        (member, text) -> {
          CTCellFormula single = member.getCTCell().getF();
          single.setStringValue(text);
          single.unsetT();
          single.unsetSi();
          if (single.isSetRef()) {
            single.unsetRef();
          }
        });
  }
}
