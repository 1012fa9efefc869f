package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.ledgers.reading.ExportKind;
import org.junit.jupiter.api.Test;

/** Whole imports into whole workbooks. */
class ImportTest extends WholeImports {

  /** The sheets whose inputs the example's exports hold. */
  private static final Map<String, List<String>> IMPORTED =
      Map.of(
          "月度指标", List.of("指标下达数", "指标使用数"),
          "支付汇总", List.of("付款人", "支付方式", "金额"),
          "决算对比", List.of("上年度", "本年度"));

  private static Map<String, String> indicators(RunResult result) {
    Map<String, String> shown = new java.util.LinkedHashMap<>();
    for (Indicator one : result.completion().indicators()) {
      shown.put(one.name(), one.figure().isPresent() ? one.figure().show() : "—");
    }
    return shown;
  }

  @Test
  void exampleEmptiedAndImported_hasTheIndicatorsOfTheFilledOne() throws IOException {
    Files.write(workbook, NewWorkbook.of(Example.INVENTED).bytes());
    change(ImportTest::withoutSlips);
    Map<String, String> filled = indicators(run());
    Files.write(workbook, NewWorkbook.of(Example.INVENTED).bytes());
    change(
        book -> {
          withoutSlips(book);
          IMPORTED.forEach(
              (sheet, columns) ->
                  columns.forEach(column -> emptyBelow(book.getSheet(sheet), column)));
          for (String row : List.of("固定资产原值", "累计折旧")) {
            for (String column : List.of("期初余额", "本年增加额", "本年减少额")) {
              cell(book.getSheet("固定资产"), row, column).setBlank();
            }
          }
        });
    assertFalse(indicators(run()).equals(filled));
    importAll();
    assertEquals(filled, indicators(run()));
  }

  private static void withoutSlips(XSSFWorkbook book) {
    cell(book.getSheet("支付汇总"), "岚溪县文化旅游广电体育局", "金额").setCellValue(8124370.25);
    cell(book.getSheet("固定资产"), "车辆", "折旧年限").setCellValue(8);
  }

  /** Empties the typed cells of a column between its heading and the total. */
  private static void emptyBelow(XSSFSheet sheet, String column) {
    int at = -1;
    for (int index = 0; index <= sheet.getLastRowNum(); index++) {
      var row = sheet.getRow(index);
      if (row == null) {
        continue;
      }
      String label = row.getCell(0) == null ? "" : row.getCell(0).toString();
      if (at >= 0 && (label.equals("合计") || label.equals("总计"))) {
        return;
      }
      if (at >= 0 && row.getCell(at) != null && row.getCell(at).getCellType() != CellType.FORMULA) {
        row.getCell(at).setBlank();
      }
      for (var one : row) {
        if (at < 0 && one.toString().equals(column)) {
          at = one.getColumnIndex();
        }
      }
    }
  }

  @Test
  void blankTemplate_isFilled_andSaysWhatItCameFrom() throws IOException {
    blankWorkbook();
    ImportResult result = importAll();
    assertTrue(result.isComplete());
    assertEquals(2186453.27, number("月度指标", "1月", "指标使用数"));
    assertEquals(7862340.15, number("月度指标", "1月", "指标下达数"));
    assertEquals(18436275.90, number("支付汇总", "岚溪县财政国库集中支付中心", "金额"));
    assertEquals(94815.27, number("三公经费", "公务用车运行维护费", "账套数"));
    assertEquals(62480.00, number("会议费", "全县文化旅游发展大会", "金额"));
    assertEquals(276385.42, number("办公经费", "办公费", "本年实际数"));
    assertEquals(30634899.52, number("固定资产", "固定资产原值", "期初余额"));
    assertEquals(15753765.55, number("决算对比", "基本支出", "本年度"));
    // The formulas are brought up to date at once, not only by the next run.
    assertEquals(27370696.40, number("支付汇总", "合计", "金额"));
    assertEquals(317, number("运行记录", "支付明细", "采用行数"));
    RunResult run = run();
    List<String> detail =
        run.findings().stream().map(Finding::rule).filter(rule -> rule.startsWith("MX")).toList();
    assertEquals(List.of("MX-R01", "MX-R03", "MX-R06", "MX-R07", "MX-R09"), detail);
    assertEquals(317, number("运行记录", "支付明细", "采用行数"));
  }

