package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.util.IOUtils;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.container.LibraryView;
import org.jixiao.container.Parts;
import org.jixiao.excel.reading.Recalculation;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredSheet;

/** Works out formulas by the spreadsheet library, which is given the workbook once. */
final class LibraryRecalculation implements Recalculation {

  private final XSSFWorkbook workbook;
  private final FormulaEvaluator evaluator;

  /**
   * Gives the library a workbook.
   *
   * @throws IllegalStateException when it cannot open it
   */
  LibraryRecalculation(Parts parts, Capacity capacity) {
    // The gate has counted what comes: the library's own guesses refuse honest workbooks.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(capacity.parts() + 100L);
    IOUtils.setByteArrayMaxOverride((int) Math.max(capacity.unpackedBytes(), 1 << 20));
    byte[] view = LibraryView.of(parts).unpacked();
    try {
      workbook = new XSSFWorkbook(new ByteArrayInputStream(view));
    } catch (IOException unreadable) {
      throw new IllegalStateException("the library cannot open the workbook", unreadable);
    }
    evaluator = workbook.getCreationHelper().createFormulaEvaluator();
  }

  @Override
  public StoredCell result(StoredSheet sheet, StoredCell cell) {
    XSSFCell there = workbook.getSheet(sheet.name()).getRow(cell.row()).getCell(cell.column());
    CellValue value = evaluator.evaluate(there);
    return switch (value.getCellType()) {
      case NUMERIC ->
          cell.computed(StoredCell.Type.NUMBER, Double.toString(value.getNumberValue()));
      case STRING -> cell.computed(StoredCell.Type.TEXT, value.getStringValue());
      case BOOLEAN -> cell.computed(StoredCell.Type.TRUTH, value.getBooleanValue() ? "1" : "0");
      case ERROR ->
          cell.computed(
              StoredCell.Type.ERROR, FormulaError.forInt(value.getErrorValue()).getString());
      default -> cell.computed(StoredCell.Type.BLANK, "");
    };
  }
}
