package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FindingCells;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What a reviewer sees first on 评价结果 and 检查结果, and how they are printed. */
class ResultsPageTest {

  private static final byte[] COMPLETED = Examples.completed(Example.INVENTED);

  /** So wide is a screen of 1600 px, in digits of 7 px, less the row numbers and the scroll bar. */
  private static final int SCREEN = 215;

  private static List<String> words(XSSFSheet sheet, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int index = from; index <= to; index++) {
      for (Cell cell : sheet.getRow(index)) {
        boolean text =
            cell.getCellType() == CellType.STRING
                || cell.getCellType() == CellType.FORMULA
                    && cell.getCachedFormulaResultType() == CellType.STRING;
        if (text && !cell.getStringCellValue().isEmpty()) {
          words.add(cell.getStringCellValue());
        }
      }
    }
    return words;
  }

  @Test
  void firstRows_answerGradeReasonAndWhatIsOpen() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(COMPLETED)) {
      XSSFSheet sheet = book.getSheet("评价结果");
      List<String> first = words(sheet, 0, 13);
      for (String wanted :
          List.of("优秀", "错误 2", "失分 6.68：过程 6.39，产出 0.29", "资料补齐且无其他问题时最高可得 95.32分", "需要先看的五条")) {
        assertTrue(first.contains(wanted), wanted + " not in " + first);
      }
      double score = sheet.getRow(5).getCell(0).getNumericCellValue();
      assertEquals("93.32", String.format(Locale.ROOT, "%.2f", score));
      long links =
          sheet.getHyperlinkList().stream().filter(link -> link.getFirstRow() <= 13).count();
      assertTrue(links >= 8, links + " links");
    }
  }

  @Test
  void sentences_sayLargeAmountsInTenThousands() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(COMPLETED)) {
      XSSFSheet sheet = book.getSheet("评价结果");
      List<String> all = words(sheet, 0, sheet.getLastRowNum());
      assertTrue(all.contains("年初预算2,617.11万元，全年预算2,805.64万元，净增加188.53万元，预算调整率为7.20%。"), "" + all);
    }
  }

  @Test
  void amountBelowTenThousand_isSaidInYuan_withAllOthersOfItsSentence() throws IOException {
    byte[] small =
        Workbooks.complete(
            Workbooks.edit(
                Examples.filled(Example.INVENTED),
                book -> {
                  for (int row = 3; row <= 5; row++) {
                    book.getSheet("预算配置").getRow(row).getCell(1).setCellValue(1000.5);
                  }
                }));
    try (XSSFWorkbook book = Workbooks.open(small)) {
      XSSFSheet sheet = book.getSheet("评价结果");
      List<String> all = words(sheet, 0, sheet.getLastRowNum());
      assertTrue(
          all.stream().anyMatch(one -> one.startsWith("年初预算3,001.50元，全年预算28,056,444.20元，")),
          "" + all);
    }
  }

  @Test
  void markBesideAnIndicator_showsWhereALimitIsPassed() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(COMPLETED)) {
      XSSFSheet sheet = book.getSheet("评价结果");
      List<String> marks =
          words(sheet, 0, sheet.getLastRowNum()).stream()
              .filter(one -> one.startsWith("▲") || one.startsWith("▼"))
              .toList();
      assertEquals(List.of("▲ 高于100.00%", "▲ 高于0"), marks);
    }
  }

  @Test
  void resultsPage_isFittedToTwoPages_andTheAnnexIsNotPrinted() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(COMPLETED)) {
      XSSFSheet sheet = book.getSheet("评价结果");
      assertTrue(sheet.getFitToPage());
      assertEquals(1, sheet.getPrintSetup().getFitWidth());
      assertEquals(2, sheet.getPrintSetup().getFitHeight());
      assertTrue(sheet.getHeader().getLeft().startsWith("岚溪县文化旅游广电体育局2024年度"));
      int index = book.getSheetIndex(sheet);
      String area = book.getPrintArea(index);
      int last = Integer.parseInt(area.substring(area.lastIndexOf('$') + 1));
      assertTrue(last < sheet.getLastRowNum(), area);
      assertEquals("附录（供查阅，不打印）", words(sheet, last + 1, last + 1).get(0));
    }
  }

  @Test
  void whatIsReadAndAnswered_fitsAScreen_andIsPrinted() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(COMPLETED)) {
      XSSFSheet sheet = book.getSheet("检查结果");
      Row first = sheet.getRow(4);
      int last = FindingCells.of(first, "复核意见").getColumnIndex();
      double width = 0;
      for (int column = 0; column <= last; column++) {
        width += sheet.getColumnWidth(column) / 256.0;
      }
      assertTrue(width <= SCREEN, width + " digits");
      assertTrue(book.getPrintArea(book.getSheetIndex(sheet)).contains("$A$1:$J$"));
      for (String later : List.of("现有", "应为", "差异", "容差", "规则", "状态")) {
        assertTrue(FindingCells.of(first, later).getColumnIndex() > last, later);
      }
      assertFalse(sheet.getPaneInformation().getVerticalSplitPosition() > 2);
      String place = FindingCells.of(first, "位置").toString();
      assertTrue(place.matches(".+ › .+ › .+　[A-Z]+\\d+"), place);
    }
  }

  @Test
  void findings_arePrintedInLettersOfEightPoints() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Examples.completed(Example.INVENTED))) {
      XSSFSheet sheet = book.getSheet("检查结果");
      double inches =
          IntStream.range(0, 10).mapToDouble(sheet::getColumnWidthInPixels).sum() / 96 * 8.4 / 7;
      double paper = 11.69 - 2 * 0.35;
      assertTrue(
          10 * paper / inches >= 8, "where a digit takes 8.4 instead of 7 pixels: " + inches);
    }
  }
}
