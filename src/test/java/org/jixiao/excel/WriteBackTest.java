package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in the file, and what it leaves alone. */
class WriteBackTest {

  private static final byte[] EXAMPLE = Example.filled();

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.xlsx"), content);
  }

  private static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
    Files.write(file, Workbooks.edit(Files.readAllBytes(file), change));
  }

  private static XSSFCell cell(XSSFWorkbook book, String sheet, String address) {
    var at = new org.apache.poi.ss.util.CellReference(address);
    return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }

  @Test
  void secondRun_onAnotherDay_changesNoByte() throws Exception {
    Path file = file(EXAMPLE);
    assertTrue(Workbooks.run(file, Workbooks.NOON).changed());
    byte[] once = Files.readAllBytes(file);
    assertFalse(Workbooks.run(file, Workbooks.LATER).changed());
    assertArrayEquals(once, Files.readAllBytes(file));
  }

  @Test
  void sameInput_givesTheSameBytes() throws Exception {
    assertArrayEquals(Workbooks.complete(EXAMPLE), Workbooks.complete(EXAMPLE));
  }

  @Test
  void previousVersion_staysAsBackup() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("w.bak.xlsx")));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void checking_writesNothing() throws Exception {
    Path file = file(EXAMPLE);
    new org.jixiao.run.Run(Workbooks.options(Workbooks.NOON, false)).on(file);
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
  }

  @Test
  void derivedCells_areLiveFormulasWithCachedValues() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(EXAMPLE))) {
      XSSFCell rate = cell(book, "预算配置", "E7");
      assertEquals("IF(COUNT(D7,B7)<2,\"\",IF(B7=0,\"\",D7/B7))", rate.getCellFormula());
      assertEquals(2.1094926745927, rate.getNumericCellValue(), 1e-12);
      XSSFCell arrow = cell(book, "预算配置", "I6");
      assertEquals(CellType.FORMULA, arrow.getCellType());
      assertEquals("▲", arrow.getStringCellValue());
    }
  }

  @Test
  void charts_areDrawnOnceAndFilled() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    edit(file, book -> cell(book, "预算配置", "B4").setCellValue(8000000));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(2, charts(book, "预算配置"));
      assertEquals(1, charts(book, "月度指标"));
      assertEquals(1, charts(book, "固定资产"));
      assertEquals(2, charts(book, "评分"));
      assertEquals(5, charts(book, "评价结果"));
      String xml =
          book.getSheet("预算配置").getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
      assertTrue(xml.contains("8000000.0"), "the cached points follow the figures");
      assertEquals(1, sheets(book).stream().filter("评价结果"::equals).count());
    }
  }

  private static int charts(XSSFWorkbook book, String sheet) {
    return book.getSheet(sheet).getDrawingPatriarch().getCharts().size();
  }

  private static List<String> sheets(XSSFWorkbook book) {
    List<String> names = new ArrayList<>();
    book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  @Test
  void foreignSheetWithPictureAndComment_isStillThere() throws Exception {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
    Path file =
        file(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  XSSFSheet mine = book.createSheet("我的底稿");
                  XSSFRow row = mine.createRow(4);
                  row.createCell(2).setCellFormula("预算配置!B4*2");
                  row.createCell(3).setCellValue("底稿");
                  int id = book.addPicture(picture, Workbook.PICTURE_TYPE_PNG);
                  XSSFDrawing drawing = mine.createDrawingPatriarch();
                  drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 5, 5, 8, 8), id);
                  var comment =
                      drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 3, 3, 6, 6));
                  comment.setString(new XSSFRichTextString("请复核"));
                  row.getCell(3).setCellComment(comment);
                  book.setSheetOrder("我的底稿", 2);
                }));
    Workbooks.run(file, Workbooks.NOON);
    edit(file, book -> cell(book, "月度指标", "D4").setCellValue(1));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals("我的底稿", book.getSheetName(2));
      assertEquals("预算配置!B4*2", cell(book, "我的底稿", "C5").getCellFormula());
      assertEquals("请复核", cell(book, "我的底稿", "D5").getCellComment().getString().getString());
      assertArrayEquals(picture, book.getAllPictures().get(0).getData());
      assertEquals(
          1,
          book.getSheet("我的底稿").getDrawingPatriarch().getShapes().stream()
              .filter(shape -> shape instanceof org.apache.poi.xssf.usermodel.XSSFPicture)
              .count());
    }
  }

  @Test
  void inputCellsAndTheirLooks_areLeftAlone() throws Exception {
    byte[] completed = Workbooks.complete(EXAMPLE);
    try (XSSFWorkbook before = Workbooks.open(EXAMPLE);
        XSSFWorkbook after = Workbooks.open(completed)) {
      for (String address : List.of("B4", "C5", "A4")) {
        XSSFCell one = cell(before, "预算配置", address);
        XSSFCell other = cell(after, "预算配置", address);
        assertEquals(one.getRawValue(), other.getRawValue());
        assertEquals(one.getCellStyle().getIndex(), other.getCellStyle().getIndex());
      }
    }
  }

  @Test
  void answer_staysWithItsFinding_andSettlesIt_untilTheValueChanges() throws Exception {
    Path file = file(EXAMPLE);
    RunResult first = Workbooks.run(file, Workbooks.NOON);
    edit(file, book -> answer(book, "XX-X02", "已说明", "口径不同，见调节表"));
    RunResult second = Workbooks.run(file, Workbooks.LATER);
    assertEquals(first.verdict().count() - 1, second.verdict().count());
    assertEquals("已说明", answerOf(file, "XX-X02"));

    edit(file, book -> cell(book, "预算配置", "C4").setCellValue(25000000));
    RunResult third = Workbooks.run(file, Workbooks.LATER);
    assertEquals("", answerOf(file, "XX-X02"));
    assertEquals(Severity.CHECK, third.verdict().worst());
  }

  @Test
  void errorCannotBeWavedThrough() throws Exception {
    Path file = file(Workbooks.edit(EXAMPLE, book -> cell(book, "评分", "E4").setCellValue(6)));
    Workbooks.run(file, Workbooks.NOON);
    edit(file, book -> answer(book, "PF-J01", "误报", "没有问题"));
    assertEquals(Severity.ERROR, Workbooks.run(file, Workbooks.LATER).verdict().worst());
  }

  @Test
  void restoredArrow_isKeptUntilItsValueChanges() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    edit(file, book -> cell(book, "预算配置", "C6").setCellValue(9084228));
    assertTrue(has(Workbooks.run(file, Workbooks.LATER), "YS-L01"));
    edit(file, book -> cell(book, "预算配置", "C6").setCellValue(100));
    assertFalse(has(Workbooks.run(file, Workbooks.LATER), "YS-L01"));
  }

  private static boolean has(RunResult result, String rule) {
    return result.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
  }

  private static XSSFRow findingRow(XSSFWorkbook book, String rule) {
    for (int index = 4; index <= book.getSheet("检查结果").getLastRowNum(); index++) {
      XSSFRow row = book.getSheet("检查结果").getRow(index);
      if (row.getCell(2).getStringCellValue().equals(rule)) {
        return row;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }

  private static void answer(XSSFWorkbook book, String rule, String treatment, String reason) {
    findingRow(book, rule).getCell(12).setCellValue(treatment);
    findingRow(book, rule).getCell(13).setCellValue(reason);
  }

  private static String answerOf(Path file, String rule) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      return findingRow(book, rule).getCell(12).getStringCellValue();
    }
  }

  @Test
  void correctedNumber_flipsTheLiveStateWithoutARun() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(EXAMPLE))) {
      XSSFCell state = state(book, "XX-X02");
      assertEquals("差 5,022,491.89", state.getStringCellValue());
      XSSFCell january = cell(book, "月度指标", "B4");
      january.setCellValue(january.getNumericCellValue() + 5022491.89);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      assertEquals("已平", evaluator.evaluate(state).getStringValue());
    }
  }

  private static XSSFCell state(XSSFWorkbook book, String rule) {
    for (int index = 4; index <= book.getSheet("规则清单").getLastRowNum(); index++) {
      XSSFRow row = book.getSheet("规则清单").getRow(index);
      if (row.getCell(0).getStringCellValue().equals(rule)) {
        return row.getCell(5);
      }
    }
    throw new AssertionError("no rule " + rule);
  }

  @Test
  void formulaInjectionThroughALabel_staysText() throws Exception {
    byte[] hostile =
        Workbooks.edit(
            EXAMPLE, book -> cell(book, "评分", "C4").setCellValue("=HYPERLINK(\"http://x\")"));
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(hostile))) {
      assertNotEquals(CellType.FORMULA, cell(book, "评分", "C4").getCellType());
    }
  }
}
