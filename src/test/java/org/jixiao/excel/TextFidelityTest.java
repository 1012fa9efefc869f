package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.excel.reading.OwnPages;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text survives: what people typed, and what the program says about it. */
class TextFidelityTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  /** Escapes that were typed, emoji, rare characters of GB18030's second plane, line ends. */
  private static final List<String> TEXTS =
      List.of(
          "_x0041_",
          "a_x000D_b_x005F_",
          "😀👩‍👩‍👧",
          "𠀀𪚥㐂",
          "一\n二",
          "\"<&>'",
          "　全角　",
          "e\u0301",
          "\u200B零宽",
          "=1+1",
          "@SUM(A1)",
          "-5+3");

  @TempDir Path folder;

  /** An indicator of a name of its own, whose score is missing: the name goes everywhere. */
  private static byte[] withIndicator(String name) {
    return Workbooks.edit(
        EXAMPLE,
        book -> {
          XSSFSheet scoring = book.getSheet("评分");
          scoring.getRow(3).getCell(2).setCellValue(ExcelText.fit(name));
          scoring.getRow(3).getCell(4).setBlank();
        });
  }

  private static boolean says(XSSFWorkbook book, String sheet, String text) {
    for (var row : book.getSheet(sheet)) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void textsOfPeople_areQuotedAsTheyAre() throws Exception {
    for (String text : TEXTS) {
      byte[] completed = Workbooks.complete(withIndicator("指标" + text + "尾"));
      try (XSSFWorkbook book = Workbooks.open(completed)) {
        String typed = book.getSheet("评分").getRow(3).getCell(2).getStringCellValue();
        assertEquals("指标" + text + "尾", typed);
        String quoted = ("指标" + text + "尾").replaceAll("\\s+", "").replace("\u200B", "");
        boolean found =
            Stream.of("检查结果", "评价结果", "补充资料清单")
                .anyMatch(
                    sheet -> says(book, sheet, "指标" + text + "尾") || says(book, sheet, quoted));
        assertTrue(found, text + " is said nowhere as it was typed");
      }
    }
  }

  @Test
  void controlCharacters_surviveInTheirCell_andBreakNothing() throws Exception {
    HandMade made = HandMade.of(withIndicator("指标控制符"));
    made.replace("xl/sharedStrings.xml", "指标控制符", "指标_x0001_控_xFFFF_制_xD800_符_x000D_");
    Path file = Files.write(folder.resolve("w.xlsx"), made.bytes());
    assertTrue(Workbooks.run(file, Workbooks.NOON).changed());
    byte[] completed = Files.readAllBytes(file);
    HandMade after = HandMade.of(completed);
    assertTrue(after.text("xl/sharedStrings.xml").contains("指标_x0001_控_xFFFF_制_xD800_符_x000D_"));
    after
        .parts()
        .forEach(
            (name, part) -> {
              if (name.endsWith(".xml")) {
                assertFalse(after.text(name).contains("指标?"), name);
              }
            });
    assertFalse(Workbooks.run(file, Workbooks.LATER).changed());
  }

  @Test
  void whatLooksLikeAFormula_staysText() throws Exception {
    byte[] completed =
        Workbooks.complete(withIndicator("=HYPERLINK(\"http://example.org\",\"点\")"));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      int seen = 0;
      for (var sheet : book) {
        for (var row : sheet) {
          for (var cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertFalse(cell.getCellFormula().startsWith("HYPERLINK"), sheet.getSheetName());
            } else if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("=HYPERLINK")) {
              seen++;
              boolean ours = isOwn(sheet);
              assertTrue(!ours || cell.getCellStyle().getDataFormatString().equals("@"));
            }
          }
        }
      }
      assertTrue(seen > 1, "it is quoted nowhere");
    }
  }

  private static boolean isOwn(Sheet sheet) {
    Row mark = sheet.getRow(OwnPages.MARK_ROW);
    return mark != null
        && mark.getCell(0) != null
        && mark.getCell(0).toString().startsWith(OwnPages.MARK);
  }

  @Test
  void longestText_isKept_andQuotedShortened() throws Exception {
    String longest = "长".repeat(32_766) + "尾";
    byte[] completed = Workbooks.complete(withIndicator(longest));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals(longest, book.getSheet("评分").getRow(3).getCell(2).getStringCellValue());
    }
  }

  /** Texts of one workbook: to make, save and read a workbook for each takes all the time. */
  @Provide
  Arbitrary<List<String>> anyTexts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\uFFFF')
        .withChars('_', 'x', '0', '4', '1', 'D', '\uD840', '\uDC00')
        .ofMaxLength(60)
        .list()
        .ofSize(20);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.FIRST)
  void anyText_isReadBackAsItWas(@ForAll("anyTexts") List<String> texts) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet();
      for (int row = 0; row < texts.size(); row++) {
        sheet.createRow(row).createCell(0).setCellValue(ExcelText.fit(texts.get(row)));
      }
      try (XSSFWorkbook read = Workbooks.open(Workbooks.bytes(book))) {
        for (int row = 0; row < texts.size(); row++) {
          String text = texts.get(row);
          String back = read.getSheetAt(0).getRow(row).getCell(0).getStringCellValue();
          assertEquals(text, back, () -> Arrays.toString(text.toCharArray()));
        }
      }
    }
  }
}
