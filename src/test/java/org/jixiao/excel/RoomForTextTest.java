package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.container.Parts;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.report.ChineseWidth;
import org.jixiao.run.Example;
import org.jixiao.sheets.Form;
import org.jixiao.support.Examples;
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
                  && sheet.getRow(row.getRowNum()).getCTRow().isSetHt()
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

  @Test
  void rowsThatTakeText_growWhileSomebodyTypes() {
    try (XSSFWorkbook workbook = Workbooks.open(Template.blank())) {
      for (String place : List.of("基本信息", "决算对比", "支出衔接", "评分", "绩效目标", "参数")) {
        assertFalse(row(workbook, place, 4).getCTRow().getCustomHeight(), place);
      }
      assertTrue(row(workbook, "预算配置", 4).getCTRow().getCustomHeight(), "figures only");
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  @Test
  void rowOfFixedHeight_isMadeHigherForItsText_once() throws IOException {
    String reason = "因机构改革职能划转，人员编制和相应经费一并调入，年中据实追加基本支出预算，".repeat(8);
    byte[] clipped =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              row(book, "决算对比", 4).getCell(6).setCellValue(reason);
              row(book, "决算对比", 4).setHeightInPoints(22);
              row(book, "决算对比", 5).setHeightInPoints(90);
              row(book, "评分", 4).getCell(7).setCellValue(reason);
              row(book, "评分", 4).setHeightInPoints(38);
            });
    byte[] completed = Workbooks.complete(clipped);
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      for (Map.Entry<String, Integer> place : Map.of("决算对比", 6, "评分", 7).entrySet()) {
        XSSFRow row = row(book, place.getKey(), 4);
        int digits = row.getSheet().getColumnWidth(place.getValue()) / 256 - 1;
        int lines = ChineseWidth.lines(row.getCell(place.getValue()).toString(), digits);
        assertTrue(lines > 6, place.getKey());
        assertTrue(row.getHeightInPoints() >= 13.5 * lines, place.getKey());
      }
      assertEquals(90, row(book, "决算对比", 5).getHeightInPoints(), "never lower");
    }
    assertArrayEquals(completed, Workbooks.complete(completed));
  }

  @Test
  void rowIntoWhichTheProgramTypes_isMadeHigher_andKeepsGrowing() throws IOException {
    EditedBook book = new EditedBook(Parts.of(Template.blank()));
    EditedSheet sheet = book.sheet("支付汇总").orElseThrow();
    sheet.growing(3, 15);
    EditedCell typed = sheet.cell(3, 0).text("某某市某某区人民政府机关事务服务中心零余额账户（基本支出专户）");
    RowRoom.make(typed, new Styles(book.styles()));
    assertTrue(sheet.height(3) >= 2 * 13.5);
    assertFalse(sheet.isFixed(3));
  }

  private static XSSFRow row(XSSFWorkbook book, String sheet, int row) {
    return book.getSheet(sheet).getRow(row);
  }

  private static void forTables(BiConsumer<XSSFSheet, Form<?>> check) {
    for (byte[] file : List.of(Template.blank(), Examples.filled(Example.INVENTED))) {
      try (XSSFWorkbook workbook = Workbooks.open(file)) {
        Forms.ALL.forEach(form -> check.accept(workbook.getSheet(form.layout().sheet()), form));
      } catch (IOException cannotHappenInMemory) {
        throw new AssertionError(cannotHappenInMemory);
      }
    }
  }
}
