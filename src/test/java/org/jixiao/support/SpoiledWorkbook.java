package org.jixiao.support;

import java.util.List;
import java.util.Random;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * A workbook after somebody has typed anything anywhere: over headings, labels, inputs and
 * formulas; after a row was put in or taken out, a sheet renamed or deleted; some saved by a
 * program that keeps no results of formulas.
 */
public final class SpoiledWorkbook {

  private static final List<String> WORDS =
      List.of(
          "三百万",
          "2024",
          "12.345元",
          " 预算数（万元）",
          "合计",
          "不适用",
          "无",
          "-",
          "是",
          "好",
          "人工",
          "自动",
          "#DIV/0!",
          "1,234.5",
          "100%",
          "每发现1处扣1分",
          "未提供",
          "2024年3月",
          "=1+1");

  private static final double[] NUMBERS = {-5, 45_000, 0, 1e9, 0.005, 1, 100, 2024, 45_123.5};
  private static final List<String> FORMULAS = List.of("1/0", "SUM(A1:B2)", "1+1", "A5*2");
  private static final int CELLS = 6;
  private static final int ROWS = 45;

  private final XSSFWorkbook book;
  private final Random random;

  private SpoiledWorkbook(XSSFWorkbook book, Random random) {
    this.book = book;
    this.random = random;
  }

  /** Spoils up to six sheets of a workbook, and some cells of each. */
  public static byte[] of(byte[] workbook, Random random) {
    return Workbooks.edit(workbook, book -> new SpoiledWorkbook(book, random).spoil());
  }

  private void spoil() {
    for (int sheets = 1 + random.nextInt(6); sheets > 0; sheets--) {
      Sheet sheet = book.getSheetAt(random.nextInt(book.getNumberOfSheets()));
      switch (random.nextInt(10)) {
        case 0 -> shiftRows(sheet, 0, 1);
        case 1 -> shiftRows(sheet, 1, -1);
        case 2 -> book.setSheetName(book.getSheetIndex(sheet), sheet.getSheetName() + "2");
        case 3 -> book.removeSheetAt(book.getSheetIndex(sheet));
        default -> spoilCells(sheet);
      }
    }
    if (random.nextInt(4) == 0) {
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(SpoiledWorkbook::forgetResult)));
    }
  }

  /** Puts a row in, or takes one out. */
  private void shiftRows(Sheet sheet, int gone, int by) {
    int last = Math.min(sheet.getLastRowNum(), ROWS);
    if (last > 8) {
      int at = 4 + random.nextInt(last - 6);
      Row row = sheet.getRow(at);
      if (gone > 0 && row != null) {
        sheet.removeRow(row);
      }
      sheet.shiftRows(at + gone, sheet.getLastRowNum(), by);
    }
  }

  private void spoilCells(Sheet sheet) {
    int rows = Math.min(sheet.getLastRowNum(), ROWS) + 1;
    for (int tries = 0; tries < CELLS; tries++) {
      Row row = sheet.getRow(random.nextInt(rows));
      Cell cell =
          row == null || row.getLastCellNum() < 1
              ? null
              : row.getCell(random.nextInt(row.getLastCellNum()));
      if (cell != null && !cell.isPartOfArrayFormulaGroup()) {
        spoil(cell);
      }
    }
  }

  private void spoil(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      cell.removeFormula();
    }
    switch (random.nextInt(5)) {
      case 0 -> cell.setBlank();
      case 1, 2 -> cell.setCellValue(WORDS.get(random.nextInt(WORDS.size())));
      case 3 -> cell.setCellValue(NUMBERS[random.nextInt(NUMBERS.length)]);
      default -> {
        try {
          cell.setCellFormula(FORMULAS.get(random.nextInt(FORMULAS.size())));
        } catch (FormulaParseException shared) {
          cell.setBlank();
        }
      }
    }
  }

  private static void forgetResult(Cell cell) {
    CTCell stored = ((XSSFCell) cell).getCTCell();
    if (cell.getCellType() == CellType.FORMULA && stored.isSetV()) {
      stored.unsetV();
      if (stored.isSetT()) {
        stored.unsetT();
      }
    }
  }
}
