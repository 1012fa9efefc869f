package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Indicator;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.ledgers.reading.ExportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole imports into whole workbooks. */
class ImportTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");
  private static final Instant FIRST = Instant.parse("2025-03-01T08:00:00Z");

  /** The sheets whose inputs the example's exports hold. */
  private static final Map<String, List<String>> IMPORTED =
      Map.of(
          "月度指标", List.of("指标下达数", "指标使用数"),
          "支付汇总", List.of("付款人", "支付方式", "金额"),
          "决算对比", List.of("上年度", "本年度"));

  @TempDir private Path folder;
  private Path workbook;
  private Instant now = FIRST;

  @BeforeEach
  void copyExports() throws IOException {
    workbook = folder.resolve("评价.xlsx");
    try (var files = Files.list(EXPORTS)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private RunOptions options() {
    Clock clock = Clock.fixed(now, ZoneOffset.ofHours(8));
    return new RunOptions(null, false, true, null, Capacity.here(), "0", clock, FileLayer.disk());
  }

  private ImportResult imported(boolean replace, boolean dryRun, Object... kindsAndFiles) {
    Map<ExportKind, List<Path>> files = new EnumMap<>(ExportKind.class);
    for (int i = 0; i < kindsAndFiles.length; i += 2) {
      files
          .computeIfAbsent((ExportKind) kindsAndFiles[i], kind -> new ArrayList<>())
          .add(folder.resolve((String) kindsAndFiles[i + 1]));
    }
    return new Import(
            options(), new ImportRequest(files, Map.of(), replace, dryRun), Progress.UNSEEN)
        .into(workbook);
  }

  private ImportResult importAll() {
    return imported(
        false,
        false,
        ExportKind.RELEASES,
        "releases.xlsx",
        ExportKind.PAYMENTS,
        "payments.csv",
        ExportKind.ASSET_CARDS,
        "asset-cards.xls",
        ExportKind.FINAL_ACCOUNTS,
        "final-accounts.xls");
  }

  private RunResult run() {
    return new Run(options()).on(workbook);
  }

  private void change(Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book);
      book.write(out);
      Files.write(workbook, out.toByteArray());
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, String row, String column) {
    int header = -1;
    int at = -1;
    for (int index = 0; index <= sheet.getLastRowNum(); index++) {
      if (sheet.getRow(index) == null) {
        continue;
      }
      for (var one : sheet.getRow(index)) {
        if (one.getCellType() == CellType.STRING && one.getStringCellValue().equals(column)) {
          header = index;
          at = one.getColumnIndex();
        }
      }
      var label = sheet.getRow(index).getCell(0);
      if (header >= 0
          && label != null
          && label.getCellType() == CellType.STRING
          && label.getStringCellValue().equals(row)) {
        return sheet.getRow(index).getCell(at);
      }
    }
    throw new AssertionError("no cell " + row + " " + column);
  }

  private static void fillIn(XSSFWorkbook book, String unit) {
    cell(book.getSheet("基本信息"), "被评价单位", "填报内容").setCellValue(unit);
    cell(book.getSheet("基本信息"), "评价年度", "填报内容").setCellValue(2024);
  }

  private void blankWorkbook() throws IOException {
    Files.write(workbook, NewWorkbook.blank().bytes());
    change(book -> fillIn(book, "岚溪县文化旅游广电体育局"));
  }

  private double number(String sheet, String row, String column) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      return cell(book.getSheet(sheet), row, column).getNumericCellValue();
    }
  }

  private String shown(String sheet, String row, String column) throws IOException {
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
      XSSFCell cell = cell(book.getSheet(sheet), row, column);
      return cell.getCellType() == CellType.FORMULA ? cell.getStringCellValue() : cell.toString();
    }
  }

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
  void typedValue_staysAndIsFound_untilItIsToBeReplaced() throws IOException {
    blankWorkbook();
    change(book -> cell(book.getSheet("月度指标"), "1月", "指标使用数").setCellValue(2186400));
    ImportResult kept = importAll();
    assertEquals(
        List.of(new Change("月度指标", "1月", "指标使用数", "2186400", "2186453.27")), kept.filled().kept());
    assertFalse(kept.isComplete());
    assertEquals(2186400, number("月度指标", "1月", "指标使用数"));
    assertTrue(
        run().findings().stream()
            .anyMatch(f -> f.rule().equals("MX-X01") && f.difference().contains("-53.27")));
    imported(true, false, ExportKind.PAYMENTS, "payments.csv");
    assertEquals(2186453.27, number("月度指标", "1月", "指标使用数"));
    assertTrue(run().findings().stream().noneMatch(f -> f.rule().equals("MX-X01")));
  }

  @Test
  void rowsThatPeopleTyped_keepTheWholeTable() throws IOException {
    blankWorkbook();
    change(
        book -> {
          XSSFSheet sheet = book.getSheet("支付汇总");
          var row = sheet.getRow(cell(sheet, "付款人", "付款人").getRowIndex() + 1);
          row.getCell(0).setCellValue("县财政局");
          row.getCell(1).setCellValue("财政直接支付");
          row.getCell(2).setCellValue(1);
        });
    ImportResult kept = imported(false, false, ExportKind.PAYMENTS, "payments.csv");
    assertTrue(kept.filled().remarks().get(0).contains("不在导出中，整张表没有改动"));
    assertEquals(1, number("支付汇总", "合计", "金额"));
    imported(true, false, ExportKind.PAYMENTS, "payments.csv");
    assertEquals(27370696.40, number("支付汇总", "合计", "金额"));
  }

  @Test
  void correctedExport_bringsItsOwnFiguresUpToDate() throws IOException {
    blankWorkbook();
    Path file = folder.resolve("支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,10.00\n2024-12-05,文旅局,授权,5.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,11.00\n2024-12-05,文化馆,授权,7.00\n");
    ImportResult again = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(again.isComplete(), () -> again.filled().toString());
    assertEquals(11, number("月度指标", "1月", "指标使用数"));
    assertEquals(7, number("支付汇总", "文化馆", "金额"));
    assertEquals(18, number("支付汇总", "合计", "金额"));
  }

  @Test
  void exportAThousandTimesTooLarge_isRefused_andOneThatIsTooSmall_isAskedAbout()
      throws IOException {
    blankWorkbook();
    importAll();
    byte[] before = Files.readAllBytes(workbook);
    Path file = folder.resolve("支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额（万元）\n2024-01-05,财政局,直接,27370696.40\n");
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(true, false, ExportKind.PAYMENTS, "支付.csv"));
    assertTrue(refusal.getMessage().contains("金额单位多半弄错了"), refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,2737.07\n");
    ImportResult small = imported(true, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(small.remarks().toString().contains("千分之一"), small.remarks().toString());
  }

  @Test
  void secondFileOfAKind_isNotTakenForAll() throws IOException {
    blankWorkbook();
    Files.writeString(folder.resolve("上半年.csv"), "支付日期,付款人,金额\n2024-01-05,财政局,10.00\n");
    Files.writeString(folder.resolve("下半年.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,5.00\n");
    imported(false, false, ExportKind.PAYMENTS, "上半年.csv");
    byte[] before = Files.readAllBytes(workbook);
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "下半年.csv"));
    assertTrue(refusal.getMessage().contains("“上半年.csv”"), refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    imported(false, false, ExportKind.PAYMENTS, "上半年.csv", ExportKind.PAYMENTS, "下半年.csv");
    assertEquals(15, number("支付汇总", "合计", "金额"));
  }

  @Test
  void oneFileTwice_isRefused() throws IOException {
    blankWorkbook();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                imported(
                    false,
                    false,
                    ExportKind.PAYMENTS,
                    "payments.csv",
                    ExportKind.PAYMENTS,
                    "payments.csv"));
    assertTrue(refusal.getMessage().contains("内容完全相同"), refusal.getMessage());
  }

  @Test
  void rejectedLines_standBesideTheExport_andGoWhenItIsMended() throws IOException {
    blankWorkbook();
    Path file = folder.resolve("支付.csv");
    Files.write(
        file,
        "支付日期,付款人,金额\n2024-12-05,财政局,1.00\n2024-12-05,=cmd,12万\n".getBytes(Charset.forName("GBK")));
    ImportResult result = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(List.of(folder.resolve("支付.rejected.csv")), result.rejected());
    String lines = Files.readString(folder.resolve("支付.rejected.csv"));
    assertTrue(lines.contains("3,支付金额“12万”不是能确定的金额,2024-12-05 | =cmd | 12万"), lines);
    assertTrue(run().findings().stream().anyMatch(f -> f.rule().equals("MX-B01")));
    Files.writeString(file, "支付日期,付款人,金额\n2024-12-05,财政局,1.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertFalse(Files.exists(folder.resolve("支付.rejected.csv")));
  }

  @Test
  void strangersFileOfThatName_isNotOverwritten() throws IOException {
    blankWorkbook();
    byte[] before = Files.readAllBytes(workbook);
    Files.writeString(
        folder.resolve("支付.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,x\n2024-12-05,财政局,1\n");
    Files.writeString(folder.resolve("支付.rejected.csv"), "我的文件");
    assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "支付.csv"));
    assertEquals("我的文件", Files.readString(folder.resolve("支付.rejected.csv")));
    assertArrayEquals(before, Files.readAllBytes(workbook));
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

  private void sheets(String name, Consumer<XSSFWorkbook> more) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      more.accept(book);
      book.write(out);
      Files.write(folder.resolve(name), out.toByteArray());
    }
  }

  private static void sheet(XSSFWorkbook book, String name, String... lines) {
    XSSFSheet sheet = book.createSheet(name);
    for (int row = 0; row < lines.length; row++) {
      String[] fields = lines[row].split(",");
      var cells = sheet.createRow(row);
      for (int column = 0; column < fields.length; column++) {
        cells.createCell(column).setCellValue(fields[column]);
      }
    }
  }

  @Test
  void figuresThatANewExportHasNothingFor_goAgain() throws IOException {
    blankWorkbook();
    String head = "支付日期,付款人,项目类别,部门经济分类,用途,金额\n";
    Path file = folder.resolve("支付.csv");
    Files.writeString(
        file,
        head
            + "2024-01-05,财政局,公用经费,30217,接待,1000.00\n"
            + "2024-02-05,财政局,公用经费,30215,年度会议,300.00\n"
            + "2024-12-05,财政局,公用经费,30201,纸,700.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(1000, number("三公经费", "公务接待费", "账套数"));
    Files.writeString(file, "支付日期,付款人,金额\n2024-12-05,财政局,5.00\n");
    ImportResult again = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(
        again.filled().changes().contains(new Change("三公经费", "公务接待费", "账套数", "1000", "")),
        () -> again.filled().changes().toString());
    assertEquals("", shown("三公经费", "公务接待费", "账套数"));
    assertEquals("", shown("会议费", "合计", "金额"));
    assertEquals("", shown("办公经费", "合计", "本年实际数"));
    Files.writeString(file, head + "2024-02-05,财政局,公用经费,30215,年度会议,450.00\n");
    assertTrue(imported(false, false, ExportKind.PAYMENTS, "支付.csv").isComplete());
    assertEquals(450, number("会议费", "年度会议", "金额"));
  }

  @Test
  void tableThatANewExportDoesNotHave_keepsItsFixedRows() throws IOException {
    blankWorkbook();
    imported(false, false, ExportKind.FINAL_ACCOUNTS, "final-accounts.xls");
    change(book -> cell(book.getSheet("决算对比"), "基本支出", "原因").setCellValue("调资"));
    Files.writeString(
        folder.resolve("三公.csv"), "2024年度三公经费支出决算表,,\n项目,预算数,决算数\n公务接待费,10.00,9.00\n");
    imported(true, false, ExportKind.FINAL_ACCOUNTS, "三公.csv");
    assertEquals(9, number("三公经费", "公务接待费", "本年决算数"));
    assertEquals("", shown("决算对比", "基本支出", "本年度"));
    assertEquals("调资", shown("决算对比", "基本支出", "原因"));
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
  void exportsOfOneName_haveRejectedLinesOfTheirOwn() throws IOException {
    blankWorkbook();
    Files.writeString(
        folder.resolve("明细.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,1\n2024-12-05,财政局,x\n");
    Files.writeString(folder.resolve("明细.txt"), "下达日期,指标金额\n2024-12-05,2\n2024-12-05,y\n");
    ImportResult result =
        imported(false, false, ExportKind.PAYMENTS, "明细.csv", ExportKind.RELEASES, "明细.txt");
    assertEquals(2, result.rejected().size());
    assertTrue(Files.readString(folder.resolve("明细.csv.rejected.csv")).contains("“x”"));
    assertTrue(Files.readString(folder.resolve("明细.txt.rejected.csv")).contains("“y”"));
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
  void sheetOfTheYearBesideThoseOfTheMonths_isRefused_hiddenOnesAreNotRead() throws IOException {
    blankWorkbook();
    String head = "支付日期,付款人,金额";
    sheets(
        "支付.xlsx",
        book -> {
          sheet(book, "全年", head, "2024-01-05,财政局,1.00", "2024-12-05,财政局,2.00");
          sheet(book, "1月", head, "2024-01-05,财政局,1.00");
          sheet(book, "12月", head, "2024-12-05,财政局,2.00");
        });
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "支付.xlsx"));
    assertTrue(refusal.getMessage().contains("“全年”的行数和金额恰好等于其余各表之和"), refusal.getMessage());
    sheets(
        "支付.xlsx",
        book -> {
          sheet(book, "1月", head, "2024-01-05,财政局,1.00");
          sheet(book, "12月", "2024-12-05,财政局,2.00");
          sheet(book, "旧明细", head, "2024-12-05,财政局,4.00");
          book.setSheetHidden(2, true);
        });
    ImportResult result = imported(false, false, ExportKind.PAYMENTS, "支付.xlsx");
    assertEquals(3, number("支付汇总", "合计", "金额"));
    assertEquals(List.of("旧明细（隐藏）"), result.passedOver().get(0));
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
