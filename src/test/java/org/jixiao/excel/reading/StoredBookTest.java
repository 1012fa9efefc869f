package org.jixiao.excel.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.LibraryView;
import org.jixiao.findings.Refusal;
import org.junit.jupiter.api.Test;

/** The reader sees in every workbook what the spreadsheet library sees in it, cell by cell. */
class StoredBookTest {

  /** Every workbook of the project, made by several programs. */
  private static List<Path> workbooks() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : new String[] {"examples", "workbook-templates", "src/test"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().matches(".*\\.xls[xm]")).forEach(found::add);
      }
    }
    assertTrue(found.size() > 10, "workbooks of the project: " + found.size());
    return found;
  }

  @Test
  void everyWorkbook_isReadAsTheLibraryReadsIt() throws IOException {
    int compared = 0;
    for (Path file : workbooks()) {
      byte[] bytes = Files.readAllBytes(file);
      try {
        compared += compare(file.toString(), bytes);
      } catch (Refusal noWorkbook) {
        // What the gate refuses is not read by anybody.
      }
    }
    assertTrue(compared > 20_000, "cells that were compared: " + compared);
  }

  @Test
  void oddCells_areReadAsTheLibraryReadsThem() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("数");
      XSSFRow row = sheet.createRow(2);
      row.createCell(0).setCellValue(1.5e-7);
      row.createCell(3).setCellValue("_x000D_第二行");
      XSSFRichTextString pieces = new XSSFRichTextString("红与黑");
      pieces.applyFont(0, 1, book.createFont());
      row.createCell(4).setCellValue(pieces);
      row.createCell(5).setCellValue(true);
      row.createCell(6).setCellErrorValue((byte) 7);
      row.createCell(7);
      sheet.setArrayFormula("A3:A3*2", CellRangeAddress.valueOf("J3:K4"));
      row.createCell(8).setCellFormula("SUM(A3,$B$2)&\"A1\"");
      for (String format : FORMATS) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        XSSFCell cell = sheet.createRow(sheet.getLastRowNum() + 1).createCell(1);
        cell.setCellValue(45292.25);
        cell.setCellStyle(style);
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("B2:D2"));
      book.createSheet("藏");
      book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      book.write(out);
    }
    assertTrue(compare("odd", out.toByteArray()) > 20);
  }

  private static final List<String> FORMATS =
      List.of(
          "0.00%",
          "General",
          "#,##0.00_ ;[Red]-#,##0.00",
          "yyyy-mm-dd",
          "yyyy\"年\"m\"月\"",
          "[$-804]yyyy年m月d日;@",
          "[DBNum1][$-804]yyyy\"年\"m\"月\"",
          "h:mm:ss.000",
          "[h]:mm",
          "0.00\"元/m2\"",
          "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
          "@",
          "0.00E+00",
          "# ?/?",
          "\"占比\"0.0\\%",
          "0\"d\"");

  /** Chinese programs know days by these numbers and write no format for them. */
  @Test
  void chineseDays_areDays() throws Exception {
    String styles =
        "<styleSheet><cellXfs><xf numFmtId=\"57\"/><xf numFmtId=\"31\"/><xf numFmtId=\"10\"/>"
            + "<xf numFmtId=\"2\"/></cellXfs></styleSheet>";
    StoredFormats formats = StoredFormats.of(styles.getBytes(StandardCharsets.UTF_8));
    assertTrue(formats.isMoment(0));
    assertFalse(formats.showsDay(0));
    assertTrue(formats.isMoment(1) && formats.showsDay(1));
    assertFalse(formats.isMoment(2));
    assertTrue(formats.isPercentage(2));
    assertFalse(formats.isMoment(3) || formats.isPercentage(3));
  }

  /** Compares all cells; says how many. */
  private static int compare(String name, byte[] bytes) throws IOException {
    Container container = Gate.open(name, bytes, null, Capacity.here());
    StoredBook stored = StoredBook.of(container);
    int compared = 0;
    byte[] view = LibraryView.of(container.parts()).unpacked();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(view))) {
      assertEquals(book.getNumberOfSheets(), stored.sheets().size(), name);
      assertEquals(book.isDate1904(), stored.settings().from1904(), name);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        StoredSheet other = stored.sheets().get(i);
        String where = name + " " + sheet.getSheetName();
        assertEquals(sheet.getSheetName(), other.name(), where);
        assertEquals(
            book.getSheetVisibility(i) != SheetVisibility.VISIBLE, other.isHidden(), where);
        assertEquals(sheet.getLastRowNum(), other.lastRow(), where);
        assertEquals(
            sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .sorted()
                .toList(),
            other.merged().stream().map(StoredBookTest::written).sorted().toList(),
            where);
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
          XSSFRow line = sheet.getRow(row);
          int width = line == null ? 0 : Math.max(0, line.getLastCellNum());
          assertEquals(width, other.width(row), where + " row " + row);
          for (int column = 0; column < width; column++) {
            compare(line.getCell(column), other.cell(row, column), stored, where);
            compared++;
          }
        }
      }
    }
    return compared;
  }

  private static String written(Block block) {
    CellRangeAddress range =
        new CellRangeAddress(
            block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn());
    return range.formatAsString();
  }

  private static void compare(XSSFCell cell, StoredCell other, StoredBook book, String sheet) {
    assertEquals(cell == null, other == null, sheet);
    if (cell == null) {
      return;
    }
    String where = sheet + " " + cell.getAddress();
    boolean formula = cell.getCellType() == CellType.FORMULA;
    assertEquals(formula, other.hasFormula(), where);
    if (formula) {
      assertEquals(cell.getCellFormula(), other.formula().text(), where);
    }
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    switch (type) {
      case NUMERIC -> {
        if (cell.getRawValue() != null && !cell.getRawValue().isBlank()) {
          assertEquals(StoredCell.Type.NUMBER, other.type(), where);
          assertEquals(cell.getRawValue(), other.value(), where);
          String format = cell.getCellStyle().getDataFormatString();
          if (!format.startsWith("reserved")) {
            assertEquals(
                DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format),
                book.formats().isMoment(other.style()),
                where + " " + format);
          }
        }
      }
      case STRING -> assertEquals(cell.getStringCellValue(), other.value(), where);
      case BOOLEAN -> assertEquals(cell.getBooleanCellValue(), other.value().equals("1"), where);
      case ERROR -> assertEquals(cell.getErrorCellString(), other.value(), where);
      default -> assertTrue(other.value().isEmpty(), where);
    }
    assertEquals(cell.getCellStyle().getIndex(), other.style(), where);
  }
}
