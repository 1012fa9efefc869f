package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.support.FindingCells;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** What a run leaves in the file, and what it leaves alone. */
class WriteBackTest {

  private static final byte[] EXAMPLE = Example.OFFICE_2024.filled();

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
    new Run(Workbooks.options(Workbooks.NOON, false)).on(file);
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
          List.of("评分", "规则清单", "运行记录", "参数"), order.subList(order.size() - 4, order.size()));
      assertEquals("评价结果", book.getSheetName(book.getActiveSheetIndex()));
    }
    edit(file, book -> book.setSheetOrder("评价结果", book.getNumberOfSheets() - 1));
    edit(file, book -> cell(book, "月度指标", "D4").setCellValue(1));
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
    edit(file, book -> cell(book, "月度指标", "D4").setCellValue(1));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      List<String> order = sheets(book);
      assertEquals(order.indexOf("基本信息") + 1, order.indexOf("我的底稿"), "its place among the tabs");
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
    assertEquals("待处理", answerOf(file, "XX-X02"));
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
      if (FindingCells.of(row, "规则").toString().equals(rule)) {
        return row;
      }
    }
    throw new AssertionError("no finding of " + rule);
  }

  private static void answer(XSSFWorkbook book, String rule, String treatment, String reason) {
    FindingCells.of(findingRow(book, rule), "处理").setCellValue(treatment);
    FindingCells.of(findingRow(book, rule), "处理说明").setCellValue(reason);
  }

  private static String answerOf(Path file, String rule) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      return FindingCells.of(findingRow(book, rule), "处理").getStringCellValue();
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

  // ---- found by people who tried to break it

  @Test
  void eachSheetMissing_isReported_andTheRestIsWritten() throws Exception {
    for (String sheet : List.of("基本信息", "预算配置", "月度指标", "固定资产", "评分", "填报说明")) {
      Path file =
          file(Workbooks.edit(EXAMPLE, book -> book.removeSheetAt(book.getSheetIndex(sheet))));
      RunResult result = Workbooks.run(file, Workbooks.NOON);
      assertEquals(null, result.refusal(), sheet);
      assertEquals(!sheet.equals("填报说明"), has(result, "WB-S01"), sheet);
      FormulaProof.byEvaluator(Files.readAllBytes(file));
    }
  }

  @Test
  void sharedFormulaInDerivedCells_isPartedWithBeforeOneIsReplaced() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                Workbooks.complete(EXAMPLE),
                book -> {
                  for (int row = 4; row <= 6; row++) {
                    var formula = cell(book, "预算配置", "F" + row).getCTCell().getF();
                    formula.setT(STCellFormulaType.SHARED);
                    formula.setSi(7);
                    formula.setStringValue(row == 4 ? "B4/B$7" : "");
                    if (row == 4) {
                      formula.setRef("F4:F6");
                    }
                  }
                }));
    Workbooks.run(file, Workbooks.LATER);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      for (int row = 4; row <= 6; row++) {
        var formula = cell(book, "预算配置", "F" + row).getCTCell().getF();
        assertFalse(formula.isSetSi() || formula.isSetRef(), "F" + row);
        assertTrue(formula.getStringValue().contains("B" + row + "/B7"), formula.getStringValue());
      }
    }
  }

  @Test
  void sameFileUnderAnotherPath_isBackedUpLikeTheOriginal() throws Exception {
    Path file = file(EXAMPLE);
    Path other = folder.resolve("x").resolve("..").resolve("w.xlsx");
    Files.createDirectory(folder.resolve("x"));
    RunOptions options =
        new RunOptions(other, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Run(options).on(file).changed());
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("w.bak.xlsx")));
  }

  @Test
  void existingOutput_isBackedUp_andLeftAloneWhenNothingWouldChange() throws Exception {
    Path file = file(EXAMPLE);
    Path output = Files.write(folder.resolve("out.xlsx"), EXAMPLE);
    RunOptions noon = new RunOptions(output, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Run(noon).on(file).changed());
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("out.bak.xlsx")));
    byte[] once = Files.readAllBytes(output);
    RunOptions later =
        new RunOptions(output, true, true, "test", Workbooks.LATER, FileLayer.disk());
    assertFalse(new Run(later).on(file).changed());
    assertArrayEquals(once, Files.readAllBytes(output));
  }

  @Test
  void linkedFile_isCompletedBehindItsLink_andKeepsItsPermissions() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a.xlsx");
    Files.write(real, EXAMPLE);
    assumeTrue(Files.getFileStore(real).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), real);
    assertTrue(Workbooks.run(link, Workbooks.NOON).changed());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(java.util.Arrays.equals(EXAMPLE, Files.readAllBytes(real)));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    Path backup = real.resolveSibling("a.bak.xlsx");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
  }

  @Test
  void formulaSavedWithAnEmptyResult_isEvaluated() throws Exception {
    byte[] saved =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              XSSFCell input = cell(book, "预算配置", "B4");
              input.setCellFormula("7000000+489593.03");
              input.getCTCell().setV("");
            });
    RunResult result = Workbooks.check(saved);
    assertFalse(has(result, "YS-T05"));
    assertFalse(has(result, "YS-L02"));
    assertEquals(
        "210.95%", result.completion().dossier().budget().orElseThrow().adjustmentRate().show());
  }

  @Test
  void oneBlankInput_isOneFinding_andWhatHangsOnItIsSkipped() throws Exception {
    RunResult result =
        Workbooks.check(Workbooks.edit(EXAMPLE, book -> cell(book, "月度指标", "B8").setBlank()));
    assertEquals(1, result.findings().stream().filter(f -> f.rule().equals("ZB-M01")).count());
    assertFalse(has(result, "ZB-B00"));
    assertFalse(has(result, "ZB-L01"));
  }

  @Test
  void typedValuesThatCannotBeJudged_stayInTheirCells() throws Exception {
    byte[] completed =
        Workbooks.complete(Workbooks.edit(EXAMPLE, book -> cell(book, "月度指标", "B8").setBlank()));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals(28832709.83, cell(book, "月度指标", "B16").getNumericCellValue());
      assertEquals(CellType.NUMERIC, cell(book, "月度指标", "B16").getCellType());
    }
  }

  @Test
  void rowWithAmountsAndNoLabel_isFound() throws Exception {
    RunResult result =
        Workbooks.check(Workbooks.edit(EXAMPLE, book -> cell(book, "评分", "C10").setBlank()));
    assertTrue(
        result.findings().stream()
            .anyMatch(f -> f.rule().equals("PF-M01") && f.message().contains("第10行填了数，却没有“三级指标”")));
  }

  @Test
  void rowThatTheTableDoesNotKnow_isFound_aSubtotalIsNot() throws Exception {
    Consumer<XSSFWorkbook> insert =
        book -> {
          XSSFSheet sheet = book.getSheet("月度指标");
          sheet.shiftRows(15, 15, 2);
          sheet.createRow(15).createCell(0).setCellValue("上年结转");
          sheet.getRow(15).createCell(1).setCellValue(5000000);
          sheet.createRow(16).createCell(0).setCellValue("四季度小计");
          sheet.getRow(16).createCell(1).setCellValue(1);
        };
    RunResult result = Workbooks.check(Workbooks.edit(EXAMPLE, insert));
    assertEquals(
        List.of("上年结转"),
        result.findings().stream()
            .filter(f -> f.rule().equals("ZB-S04"))
            .map(f -> f.row())
            .toList());
  }

  @Test
  void twoHeadingsForOneColumn_areFound_andNeitherIsRead() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  cell(book, "预算配置", "C3").setCellValue("2024年全年预算数");
                  book.getSheet("预算配置").getRow(2).createCell(9).setCellValue("2023年全年预算数");
                }));
    assertTrue(
        result.findings().stream()
            .anyMatch(f -> f.message().contains("有不止一列像是“全年预算数”：2024年全年预算数、2023年全年预算数")));
  }

  @Test
  void monthsAsDatesOrNumbers_andNumberedSheets_areRecognised() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  var style = book.createCellStyle();
                  style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
                  for (int month = 1; month <= 12; month++) {
                    XSSFCell label = cell(book, "月度指标", "A" + (month + 3));
                    if (month % 2 == 0) {
                      label.setCellValue(month);
                    } else {
                      label.setCellValue(java.time.LocalDate.of(2024, month, 1));
                      label.setCellStyle(style);
                    }
                  }
                  book.setSheetName(book.getSheetIndex("固定资产"), "3.固定资产");
                }));
    assertEquals(Severity.CHECK, result.verdict().worst());
    assertEquals(25, result.verdict().count());
  }

  @Test
  void remarksBelowATable_areNoRows() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  XSSFSheet sheet = book.getSheet("固定资产");
                  sheet.createRow(6).createCell(0).setCellValue("数据来源：决算报表");
                  sheet.createRow(8).createCell(0).setCellValue("编制人：李四");
                }));
    assertFalse(has(result, "ZC-M01"));
  }

  @Test
  void wrongTotal_staysAnErrorAfterItsFormulaIsBack_untilSomebodyAnswers() throws Exception {
    Path file =
        file(Workbooks.edit(EXAMPLE, book -> cell(book, "预算配置", "B7").setCellValue(10887693.30)));
    Workbooks.run(file, Workbooks.NOON);
    assertFalse(Workbooks.run(file, Workbooks.LATER).changed());
    assertEquals(Severity.ERROR, Workbooks.run(file, Workbooks.LATER).verdict().worst());
    edit(file, book -> answer(book, "YS-B00", "已说明", "合计抄错，明细无误"));
    assertEquals(Severity.CHECK, Workbooks.run(file, Workbooks.LATER).verdict().worst());
  }

  @Test
  void chartsWhoseNamesAnotherProgramForgot_areNotDoubled() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    edit(
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
  void percentInAnAmount_isNoNumber() throws Exception {
    RunResult result =
        Workbooks.check(
            Workbooks.edit(EXAMPLE, book -> cell(book, "预算配置", "B4").setCellValue("50%")));
    assertTrue(has(result, "YS-T02"));
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

  @Test
  void ruleTakenBack_leavesNoFormulaOfIt() throws Exception {
    Path file =
        file(
            Workbooks.edit(
                EXAMPLE,
                book -> {
                  cell(book, "评分", "I11").setCellValue("自动");
                  cell(book, "评分", "J11").setCellValue("按指标使用率得分，封顶满分，低于60% 得0分");
                }));
    Workbooks.run(file, Workbooks.NOON);
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(0.82, cell(book, "评分", "E11").getNumericCellValue());
      assertEquals(
          "月度指标!D16/月度指标!B16",
          cell(book, "评分", "K11").getCellFormula().replaceAll(".*,(.*)\\)\\)", "$1"));
    }
    edit(
        file,
        book -> {
          cell(book, "评分", "I11").setCellValue("人工");
          cell(book, "评分", "J11").setBlank();
          cell(book, "评分", "E11").removeFormula();
          cell(book, "评分", "E11").setCellValue(1);
        });
    Workbooks.run(file, Workbooks.LATER);
    FormulaProof.byEvaluator(Files.readAllBytes(file));
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      assertEquals(CellType.BLANK, cell(book, "评分", "K11").getCellType());
      assertEquals(CellType.BLANK, cell(book, "评分", "L11").getCellType());
    }
  }
}
