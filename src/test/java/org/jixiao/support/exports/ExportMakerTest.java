package org.jixiao.support.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator held against itself: what it records is what its files say. */
class ExportMakerTest {

  private static final Year YEAR = Year.of(2024);

  @TempDir private Path folder;

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount).setScale(2);
  }

  @Test
  void messyPayments_readNaivelyGiveTheRecord() throws IOException {
    for (int seed = 1; seed <= 20; seed++) {
      Path file = folder.resolve(seed + ".csv");
      Look look = Look.drawnCsv(new Random(seed));
      Truth truth = ExportMaker.payments(file, 1500, seed, look, Faults.many());
      NaiveReading naive = NaiveReading.of(file, look);
      String about = seed + " " + look;
      assertEquals(1500, truth.lines(), about);
      for (Standing standing : Standing.values()) {
        assertEquals(truth.lines(standing), naive.lines(standing), about);
        assertEquals(truth.amount(standing), naive.amount(standing), about);
        assertTrue(truth.lines(standing) > 0, about);
      }
      assertEquals(truth.sums(By.MONTH), naive.months(), about);
      assertEquals(truth.sums(By.PAYER), naive.payers(), about);
      if (look.total()) {
        assertEquals(truth.printedTotal(), naive.printedTotal(), about);
      }
    }
  }

  @Test
  void oneSeed_saysTheSameInEveryLook() throws IOException {
    String expected =
        ExportMaker.payments(
                folder.resolve("clean"), 500, 7, Look.named("utf8-csv", 0), Faults.many())
            .toJson();
    for (int seed = 0; seed < 15; seed++) {
      Look look = Look.drawn(new Random(seed));
      Path file = folder.resolve("look" + seed);
      assertEquals(
          expected, ExportMaker.payments(file, 500, 7, look, Faults.many()).toJson(), "" + look);
      byte[] first = Files.readAllBytes(file);
      ExportMaker.payments(file, 500, 7, look, Faults.many());
      assertArrayEquals(first, Files.readAllBytes(file), "" + look);
    }
  }

  @Test
  void otherExports_comeInEveryFormat() throws IOException {
    for (String name : List.of("gbk-csv", "xlsx", "xls", "html-gbk", "html-utf8")) {
      Look look = Look.named(name, 0).drawRest(new Random(3));
      Path file = folder.resolve("any");
      assertEquals(400, ExportMaker.releases(file, 400, 3, look, Faults.many()).lines());
      assertEquals(400, ExportMaker.cards(file, 400, 3, look, Faults.many()).lines());
      Truth cards = ExportMaker.cards(file, 400, 3, look, Faults.many());
      BigDecimal cost =
          cards.sums(By.CLASS_COST).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(cost, cards.sum(By.MOVEMENT, "固定资产原值|期末账面数"));
      Truth twoYears = ExportMaker.accounts(file, 3, look);
      Truth oneYear = ExportMaker.doubleTable(file, 3, look);
      assertEquals(twoYears.sum(By.THIS_YEAR, "（1）人员经费"), oneYear.sum(By.THIS_YEAR, "人员经费"));
      assertEquals(
          oneYear.sum(By.THIS_YEAR, "总计"),
          oneYear.sum(By.THIS_YEAR, "本年支出合计").add(oneYear.sum(By.THIS_YEAR, "年末结转和结余")));
    }
  }

  /** Nothing looks suspicious but what was planted. */
  @Test
  void plantedCases_areTheOnlyOnes() throws IOException {
    for (int seed = 1; seed <= 4; seed++) {
      Faults faults = Faults.none();
      for (Suspicion suspicion : Suspicion.values()) {
        faults.plant(suspicion, 5 + suspicion.ordinal());
      }
      List<Payment> lines = new ArrayList<>();
      Truth truth = new PaymentLines(20_000, YEAR, seed, faults).to(into(lines));
      assertEquals(20_000, lines.size());
      Map<Suspicion, Integer> found = suspicious(lines, 5_000_000);
      for (Suspicion suspicion : Suspicion.values()) {
        assertEquals(5 + suspicion.ordinal(), truth.planted(suspicion));
        assertEquals(truth.planted(suspicion), found.get(suspicion), seed + " " + suspicion);
      }
    }
  }

  private static PaymentLines.Taker into(List<Payment> lines) {
    return new PaymentLines.Taker() {
      @Override
      public void line(Payment payment) {
        lines.add(payment);
      }

      @Override
      public void endOfMonth() {}
    };
  }

  private static Map<Suspicion, Integer> suspicious(List<Payment> lines, long limit) {
    Map<Suspicion, Integer> found = new HashMap<>();
    Function<Boolean, Integer> one = is -> is ? 1 : 0;
    Map<String, List<Payment>> byPayee = new HashMap<>();
    for (Suspicion suspicion : Suspicion.values()) {
      found.put(suspicion, 0);
    }
    for (Payment line : lines) {
      String code = line.code().code();
      boolean person = line.payee().name().length() == 3;
      found.merge(Suspicion.CASH, one.apply(line.settlement().equals("现金")), Integer::sum);
      found.merge(
          Suspicion.PRIVATE_PAYEE,
          one.apply(
              person
                  && code.startsWith("302")
                  && line.cents() > 100_000
                  && !line.settlement().equals("公务卡")),
          Integer::sum);
      found.merge(
          Suspicion.ROUND,
          one.apply(line.cents() >= 10_000_000 && line.cents() % 1_000_000 == 0),
          Integer::sum);
      found.merge(
          Suspicion.PURPOSE,
          one.apply(code.equals("30201") && line.purpose().contains("会议")),
          Integer::sum);
      found.merge(
          Suspicion.PROJECT_CODE,
          one.apply(
              line.category() == Category.PURPOSE
                  && (code.startsWith("301") || code.equals("30205") || code.equals("30206"))),
          Integer::sum);
      if (!line.refund()) {
        byPayee.computeIfAbsent(line.payee().name(), any -> new ArrayList<>()).add(line);
      }
    }
    for (List<Payment> payee : byPayee.values()) {
      found.merge(Suspicion.TWICE, pairs(payee), Integer::sum);
      List<Payment> near =
          payee.stream()
              .filter(line -> line.cents() < limit && line.cents() >= limit / 10 * 8)
              .toList();
      boolean split =
          near.size() >= 3
              && ChronoUnit.DAYS.between(near.get(0).date(), near.get(2).date()) <= 30
              && near.stream().mapToLong(Payment::cents).sum() > limit;
      found.merge(Suspicion.SPLIT, one.apply(split), Integer::sum);
    }
    return found;
  }

  /** Equal amounts to one payee within 7 days. */
  private static int pairs(List<Payment> payee) {
    Map<Long, LocalDate> last = new HashMap<>();
    int pairs = 0;
    for (Payment line : payee) {
      LocalDate before = last.put(line.cents(), line.date());
      if (before != null && Math.abs(ChronoUnit.DAYS.between(before, line.date())) <= 7) {
        pairs++;
      }
    }
    return pairs;
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
    Map<Suspicion, Integer> found = suspicious(lines, ExampleExports.splitLimit() * 100);
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

  /** A reader of the simplest kind, which knows from the look what to expect. */
  private static final class NaiveReading {

    private final Map<Standing, Integer> lines = new HashMap<>();
    private final Map<Standing, BigDecimal> amounts = new HashMap<>();
    private final Map<String, BigDecimal> months = new TreeMap<>();
    private final Map<String, BigDecimal> payers = new TreeMap<>();
    private BigDecimal printedTotal;

    static NaiveReading of(Path file, Look look) throws IOException {
      Charset charset = look.charset();
      String text = Files.readString(file, charset);
      if (look.byteOrderMark()) {
        assertEquals('\uFEFF', text.charAt(0));
      } else if (charset.equals(StandardCharsets.UTF_8)) {
        assertFalse(text.startsWith("\uFEFF"));
      }
      NaiveReading reading = new NaiveReading();
      List<String> header = null;
      for (String line : text.split("\r\n")) {
        List<String> cells = cells(line, look.separator());
        if (header == null && cells.contains("交易方向")) {
          header = cells;
        } else if (header != null && header.size() == cells.size()) {
          reading.line(cells, header, look);
        }
      }
      return reading;
    }

    private static List<String> cells(String line, char separator) {
      List<String> cells = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (char c : (line + separator).toCharArray()) {
        if (c == '"') {
          quoted = !quoted;
        } else if (c == separator && !quoted) {
          cells.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      return cells;
    }

    private void line(List<String> cells, List<String> header, Look look) {
      BigDecimal amount = amount(cells.get(cells.size() - 1), look);
      if (cells.get(0).equals("合计") || cells.get(0).equals("总计")) {
        printedTotal = amount;
        return;
      }
      if (cells.get(1).length() != 20) {
        return;
      }
      if (cells.get(header.indexOf("交易方向")).equals("退回") && amount != null && amount.signum() > 0) {
        amount = amount.negate();
      }
      LocalDate date = date(cells.get(0));
      Standing standing =
          date == null || amount == null
              ? Standing.REJECTED
              : date.getYear() == 2024 ? Standing.ACCEPTED : Standing.OUTSIDE;
      lines.merge(standing, 1, Integer::sum);
      if (amount != null) {
        amounts.merge(standing, amount, BigDecimal::add);
      }
      if (standing == Standing.ACCEPTED) {
        int method = Math.max(header.indexOf("支付方式"), header.indexOf("支付类型"));
        months.merge(date.getMonthValue() + "月", amount, BigDecimal::add);
        payers.merge(cells.get(3) + "|" + cells.get(method), amount, BigDecimal::add);
      }
    }

    private static BigDecimal amount(String cell, Look look) {
      StringBuilder text = new StringBuilder();
      for (char c : cell.strip().toCharArray()) {
        text.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
      }
      String plain = text.toString().replace("￥", "").replaceFirst("^\\((.*)\\)$", "-$1");
      if (!plain.matches("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?")) {
        return null;
      }
      BigDecimal amount = new BigDecimal(plain.replace(",", ""));
      return (look.tenThousands() ? amount.movePointRight(4) : amount).setScale(2);
    }

    private static LocalDate date(String cell) {
      String text = cell.replaceFirst(" .*", "");
      if (text.matches("\\d{5}")) {
        return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text));
      }
      String[] parts =
          text.matches("\\d{8}")
              ? new String[] {text.substring(0, 4), text.substring(4, 6), text.substring(6)}
              : text.split("[-/年月日]");
      if (parts.length != 3) {
        return null;
      }
      try {
        return LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      } catch (java.time.DateTimeException noSuchDay) {
        return null;
      }
    }

    int lines(Standing standing) {
      return lines.getOrDefault(standing, 0);
    }

    BigDecimal amount(Standing standing) {
      return amounts.getOrDefault(standing, BigDecimal.ZERO.setScale(2));
    }

    Map<String, BigDecimal> months() {
      return months;
    }

    Map<String, BigDecimal> payers() {
      return payers;
    }

    BigDecimal printedTotal() {
      return printedTotal;
    }
  }
}
