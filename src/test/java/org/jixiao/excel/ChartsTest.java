package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.ResultsPage;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.SeenChart;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** The charts of completed workbooks: live, found again, alike in every program. */
class ChartsTest {

  private static final Pattern FORMAT = Pattern.compile("<c:numFmt formatCode=\"([^\"]*)\"");
  private static final Pattern NUMBERS = Pattern.compile("<c:numRef><c:f>([^<]*)</c:f>");
  private static final List<String> FORMATS =
      List.of(
          "General",
          "0%",
          "0.00%",
          "#,##0",
          "#,##0.0",
          "#,##0;-#,##0;;",
          "#,##0.0;-#,##0.0;;",
          "#,##0.00;-#,##0.00;;");

  private static byte[] completed;

  @BeforeAll
  static void complete() {
    completed = Examples.completed(Example.INVENTED);
  }

  /** The charts of a workbook by sheet and name, as text. */
  private static Map<String, String> charts(byte[] workbook) throws Exception {
    Map<String, String> charts = new TreeMap<>();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      for (var sheet : book) {
        var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
        if (drawing != null) {
          for (SeenChart drawn : SeenChart.all(drawing)) {
            String name = sheet.getSheetName() + "/" + drawn.name();
            charts.put(name, drawn.chart().getCTChartSpace().xmlText());
          }
        }
      }
    }
    return charts;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void formats_areThoseThatEveryProgramReadsAlike() throws Exception {
    for (Example example : List.of(Example.INVENTED, Example.OFFICE_2024)) {
      Map<String, String> charts = charts(Examples.completed(example));
      assertTrue(charts.size() > 10);
      charts.forEach(
          (name, xml) ->
              found(FORMAT, xml)
                  .forEach(format -> assertTrue(FORMATS.contains(format), name + ": " + format)));
    }
  }

  @Test
  void everyChart_saysInWordsWhatItShows() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      int frames = 0;
      for (var sheet : book) {
        var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
        for (SeenChart drawn : drawing == null ? List.<SeenChart>of() : SeenChart.all(drawing)) {
          String words = drawn.frame().getNvGraphicFramePr().getCNvPr().getDescr();
          assertTrue(words.matches(".*图：.+。按.+显示.+；数据在“.+”表。"), words);
          frames++;
        }
      }
      assertEquals(21, frames);
    }
  }

  @Test
  void largeAmounts_comeFromLiveCellsInTenThousands() throws Exception {
    String chart = charts(completed).get("预算配置/Jixiao 预算配置-年初与全年");
    assertEquals(List.of("评价结果!$AF$5:$AF$7", "评价结果!$AG$5:$AG$7"), found(NUMBERS, chart));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      Cell cell = cell(book, ResultsPage.NAME, "AF5");
      double typed = cell(book, "预算配置", "B4").getNumericCellValue();
      assertEquals(CellType.FORMULA, cell.getCellType());
      assertEquals(typed / 10_000, cell.getNumericCellValue(), 1e-9);
      assertEquals("#,##0.0;-#,##0.0;;", cell.getCellStyle().getDataFormatString());
    }
    long live =
        FormulaProof.values(completed).keySet().stream()
            .filter(address -> address.matches("评价结果!A[EF]\\d+"))
            .count();
    assertEquals(
        3 + 3, live, "three labels and three amounts in two columns; the heading is a word");
    FormulaProof.byEvaluator(completed);
  }

  @Test
  void everyChartOfAmounts_hasItsColumnsForGood() throws Exception {
    byte[] office = Examples.completed(Example.OFFICE_2024);
    Map<String, String> one = charts(completed);
    Map<String, String> other = charts(office);
    int compared = 0;
    for (Map.Entry<String, String> chart : one.entrySet()) {
      if (other.containsKey(chart.getKey()) && !chart.getKey().contains("-支出结构")) {
        String first = found(NUMBERS, chart.getValue()).get(0);
        if (first.startsWith("评价结果!$A")) {
          assertEquals(
              first.split(":")[0], found(NUMBERS, other.get(chart.getKey())).get(0).split(":")[0]);
          compared++;
        }
      }
    }
    assertTrue(compared >= 6, "compared " + compared);
    one.forEach(
        (name, xml) -> assertFalse(xml.contains(">金额（元）<"), name + " has no columns of its own"));
  }

  @Test
  void chartsOfTheFirstVersion_areDrawnAgainWhereTheyStand() throws Exception {
    byte[] before = Files.readAllBytes(Path.of("src/test/resources/earlier/0.1-answered.xlsx"));
    byte[] after = Workbooks.complete(before);
    Map<String, String> old = charts(before);
    Map<String, String> now = charts(after);
    assertTrue(old.size() > 10);
    assertTrue(now.keySet().containsAll(old.keySet()), old.keySet() + " " + now.keySet());
    assertEquals(places(before, "预算配置"), places(after, "预算配置"));
    assertTrue(old.values().stream().anyMatch(xml -> xml.contains("doughnutChart")));
    now.forEach(
        (name, xml) -> {
          assertFalse(xml.contains("doughnutChart"), name);
          assertFalse(xml.contains("0\\.0,"), name);
        });
  }

  @Test
  void chartThatPointsAtTheResults_isKnownWithoutItsName() throws Exception {
    byte[] nameless =
        Workbooks.edit(
            completed,
            book ->
                book
                    .getSheet("支付汇总")
                    .getDrawingPatriarch()
                    .getCTDrawing()
                    .getTwoCellAnchorList()
                    .stream()
                    .filter(CTTwoCellAnchor::isSetGraphicFrame)
                    .forEach(
                        anchor ->
                            anchor
                                .getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .setName("图 1")));
    Map<String, String> charts = charts(Workbooks.complete(nameless));
    assertEquals(1, charts.keySet().stream().filter(name -> name.startsWith("支付汇总/")).count());
  }

  @Test
  void figuresThatAreGone_leaveNoOldChartOnTheResults() throws Exception {
    byte[] emptied =
        Workbooks.edit(
            completed,
            book -> {
              for (int row = 3; row < 15; row++) {
                for (int column = 2; column < 4; column++) {
                  book.getSheet("决算对比").getRow(row).getCell(column).setBlank();
                }
              }
            });
    byte[] again = Workbooks.complete(emptied);
    Map<String, String> charts = charts(again);
    assertNull(charts.get("评价结果/Jixiao 评价结果-决算对比-两年收支"));
    assertTrue(charts.containsKey("评价结果/Jixiao 评价结果-预算配置-支出结构"));
    assertTrue(
        found(NUMBERS, charts.get("决算对比/Jixiao 决算对比-两年收支")).stream()
            .allMatch(range -> range.contains("决算对比!")),
        "the chart below the table shows no cells that are no longer its own");
    assertFalse(Workbooks.runAgain(again).changed());
  }

  private static List<String> places(byte[] workbook, String sheet) throws Exception {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      return book
          .getSheet(sheet)
          .getDrawingPatriarch()
          .getCTDrawing()
          .getTwoCellAnchorList()
          .stream()
          .map(anchor -> anchor.getFrom().getCol() + "," + anchor.getFrom().getRow())
          .toList();
    }
  }

  private static Cell cell(XSSFWorkbook book, String sheet, String address) {
    CellReference at = new CellReference(address);
    return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
  }
}
