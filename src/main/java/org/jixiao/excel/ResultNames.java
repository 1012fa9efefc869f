package org.jixiao.excel;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.numbers.FormulaText;
import org.jixiao.report.PageSetting;

/**
 * The names by which a firm's own formulas refer to headline results, such as 综合得分. A name that
 * somebody has given to another cell stays theirs.
 */
final class ResultNames {

  private ResultNames() {}

  /** Gives a cell of a page its name, unless nothing may be called so. */
  static void give(XSSFSheet sheet, PageSetting.Named named) {
    if (!named.name().matches("\\p{IsHan}[\\p{IsHan}\\d]*")) {
      return;
    }
    XSSFWorkbook workbook = sheet.getWorkbook();
    String quoted = FormulaText.quoted(sheet.getSheetName());
    String cell = new CellReference(named.row(), named.column(), true, true).formatAsString();
    XSSFName name = workbook.getName(named.name());
    if (name == null) {
      name = workbook.createName();
      name.setNameName(named.name());
    } else if (!name.getRefersToFormula().startsWith(quoted + "!")) {
      return;
    }
    name.setRefersToFormula(quoted + "!" + cell);
  }
}
