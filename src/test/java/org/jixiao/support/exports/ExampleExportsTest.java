package org.jixiao.support.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of the invented department give what its tables say. */
class ExampleExportsTest {

  @TempDir private Path folder;

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  @Test
  void examplePayments_giveTheCleanWorkbook() throws IOException {
    Path file = folder.resolve("payments.csv");
    Truth truth = ExampleExports.payments(file);
    assertEquals(truth.lines(), truth.lines(Standing.ACCEPTED));
    assertEquals(yuan("27370696.40"), truth.amount(Standing.ACCEPTED));
    for (CSVRecord row : ExampleFigures.table("月度指标")) {
      assertEquals(yuan(row.get("指标使用数")), truth.sum(By.MONTH, row.get("月份")));
    }
    for (CSVRecord row : ExampleFigures.table("支付汇总")) {
      String payer = row.get("付款人") + "|" + row.get("支付方式");
      assertEquals(yuan(row.get("金额")), truth.sum(By.PAYER, payer));
    }
    for (CSVRecord row : ExampleFigures.table("办公经费")) {
      EconomicCode code =
          List.of(EconomicCode.values()).stream()
              .filter(one -> one.title().equals(row.get("项目")))
              .findFirst()
              .orElseThrow();
      assertEquals(yuan(row.get("本年实际数")), truth.sum(By.CATEGORY_CODE, "运转类-公用经费|" + code.code()));
    }
    assertEquals(yuan("38462.00"), truth.sum(By.CODE, "30217"));
    assertEquals(yuan("94815.27"), truth.sum(By.CODE, "30231"));
    assertFalse(truth.sums(By.CODE).containsKey("30212"));
    assertFalse(truth.sums(By.CODE).containsKey("31013"));
    assertEquals(
        yuan(ExampleFigures.row("支出衔接", "人员经费").get("账套数")), truth.sum(By.CATEGORY, "人员类"));
    assertEquals(
        yuan(ExampleFigures.row("支出衔接", "公用经费").get("账套数")), truth.sum(By.CATEGORY, "运转类-公用经费"));
    assertEquals(
        yuan(ExampleFigures.row("支出衔接", "项目支出").get("账套数")),
        truth.sum(By.CATEGORY, "特定目标类").add(truth.sum(By.CATEGORY, "其他运转类")));
    Look look = Look.csv(Look.GB18030, false, ',');
    NaiveReading naive = NaiveReading.of(file, look);
    assertEquals(truth.sums(By.MONTH), naive.months());
    assertEquals(truth.sums(By.PAYER), naive.payers());
    assertEquals(truth.printedTotal(), naive.printedTotal());
  }

  @Test
  void examplePayments_holdTheMeetingsAndFewSuspiciousLines() throws IOException {
    List<Payment> lines = ExamplePayments.lines();
    assertTrue(lines.size() > 280 && lines.size() < 330, lines.size() + " lines");
    List<String> meetings =
        lines.stream()
            .filter(line -> line.code() == EconomicCode.C30215)
            .map(line -> line.purpose() + line.date() + BigDecimal.valueOf(line.net(), 2))
            .toList();
    List<String> expected = new ArrayList<>();
    for (CSVRecord row : ExampleFigures.table("会议费")) {
      expected.add(row.get("会议名称") + row.get("日期") + row.get("金额"));
    }
    assertEquals(expected, meetings);
    Map<Suspicion, Integer> found = SuspiciousLines.count(lines, ExampleExports.splitLimit() * 100);
    assertEquals(1, found.get(Suspicion.CASH));
    assertEquals(1, found.get(Suspicion.SPLIT));
    assertEquals(1, found.get(Suspicion.PROJECT_CODE));
    assertEquals(3, found.values().stream().mapToInt(n -> n).sum());
    assertEquals(
        lines.size(), lines.stream().map(Payment::number).collect(Collectors.toSet()).size());
  }

