package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Every printed page says whom and which year it is about. */
class PrintedHeadsTest {

  private static String left(XSSFWorkbook book, String sheet) {
    return book.getSheet(sheet).getHeader().getLeft();
  }

  @Test
  void inputSheets_nameUnitAndYear_andFollowThem() throws IOException {
    byte[] completed = Examples.completed(Example.INVENTED);
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      for (String sheet : List.of("基本信息", "预算配置", "评分", "参数", "评价结果")) {
        assertEquals("岚溪县文化旅游广电体育局2024年度", left(book, sheet), sheet);
      }
    }
    byte[] nextYear =
        Workbooks.edit(
            completed, book -> book.getSheet("基本信息").getRow(4).getCell(1).setCellValue(2023));
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(nextYear))) {
      assertEquals("岚溪县文化旅游广电体育局2023年度", left(book, "预算配置"));
    }
  }

  @Test
  void headsThatPeopleHaveWritten_stay() throws IOException {
    byte[] own =
        Workbooks.edit(
            Examples.filled(Example.INVENTED),
            book -> {
              book.getSheet("预算配置").getHeader().setLeft("内部资料");
              book.getSheet("评分").getHeader().setRight("底稿 3-1");
              book.createSheet("附表");
            });
    byte[] completed = Workbooks.complete(own);
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals("内部资料", left(book, "预算配置"));
      assertEquals("", left(book, "评分"));
      assertFalse(book.getSheet("附表").getCTWorksheet().isSetHeaderFooter());
    }
    assertArrayEquals(completed, Workbooks.complete(completed));
  }
}
