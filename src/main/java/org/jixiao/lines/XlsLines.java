package org.jixiao.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jixiao.container.Gate;
import org.jixiao.findings.Refusal;

/** A workbook of the format before 2007, which holds 65,536 rows at most. */
final class XlsLines implements LineFormat {

  @Override
  public void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException {
    Gate.refuseOtherCompound(file.name(), file.whole());
    try (InputStream in = file.open(progress);
        HSSFWorkbook workbook = new HSSFWorkbook(in)) {
      if (workbook.getInternalWorkbook().isUsing1904DateWindowing()) {
        throw file.refusedMacDates();
      }
      Line line = new Line();
      for (Sheet sheet : workbook) {
        if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) {
          sink.hidden(sheet.getSheetName());
          continue;
        }
        sink.sheet(workbook.getNumberOfSheets() == 1 ? "" : sheet.getSheetName());
        sheet.getMergedRegions().stream()
            .filter(merged -> merged.getLastRow() > merged.getFirstRow())
            .forEach(
                merged ->
                    sink.span(
                        merged.getFirstRow() + 1L,
                        merged.getLastRow() + 1L,
                        merged.getFirstColumn()));
        long hidden = 0;
        for (Row row : sheet) {
          line.begin(row.getRowNum() + 1L);
          for (int column = 0; column < row.getLastCellNum(); column++) {
            line.add(words(row.getCell(column)));
          }
          hidden += row.getZeroHeight() && !line.isBlank() ? 1 : 0;
          sink.line(line);
        }
        sink.hiddenLines(hidden);
      }
    } catch (Refusal refused) {
      throw refused;
    } catch (EncryptedDocumentException locked) {
      throw file.refusedLocked();
    } catch (OldExcelFormatException tooOld) {
      throw file.refused("是很旧的 Excel 文件（5.0 及更早）", LineFile.SAVE_AGAIN);
    } catch (IOException | RuntimeException broken) {
      throw file.refused("不是完整的旧格式工作簿（.xls），或设有密码，读不出来", LineFile.SAVE_AGAIN);
    }
  }

  private static String words(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> NumberSpelling.shown(plain(cell.getNumericCellValue()));
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  /** Whole numbers, such as codes, without a point. */
  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
