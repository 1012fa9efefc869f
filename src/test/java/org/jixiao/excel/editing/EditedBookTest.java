package org.jixiao.excel.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Parts;
import org.jixiao.excel.reading.Block;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Workbooks of other programs are changed in place, however they spell what they say. */
class EditedBookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  /** 一 with two numbers and a formula of them, and 二 with a name of its own. */
  private static Parts made() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet one = book.createSheet("一");
      one.createRow(0).createCell(0).setCellValue(1);
      one.getRow(0).createCell(1).setCellValue("甲");
      one.createRow(4).createCell(0).setCellFormula("A1*2");
      XSSFSheet two = book.createSheet("二");
      two.createRow(0).createCell(0).setCellValue(7);
      two.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
      book.setActiveSheet(1);
      return Parts.of(Workbooks.bytes(book));
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  private static Parts with(String part, UnaryOperator<String> change) {
    return made().with(part, content -> utf8(change.apply(text(content))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static EditedSheet first(EditedBook book) {
    return book.sheet("一").orElseThrow();
  }

  private static XSSFWorkbook opened(EditedBook book) {
    return Workbooks.open(book.now().bytes());
  }

  @Test
  void whatIsThereAlready_keepsItsBytes() {
    Parts before = made();
    EditedBook book = new EditedBook(before);
    EditedSheet sheet = first(book);
    sheet.cell(0, 0).number(new BigDecimal("1.0"));
    sheet.cell(0, 1).text("甲");
    sheet.cell(0, 1).style(0);
    sheet.cell(4, 0).xml();
    Parts after = book.now();
    for (String name : before.names()) {
      assertSame(before.part(name), after.part(name), name);
    }
  }

  @Test
  void sheetWithPrefixes_getsItsNewCellsUnderTheSame() throws IOException {
    Parts prefixed =
        with(
            SHEET,
            xml -> xml.replaceAll("<(/?)(?=[a-z])(?!\\?)", "<$1x:").replace("xmlns=", "xmlns:x="));
    EditedBook book = new EditedBook(prefixed);
    first(book).cell(2, 3).formula("A1+1", new BigDecimal("2"));
    first(book).frame().merge(new Block(6, 0, 6, 2));
    String sheet = text(book.now().part(SHEET));
    assertTrue(sheet.contains("<x:c r=\"D3\"><x:f>A1+1</x:f><x:v>2</x:v></x:c>"), sheet);
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals(2, seen.getSheet("一").getRow(2).getCell(3).getNumericCellValue());
      assertEquals(1, seen.getSheet("一").getNumMergedRegions());
    }
  }

  @Test
  void cellsWithoutAddresses_stayWhereTheyAre() throws IOException {
    EditedBook book = new EditedBook(with(SHEET, xml -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", "")));
    EditedSheet sheet = first(book);
    assertEquals("甲", sheet.existing(0, 1).words());
    sheet.cell(0, 3).text("丁");
    sheet.cell(0, 0).number(BigDecimal.TEN);
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals(10, seen.getSheet("一").getRow(0).getCell(0).getNumericCellValue());
      assertEquals("甲", seen.getSheet("一").getRow(0).getCell(1).getStringCellValue());
      assertEquals("丁", seen.getSheet("一").getRow(0).getCell(3).getStringCellValue());
      assertNull(seen.getSheet("一").getRow(0).getCell(2));
    }
  }

  @Test
  void otherEncodingAndComments_areUnderstood() throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    Parts before = made();
    before.names().forEach(name -> parts.put(name, before.part(name)));
    String sheet =
        text(before.part(SHEET))
            .replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
            .replaceFirst("<sheetData>", "<!-- <row> -->\n<sheetData>\n  ");
    parts.put(SHEET, sheet.getBytes(StandardCharsets.UTF_16));
    EditedBook book = new EditedBook(Parts.of(parts));
    first(book).cell(1, 0).text("乙 <&> \"");
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals("乙 <&> \"", seen.getSheet("一").getRow(1).getCell(0).getStringCellValue());
      assertEquals("甲", seen.getSheet("一").getRow(0).getCell(1).getStringCellValue());
    }
  }

  @Test
  void whatStandsBehindTheLastTag_staysThere() throws IOException {
    for (String behind :
        List.of("\n", "<!-- </worksheet> -->", "<!--</worksheet-->", "<?a </worksheet?>\n")) {
      EditedBook book = new EditedBook(with(SHEET, xml -> xml + behind));
      first(book).cell(7, 0).text("丙");
      String now = text(book.now().part(SHEET));
      assertTrue(now.endsWith("</worksheet>" + behind), now);
      assertEquals(1, now.split("<sheetData", -1).length - 1);
      try (XSSFWorkbook seen = opened(book)) {
        assertEquals("丙", seen.getSheet("一").getRow(7).getCell(0).getStringCellValue());
      }
    }
  }

  @Test
  void newSheet_movesTheOthersWithTheirNamesAndTheOpenTab() throws IOException {
    EditedBook book = new EditedBook(made());
    EditedSheet made = book.create("零", 0);
    made.cell(0, 0).number(BigDecimal.ONE);
    book.names().printed(made, new Block(0, 0, 3, 2));
    book.names().give("合计", "零!$A$1");
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals(List.of("零", "一", "二"), book.sheetNames());
      assertEquals(2, seen.getActiveSheetIndex());
      assertEquals("1:1", seen.getSheet("二").getRepeatingRows().formatAsString());
      assertEquals("零!$A$1:$C$4", seen.getPrintArea(0));
      assertEquals("零!$A$1", seen.getName("合计").getRefersToFormula());
    }
    book.show("零");
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals(0, seen.getActiveSheetIndex());
      assertTrue(seen.getSheet("零").isSelected());
      assertFalse(seen.getSheet("二").isSelected());
    }
  }

  @Test
  void sharedFormula_isWrittenOutForTheOthers() throws IOException {
    Parts shared =
        with(
            SHEET,
            xml ->
                xml.replaceFirst(
                    "<c r=\"A5\".*?</c></row>",
                    "<c r=\"A5\"><f t=\"shared\" ref=\"A5:A7\" si=\"0\">A1*2</f><v>2</v></c></row>"
                        + "<row r=\"6\"><c r=\"A6\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>"
                        + "<row r=\"7\"><c r=\"A7\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>"));
    EditedBook book = new EditedBook(shared);
    EditedSheet sheet = first(book);
    assertTrue(sheet.free(sheet.cell(4, 0)));
    sheet.cell(4, 0).number(BigDecimal.valueOf(2));
    try (XSSFWorkbook seen = opened(book)) {
      assertEquals("A2*2", seen.getSheet("一").getRow(5).getCell(0).getCellFormula());
      assertEquals("A3*2", seen.getSheet("一").getRow(6).getCell(0).getCellFormula());
      assertEquals(2, seen.getSheet("一").getRow(4).getCell(0).getNumericCellValue());
    }
  }

  @Test
  void formulaOfSeveralCells_isNotBroken() {
    Parts array =
        with(
            SHEET,
            xml ->
                xml.replaceFirst(
                    "<c r=\"A5\".*?</c>",
                    "<c r=\"A5\"><f t=\"array\" ref=\"A5:B6\">A1:B2</f></c>"));
    EditedSheet sheet = first(new EditedBook(array));
    assertFalse(sheet.free(sheet.cell(4, 0)));
    assertFalse(sheet.free(sheet.cell(5, 1)));
    assertTrue(sheet.free(sheet.cell(5, 2)));
  }

  /** A workbook in which Excel has noted in which order it calculates. */
  private static Parts ordered() {
    Map<String, byte[]> parts = new TreeMap<>();
    Parts before =
        with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", RELATION))
            .with("[Content_Types].xml", types -> utf8(text(types).replace("</Types>", TYPE)));
    before.names().forEach(name -> parts.put(name, before.part(name)));
    parts.put("xl/calcChain.xml", utf8("<calcChain><c r=\"A5\" i=\"1\"/></calcChain>"));
    return Parts.of(parts);
  }

  private static final String RELATION =
      "<Relationship Id=\"rId99\" Target=\"calcChain.xml\" Type=\"http://schemas.openxmlformats.org"
          + "/officeDocument/2006/relationships/calcChain\"/></Relationships>";
  private static final String TYPE =
      "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.spreadsheetml.calcChain+xml\"/></Types>";

  @Test
  void orderOfCalculation_goesWithAFormula_andStaysOtherwise() {
    EditedBook kept = new EditedBook(ordered());
    first(kept).cell(4, 0).formula("A1*3", BigDecimal.valueOf(3));
    assertTrue(kept.now().names().contains("xl/calcChain.xml"));
    EditedBook gone = new EditedBook(ordered());
    first(gone).cell(4, 0).number(BigDecimal.ONE);
    Parts after = gone.now();
    assertFalse(after.names().contains("xl/calcChain.xml"));
    assertFalse(text(after.part("[Content_Types].xml")).contains("calcChain"));
    assertFalse(text(after.part("xl/_rels/workbook.xml.rels")).contains("calcChain"));
  }

  @Test
  void columns_arePartedWhereOneIsChanged() throws IOException {
    Parts wide =
        with(
            SHEET,
            xml ->
                xml.replaceFirst(
                    "<sheetData>",
                    "<cols><col min=\"1\" max=\"5\" width=\"9\"/></cols><sheetData>"));
    EditedBook book = new EditedBook(wide);
    first(book).columns().set(2, 20);
    first(book).columns().hide(7);
    try (XSSFWorkbook seen = opened(book)) {
      XSSFSheet sheet = seen.getSheet("一");
      for (int column = 0; column < 5; column++) {
        assertEquals(column == 2 ? 20 * 256 : 9 * 256, sheet.getColumnWidth(column));
      }
      assertTrue(sheet.isColumnHidden(7));
    }
  }
}