  @Test
  void exampleReleases_giveTheMonths() throws IOException {
    Truth truth = ExampleExports.releases(folder.resolve("releases.xlsx"));
    for (CSVRecord row : ExampleFigures.table("月度指标")) {
      assertEquals(yuan(row.get("指标下达数")), truth.sum(By.MONTH, row.get("月份")));
    }
    assertEquals(yuan("842760.00"), truth.sum(By.FUND, Release.FUND));
    assertEquals(truth.lines(), truth.lines(Standing.ACCEPTED));
    assertTrue(truth.lines() > 35 && truth.lines() < 45, truth.lines() + " lines");
    assertEquals(
        truth.printedTotal(), total(folder.resolve("releases.xlsx"), 8), "the printed total");
  }

  private static BigDecimal total(Path file, int column) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      var sheet = workbook.getSheetAt(0);
      Row row = sheet.getRow(sheet.getLastRowNum());
      assertEquals("合计", new DataFormatter().formatCellValue(row.getCell(0)));
      return BigDecimal.valueOf(row.getCell(column).getNumericCellValue()).setScale(2);
    }
  }

  @Test
  void exampleCards_giveTheRollForwardAndTheClasses() throws IOException {
    Truth truth = ExampleExports.cards(folder.resolve("cards.xls"));
    assertEquals(truth.lines(), truth.lines(Standing.ACCEPTED));
    assertTrue(truth.lines() > 110 && truth.lines() < 130, truth.lines() + " cards");
    for (CSVRecord row : ExampleFigures.table("固定资产")) {
      for (String column : List.of("期初余额", "本年增加额", "本年减少额", "期末账面数")) {
        assertEquals(yuan(row.get(column)), truth.sum(By.MOVEMENT, row.get("项目名称") + "|" + column));
      }
    }
    for (CSVRecord row : ExampleFigures.table("资产类别")) {
      String kind = row.get("资产类别");
      assertEquals(yuan(row.get("原值")), truth.sum(By.CLASS_COST, kind));
      assertEquals(yuan(row.get("累计折旧")), truth.sum(By.CLASS_ACCUMULATED, kind));
      assertEquals(yuan(row.get("本年折旧")), truth.sum(By.CLASS_YEAR, kind));
    }
    for (AssetCard card : ExampleCards.cards()) {
      assertTrue(card.cost() > 0 && card.accumulated() <= card.cost(), card.toString());
      String years = ExampleFigures.row("资产类别", card.assetClass()).get("折旧年限");
      assertEquals(Integer.parseInt(years) * 12, card.months());
    }
  }

  @Test
  void exampleAccounts_giveTheAnalysisTable() throws IOException {
    Truth truth = ExampleExports.accounts(folder.resolve("accounts.xls"));
    List<CSVRecord> rows = ExampleFigures.table("决算对比");
    assertEquals(rows.size(), truth.lines());
    for (CSVRecord row : rows) {
      assertEquals(yuan(row.get("上年度")), truth.sum(By.LAST_YEAR, row.get("指标")));
      assertEquals(yuan(row.get("本年度")), truth.sum(By.THIS_YEAR, row.get("指标")));
    }
  }

  /** With -Djixiao.examples=write the committed files are written anew instead. */
  @Test
  void committedExamples_areThoseOfTheGenerator() throws IOException {
    if ("write".equals(System.getProperty("jixiao.examples"))) {
      ExampleExports.write(ExampleExports.FOLDER);
    }
    ExampleExports.write(folder);
    for (String name :
        List.of(ExampleExports.PAYMENTS, ExampleExports.CARDS, ExampleExports.ACCOUNTS)) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(name)),
          Files.readAllBytes(ExampleExports.FOLDER.resolve(name)),
          name);
    }
    // Compressed bytes may differ from one Java to the next, the cells may not.
    assertEquals(
        cells(folder.resolve(ExampleExports.RELEASES)),
        cells(ExampleExports.FOLDER.resolve(ExampleExports.RELEASES)));
  }

  private static List<String> cells(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : workbook.getSheetAt(0)) {
        row.forEach(cell -> cells.add(cell.getAddress() + formatter.formatCellValue(cell)));
      }
    }
    return cells;
  }
}
