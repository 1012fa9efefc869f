package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * What stands in a workbook of the format before 2007 (.xls, .et), as a workbook of today:
 * contents, number formats, merged cells and the names of the sheets, which is what a table is
 * found and read by. It serves to take the inputs over; its looks are not carried along, and the
 * old file is only read.
 */
final class OldWorkbook {

  private final HSSFWorkbook old;
  private final XSSFWorkbook made = new XSSFWorkbook();
  private final CellStyle[] formats;

  private OldWorkbook(HSSFWorkbook old) {
    this.old = old;
    this.formats = new CellStyle[old.getNumCellStyles()];
    made.getStylesSource().setMaxNumberOfDataFormats(Short.MAX_VALUE);
  }

  /**
   * Reads an old workbook.
   *
   * @param password the password to open it, or null
   * @throws Refusal when it cannot be read
   */
  static XSSFWorkbook read(String name, byte[] bytes, String password) {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook old = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return new OldWorkbook(old).converted();
    } catch (EncryptedDocumentException locked) {
      throw Refusal.of(
          FileRules.ENCRYPTED,
          "“" + name + "”设有打开密码，读不出内容，或密码不对。",
          "加上 --password=密码 再运行；或在 Excel 中打开，取消密码后另存。");
    } catch (IOException | RuntimeException unreadable) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK,
          "“" + name + "”是旧格式的工作簿，其中有读不出来的内容。",
          "在 Excel 或 WPS 中打开，用“另存为 Excel 工作簿(.xlsx)”保存后再运行。");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private XSSFWorkbook converted() {
    for (int i = 0; i < old.getNumberOfSheets(); i++) {
      Sheet from = old.getSheetAt(i);
      XSSFSheet to = made.createSheet(from.getSheetName());
      made.setSheetVisibility(i, old.getSheetVisibility(i));
      for (Row row : from) {
        XSSFRow line = to.createRow(row.getRowNum());
        for (Cell cell : row) {
          copy(cell, line.createCell(cell.getColumnIndex()));
        }
      }
      for (CellRangeAddress merged : from.getMergedRegions()) {
        if (merged.getNumberOfCells() > 1) {
          to.addMergedRegionUnsafe(merged);
        }
      }
    }
    return made;
  }

  private void copy(Cell from, XSSFCell to) {
    to.setCellStyle(format(from.getCellStyle()));
    CellType type = from.getCellType();
    if (type == CellType.FORMULA) {
      type = from.getCachedFormulaResultType();
      try {
        to.setCellFormula(from.getCellFormula());
      } catch (FormulaParseException | IllegalStateException notOfToday) {
        // The result stands for it.
      }
    }
    switch (type) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case STRING -> to.setCellValue(ExcelText.fit(from.getStringCellValue()));
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
      default -> {
        // blank
      }
    }
  }

  /** The number format is what makes a number a date. */
  private CellStyle format(CellStyle style) {
    int index = style.getIndex();
    if (formats[index] == null) {
      formats[index] = made.createCellStyle();
      String format = style.getDataFormatString();
      formats[index].setDataFormat(
          made.createDataFormat().getFormat(format == null ? "General" : format));
    }
    return formats[index];
  }
}
