package org.jixiao.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Parts;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * Locks the computed cells of a new workbook against typing, without a password: who wants to unlock
 * a sheet may. Rows can still be added, deleted, formatted and sorted.
 */
public final class LockedSheets {

  private LockedSheets() {}

  /** The same workbook, every sheet locked. */
  public static byte[] of(byte[] workbook) {
    try (XSSFWorkbook open = new XSSFWorkbook(Library.stream(Parts.of(workbook)))) {
      for (Sheet sheet : open) {
        lock(((XSSFSheet) sheet).getCTWorksheet());
      }
      return Library.written(open).bytes();
    } catch (IOException cannotHappenInMemory) {
      throw new UncheckedIOException(cannotHappenInMemory);
    }
  }

  private static void lock(CTWorksheet sheet) {
    CTSheetProtection lock =
        sheet.isSetSheetProtection() ? sheet.getSheetProtection() : sheet.addNewSheetProtection();
    lock.setSheet(true);
    // The format names what is locked: false is what people may still do.
    lock.setFormatCells(false);
    lock.setFormatColumns(false);
    lock.setFormatRows(false);
    lock.setInsertRows(false);
    lock.setDeleteRows(false);
    lock.setSort(false);
    lock.setAutoFilter(false);
  }
}