  @Test
  void importingTwice_changesNothing_beforeAndAfterARun() throws IOException {
    blankWorkbook();
    importAll();
    byte[] once = Files.readAllBytes(workbook);
    now = FIRST.plus(Duration.ofDays(1));
    importAll();
    assertArrayEquals(once, Files.readAllBytes(workbook));
    run();
    byte[] completed = Files.readAllBytes(workbook);
    now = FIRST.plus(Duration.ofDays(2));
    importAll();
    assertArrayEquals(completed, Files.readAllBytes(workbook));
    imported(false, false, ExportKind.PAYMENTS, "payments.csv");
    assertArrayEquals(completed, Files.readAllBytes(workbook));
    run();
    assertArrayEquals(completed, Files.readAllBytes(workbook));
  }

  @Test
  void trial_writesNothing_andShowsWhatWouldChange() throws IOException {
    blankWorkbook();
    byte[] before = Files.readAllBytes(workbook);
    Files.writeString(
        folder.resolve("坏行.csv"), "支付日期,付款人,金额\n2024-01-05,财政局,1\n2024-01-05,财政局,x\n");
    ImportResult result = imported(false, true, ExportKind.PAYMENTS, "坏行.csv");
    assertEquals(1, result.files().get(0).rejected().lines());
    assertTrue(
        result.filled().changes().contains(new Change("月度指标", "1月", "指标使用数", "", "1.00")),
        () -> result.filled().changes().toString());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    assertFalse(Files.exists(folder.resolve("坏行.rejected.csv")));
  }

  @Test
  void morePayersThanRows_keepTheTotal() throws IOException {
    blankWorkbook();
    StringBuilder lines = new StringBuilder("支付日期,付款人,支付方式,金额\n");
    for (int i = 1; i <= 30; i++) {
      lines.append("2024-12-05,单位").append(i).append(",授权,").append(i).append(".00\n");
    }
    Files.writeString(folder.resolve("支付.csv"), lines);
    ImportResult result = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(result.filled().remarks().get(0).contains("较小的合并为“其余”"));
    assertEquals(465, number("支付汇总", "合计", "金额"));
    byte[] once = Files.readAllBytes(workbook);
    ImportResult again = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(List.of(), again.filled().changes());
    assertEquals(List.of(), again.filled().kept());
    assertArrayEquals(once, Files.readAllBytes(workbook));
  }

  @Test
  void rowsThatDifferInTheirYearOnly_areTwo() throws IOException {
    blankWorkbook();
    Files.writeString(
        folder.resolve("支付.csv"),
        """
        支付日期,付款人,项目类别,部门经济分类,用途,金额
        2024-01-05,财政局,公用经费,30215,2023年总结会议,10.00
        2024-12-05,财政局,公用经费,30215,2024年总结会议,20.00
        """);
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    byte[] once = Files.readAllBytes(workbook);
    ImportResult again = imported(true, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(List.of(), again.filled().changes());
    assertArrayEquals(once, Files.readAllBytes(workbook));
    assertEquals(30, number("会议费", "合计", "金额"));
  }

  @Test
  void markBeforeAQuotedHeader_doesNotHideIt() throws IOException {
    blankWorkbook();
    Files.writeString(
        folder.resolve("支付.csv"),
        "\uFEFF\"支付日期\",\"付款人\",\"金额\"\n\"2024-12-05\",\"财政局\",\"1,234.50\"\n合计,\"1,234.50\"");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(1234.5, number("支付汇总", "合计", "金额"));
  }

  @Test
  void yearOfTheExports_isTaken_whereTheWorkbookDoesNotSay_unlessThereAreSeveral()
      throws IOException {
    Files.write(workbook, NewWorkbook.blank().bytes());
    imported(false, false, ExportKind.PAYMENTS, "payments.csv");
    assertEquals(27370696.40, number("支付汇总", "合计", "金额"));
    Files.write(workbook, NewWorkbook.blank().bytes());
    Files.writeString(
        folder.resolve("支付.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,2\n2023-12-05,财政局,1\n");
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "支付.csv"));
    assertTrue(refusal.getMessage().contains("2023 年 1 行、2024 年 1 行"), refusal.getMessage());
  }
}
