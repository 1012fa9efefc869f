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
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Parts;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in the file, and what it leaves alone. */
class WriteBackTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.xlsx"), content);
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
  void checking_writesNothing() throws Exception {
    Path file = file(EXAMPLE);
    new Run(Workbooks.options(Workbooks.NOON, false)).on(file);
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
  }

  @Test
  void charts_areDrawnOnceAndFilled() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    Workbooks.edit(file, book -> Workbooks.cell(book, "预算配置", "B4").setCellValue(8000000));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(2, charts(book, "预算配置"));
      assertEquals(1, charts(book, "月度指标"));
      assertEquals(1, charts(book, "固定资产"));
      assertEquals(2, charts(book, "评分"));
      assertEquals(5, charts(book, "评价结果"));
      String xml =
          book.getSheet("预算配置").getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
      assertTrue(xml.contains(">800.0<"), "the cached points follow the figures");
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
  void firstRun_putsResultsInFrontAndLookUpsBehind_andAnOrderThatAPersonChangedStays()
      throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      List<String> order = sheets(book);
      assertEquals(List.of("填报说明", "评价结果", "检查结果", "补充资料清单", "基本信息"), order.subList(0, 5));
      assertEquals(
          List.of("复核记录", "规则清单", "运行记录", "参数"), order.subList(order.size() - 4, order.size()));
      assertEquals("评价结果", book.getSheetName(book.getActiveSheetIndex()));
    }
    Workbooks.edit(file, book -> book.setSheetOrder("评价结果", book.getNumberOfSheets() - 1));
    Workbooks.edit(file, book -> Workbooks.cell(book, "月度指标", "D4").setCellValue(1));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals("评价结果", book.getSheetName(book.getNumberOfSheets() - 1));
    }
  }

  @Test
  void headlineResults_haveNames_andANameThatAPersonHasGivenStays() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  var name = book.createName();
                  name.setNameName("预算调整率");
                  name.setRefersToFormula("预算配置!$E$7");
                }));
    Workbooks.run(file, Workbooks.NOON);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals("预算配置!$E$7", book.getName("预算调整率").getRefersToFormula());
      for (String name : List.of("综合得分", "评价等级", "指标使用率")) {
        assertTrue(book.getName(name).getRefersToFormula().startsWith("评价结果!$"), name);
      }
    }
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
    Workbooks.edit(file, book -> Workbooks.cell(book, "月度指标", "D4").setCellValue(1));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      List<String> order = sheets(book);
      assertEquals(order.indexOf("基本信息") + 1, order.indexOf("我的底稿"), "its place among the tabs");
      assertEquals("预算配置!B4*2", Workbooks.cell(book, "我的底稿", "C5").getCellFormula());
      assertEquals(
          "请复核", Workbooks.cell(book, "我的底稿", "D5").getCellComment().getString().getString());
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
    byte[] completed = Examples.completed(Example.OFFICE_2024);
    try (XSSFWorkbook before = Workbooks.open(EXAMPLE);
        XSSFWorkbook after = Workbooks.open(completed)) {
      for (String address : List.of("B4", "C5", "A4")) {
        XSSFCell one = Workbooks.cell(before, "预算配置", address);
        XSSFCell other = Workbooks.cell(after, "预算配置", address);
        assertEquals(one.getRawValue(), other.getRawValue());
        assertEquals(one.getCellStyle().getIndex(), other.getCellStyle().getIndex());
      }
    }
  }

  @Test
  void formulaInjectionThroughALabel_staysText() throws Exception {
    byte[] hostile =
        Workbooks.edit(
            EXAMPLE,
            book -> Workbooks.cell(book, "评分", "C4").setCellValue("=HYPERLINK(\"http://x\")"));
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(hostile))) {
      assertNotEquals(CellType.FORMULA, Workbooks.cell(book, "评分", "C4").getCellType());
    }
  }

  @Test
  void eachSheetMissing_isReported_andTheRestIsWritten() throws Exception {
    for (String sheet : List.of("基本信息", "预算配置", "月度指标", "固定资产", "评分", "填报说明")) {
      Path file =
          file(Workbooks.edit(EXAMPLE, book -> book.removeSheetAt(book.getSheetIndex(sheet))));
      RunResult result = Workbooks.run(file, Workbooks.NOON);
      assertEquals(null, result.refusal(), sheet);
      assertEquals(!sheet.equals("填报说明"), Edited.has(result, "WB-S01"), sheet);
      FormulaProof.byEvaluator(Files.readAllBytes(file));
    }
  }

  @Test
  void chartsWhoseNamesAnotherProgramForgot_areNotDoubled() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    Workbooks.edit(
        file,
        book ->
            book.getSheet("预算配置")
                .getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorList()
                .forEach(
                    anchor -> {
                      if (anchor.isSetGraphicFrame()) {
                        anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().setName("Chart");
                      }
                    }));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(2, charts(book, "预算配置"));
    }
  }

  @Test
  void tableWithoutAHeaderRow_keepsItsColumnNames() throws Exception {
    byte[] withTable =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              XSSFSheet sheet = book.createSheet("台账");
              sheet.createRow(0).createCell(0).setCellValue("甲");
              sheet.getRow(0).createCell(1).setCellValue(1);
              sheet.createRow(1).createCell(0).setCellValue("乙");
              sheet.getRow(1).createCell(1).setCellValue(2);
              var table =
                  sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
              table.getCTTable().setHeaderRowCount(0);
            });
    Parts before = Parts.of(withTable);
    Parts after = Parts.of(Workbooks.complete(withTable));
    assertArrayEquals(before.part("xl/tables/table1.xml"), after.part("xl/tables/table1.xml"));
  }
}
