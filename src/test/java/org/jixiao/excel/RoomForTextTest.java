package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.report.ChineseWidth;
import org.jixiao.run.Example;
import org.jixiao.sheets.Form;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Rows and columns have slack: programs measure letters differently, and fonts may be missing. */
class RoomForTextTest {

  @Test
  void fixedRows_areHigherThanTheirTextNeeds() {
    forTables(
        (sheet, form) -> {
          for (var row : sheet) {
            for (var cell : row) {
              if (cell.getCellType() == CellType.STRING
                  && sheet.getRow(row.getRowNum()).getCTRow().getCustomHeight()
                  && cell.getCellStyle().getWrapText()) {
                int digits = sheet.getColumnWidth(cell.getColumnIndex()) / 256 - 2;
                int lines = ChineseWidth.lines(cell.getStringCellValue(), digits);
                double least = 1.15 * (13.5 * lines + 1.5);
                assertTrue(
                    row.getHeightInPoints() >= least,
                    sheet.getSheetName() + " " + cell.getAddress() + " is too low");
              }
            }
          }
        });
  }

  @Test
  void columns_areWiderThanTheirHeadings() {
    forTables(
        (sheet, form) ->
            IntStream.range(0, form.layout().columns().size())
                .forEach(
                    i -> {
                      String heading = form.layout().columns().get(i).heading();
                      double width = sheet.getColumnWidth(i) / 256.0;
                      assertTrue(width >= 1.1 * ChineseWidth.of(heading) + 2, heading);
                    }));
  }

  private static void forTables(BiConsumer<XSSFSheet, Form<?>> check) {
    for (byte[] file : List.of(Template.blank(), Example.INVENTED.filled())) {
      try (XSSFWorkbook workbook = Workbooks.open(file)) {
        Forms.ALL.forEach(form -> check.accept(workbook.getSheet(form.layout().sheet()), form));
      } catch (IOException cannotHappenInMemory) {
        throw new AssertionError(cannotHappenInMemory);
      }
    }
  }
}
