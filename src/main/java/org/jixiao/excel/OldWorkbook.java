package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jixiao.excel.reading.Block;
import org.jixiao.excel.reading.BookSettings;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredFormats;
import org.jixiao.excel.reading.StoredSheet;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * What stands in a workbook of the format before 2007 (.xls, .et): contents, number formats, merged
 * cells and the names of the sheets, which is what a table is found and read by. It serves to take
 * the inputs over; its looks are not carried along, and the old file is only read.
 */
final class OldWorkbook {

  private final HSSFWorkbook old;

  private OldWorkbook(HSSFWorkbook old) {
    this.old = old;
  }

  /**
   * Reads an old workbook.
   *
   * @param password the password to open it, or null
   * @throws Refusal when it cannot be read
   */
  static StoredBook read(String name, byte[] bytes, String password) {
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

  private StoredBook converted() {
    List<StoredSheet> sheets = new ArrayList<>();
    for (int i = 0; i < old.getNumberOfSheets(); i++) {
      Sheet from = old.getSheetAt(i);
      Map<Integer, List<StoredCell>> rows = new HashMap<>();
      for (Row row : from) {
        List<StoredCell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(converted(cell)));
        rows.put(row.getRowNum(), cells);
      }
      List<Block> merged =
          from.getMergedRegions().stream()
              .map(
                  one ->
                      new Block(
                          one.getFirstRow(),
                          one.getFirstColumn(),
                          one.getLastRow(),
                          one.getLastColumn()))
              .toList();
      boolean hidden = old.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      sheets.add(new StoredSheet(from.getSheetName(), hidden, rows, merged));
    }
    boolean from1904 = old.getInternalWorkbook().isUsing1904DateWindowing();
    return new StoredBook(sheets, formats(), new BookSettings(from1904, false, false, false));
  }

  /** The number format is what makes a number a date. */
  private StoredFormats formats() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < old.getNumCellStyles(); i++) {
      String code = old.getCellStyleAt(i).getDataFormatString();
      codes.add(code == null ? "General" : code);
    }
    return StoredFormats.of(codes);
  }

  private static StoredCell converted(Cell cell) {
    boolean computed = cell.getCellType() == CellType.FORMULA;
    CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
    String formula = computed ? formula(cell) : null;
    StoredCell.Type kind =
        switch (type) {
          case NUMERIC -> StoredCell.Type.NUMBER;
          case STRING -> StoredCell.Type.TEXT;
          case BOOLEAN -> StoredCell.Type.TRUTH;
          case ERROR -> StoredCell.Type.ERROR;
          default -> StoredCell.Type.BLANK;
        };
    String value =
        switch (kind) {
          case NUMBER -> Double.toString(cell.getNumericCellValue());
          case TEXT -> cell.getStringCellValue();
          case TRUTH -> cell.getBooleanCellValue() ? "1" : "0";
          case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
          case BLANK -> "";
        };
    return new StoredCell(
        cell.getRowIndex(),
        cell.getColumnIndex(),
        kind,
        value,
        formula == null ? null : () -> formula,
        true,
        cell.getCellStyle().getIndex());
  }

  /** The formula; null when it is none of today's: then the result stands for it. */
  private static String formula(Cell cell) {
    try {
      return cell.getCellFormula();
    } catch (FormulaParseException | IllegalStateException notOfToday) {
      return null;
    }
  }
}
