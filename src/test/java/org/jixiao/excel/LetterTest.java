package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** 补充资料清单: what people write on it stays, also when nothing is asked for any more. */
class LetterTest {

  private static final String LETTER = "补充资料清单";
  private static final String DOCUMENT = "绩效运行监控记录";

  /** The clean workbook with the document provided or not. */
  private static byte[] provided(byte[] workbook, String answer) {
    return Workbooks.edit(workbook, book -> cell(book, "资料清单", DOCUMENT, 1).setCellValue(answer));
  }

  /** The cell so many columns to the right of the one with these words. */
  private static Cell cell(XSSFWorkbook book, String sheet, String words, int right) {
    for (Row row : book.getSheet(sheet)) {
      for (Cell cell : row) {
        if (cell.toString().equals(words)) {
          return row.getCell(cell.getColumnIndex() + right);
        }
      }
    }
    throw new AssertionError(words + " is not on " + sheet);
  }

  private static List<String> words(byte[] workbook) throws IOException {
    List<String> words = new ArrayList<>();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      book.getSheet(LETTER).forEach(row -> row.forEach(cell -> words.add(cell.toString())));
    }
    return words;
  }

  private static byte[] asked() {
    return Workbooks.complete(provided(Examples.clean(), "否"));
  }

  @Test
  void whatWasTyped_staysWhenNothingIsMissingAnyMore() throws IOException {
    byte[] typed =
        Workbooks.edit(
            asked(),
            book -> {
              cell(book, LETTER, "联系人", 1).setCellValue("李某");
              cell(book, LETTER, "联系电话", 2).setCellValue("0731-0000");
              cell(book, LETTER, DOCUMENT, 4).setCellValue("已于5月6日补交");
            });
    byte[] settled = Workbooks.complete(provided(typed, "是"));
    List<String> words = words(settled);
    assertTrue(words.contains("　　没有待补充的资料。"), words.toString());
    assertTrue(
        words.containsAll(List.of("李某", "0731-0000", DOCUMENT, "已于5月6日补交")), words.toString());
    assertArrayEquals(settled, Workbooks.complete(settled));

    byte[] askedAgain = Workbooks.complete(provided(settled, "否"));
    try (XSSFWorkbook book = Workbooks.open(askedAgain)) {
      assertEquals("李某", cell(book, LETTER, "联系人", 1).toString());
      assertEquals("已于5月6日补交", cell(book, LETTER, DOCUMENT, 4).toString());
    }
    assertEquals(
        words(Workbooks.complete(provided(typed, "否"))), words(askedAgain), "nothing is left over");
  }

  @Test
  void nothingTyped_noFieldsOnceNothingIsMissing() throws IOException {
    List<String> words = words(Workbooks.complete(provided(asked(), "是")));
    assertTrue(words.contains("　　没有待补充的资料。"), words.toString());
    assertEquals(-1, words.indexOf("联系人"));
  }

  @Test
  void longWords_getAHigherRow() throws IOException {
    String address = "某某省某某市某某区某某路某某号某某大厦十二楼财务科收，工作日上午九时至十一时三十分";
    byte[] typed =
        Workbooks.edit(asked(), book -> cell(book, LETTER, "送达地址（邮箱）", 2).setCellValue(address));
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(typed))) {
      Cell field = cell(book, LETTER, "送达地址（邮箱）", 2);
      assertEquals(address, field.toString());
      assertTrue(field.getRow().getHeightInPoints() >= 15 * 3);
    }
  }
}
