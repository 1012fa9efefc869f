package org.jixiao.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jixiao.findings.Limit;
import org.jixiao.imports.Exports;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.sheets.finalaccounts.FinalAccountsForm;
import org.jixiao.support.Reliability;
import org.jixiao.support.exports.By;
import org.jixiao.support.exports.ExportMaker;
import org.jixiao.support.exports.Faults;
import org.jixiao.support.exports.Look;
import org.jixiao.support.exports.Standing;
import org.jixiao.support.exports.Suspicion;
import org.jixiao.support.exports.Truth;
import org.jixiao.table.FixedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated exports of every look, with all irregularities, against what their maker knows about
 * them: every line counted once, every sum right to the cent.
 */
class ExportTotalsTest {

  private static final int LOOKS = Integer.getInteger("jixiao.tries", 40);

  @TempDir private Path folder;

  /** What an import of one file came to. */
  private record Imported(Sum accepted, Sum rejected, Sum outside, Exports.Result result) {

    BigDecimal value(String table, String row, String column) {
      return result.tables().stream()
          .filter(one -> one.table().equals(table))
          .flatMap(one -> one.rows().stream())
          .filter(one -> one.name().equals(row))
          .map(one -> new BigDecimal(one.values().get(column)))
          .findFirst()
          .orElse(BigDecimal.ZERO);
    }

    long found(String rule) {
      return result.scrutinies().stream()
          .filter(one -> one.rule().equals(rule))
          .mapToLong(org.jixiao.ledgers.Scrutiny::lines)
          .sum();
    }
  }

  private static Imported imported(ExportKind kind, Path file) throws Exception {
    Exports detail =
        new Exports(2024, "", Map.of(Limit.SPLIT_SUM, BigDecimal.valueOf(200_000)), Map.of());
    ExportSink sink = detail.sink(kind, file.getFileName().toString());
    new LineFile(file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file))
        .read(sink, read -> {});
    sink.end();
    detail.add(new Exports.Read(kind, file.getFileName().toString(), "", sink));
    return new Imported(
        sink.totals().accepted(),
        sink.totals().rejected(),
        sink.totals().outside(),
        detail.result());
  }

  private static void assertSame(String what, BigDecimal expected, BigDecimal found) {
    assertTrue(
        expected.compareTo(found) == 0, () -> what + ": expected " + expected + ", found " + found);
  }

  private static void assertTotals(String look, Truth truth, Imported imported) {
    assertEquals(
        truth.lines(),
        imported.accepted().lines() + imported.rejected().lines() + imported.outside().lines(),
        look + " in all");
    assertEquals(truth.lines(Standing.ACCEPTED), imported.accepted().lines(), look + " accepted");
    assertEquals(truth.lines(Standing.REJECTED), imported.rejected().lines(), look + " rejected");
    assertEquals(truth.lines(Standing.OUTSIDE), imported.outside().lines(), look + " outside");
    assertSame(look, truth.amount(Standing.ACCEPTED), imported.accepted().amount());
    assertSame(look, truth.amount(Standing.REJECTED), imported.rejected().amount());
    assertSame(look, truth.amount(Standing.OUTSIDE), imported.outside().amount());
  }

  private static void assertMonths(String look, Truth truth, Imported imported, String column) {
    for (int month = 1; month <= 12; month++) {
      String name = month + "月";
      assertSame(
          look + " " + name, truth.sum(By.MONTH, name), imported.value("月度指标", name, column));
    }
  }

  @Test
  void payments_ofEveryLook_comeToWhatTheirMakerKnows() throws Exception {
    int lines = 0;
    for (int seed = 0; seed < LOOKS; seed++) {
      Path file = folder.resolve("支付" + seed);
      Look look = Look.drawn(new Random(seed));
      Truth truth = ExportMaker.payments(file, 400, seed, look, Faults.many());
      String name = "seed " + seed + " " + look;
      Imported imported = imported(ExportKind.PAYMENTS, file);
      assertTotals(name, truth, imported);
      assertMonths(name, truth, imported, "指标使用数");
      truth
          .sums(By.PAYER)
          .forEach(
              (payer, amount) ->
                  assertSame(
                      name + payer, amount, imported.value("支付汇总", payer.replace('|', '｜'), "金额")));
      assertSame(
          name + " 30217", truth.sum(By.CODE, "30217"), imported.value("三公经费", "公务接待费", "账套数"));
      lines += truth.lines();
      Files.delete(file);
    }
    Reliability.record("导出的合计", LOOKS + " 种样子、" + lines + " 行支付明细，行数和金额全部对上");
  }

  @Test
  void releasesAndCards_ofEveryLook_comeToWhatTheirMakerKnows() throws Exception {
    for (int seed = 0; seed < LOOKS; seed++) {
      Path file = folder.resolve("指标" + seed);
      Look look = Look.drawn(new Random(seed));
      Truth releases = ExportMaker.releases(file, 120, seed, look, Faults.few());
      String name = "releases, seed " + seed + " " + look;
      Imported imported = imported(ExportKind.RELEASES, file);
      assertTotals(name, releases, imported);
      assertMonths(name, releases, imported, "指标下达数");
      Files.delete(file);

      Truth cards = ExportMaker.cards(file, 120, seed, look, Faults.none());
      name = "cards, seed " + seed + " " + look;
      imported = imported(ExportKind.ASSET_CARDS, file);
      assertTotals(name, cards, imported);
      for (Map.Entry<String, BigDecimal> moved : cards.sums(By.MOVEMENT).entrySet()) {
        String[] key = moved.getKey().split("\\|");
        if (!key[1].startsWith("期末")) {
          assertSame(
              name + moved.getKey(), moved.getValue(), imported.value("固定资产", key[0], key[1]));
        }
      }
      Files.delete(file);
    }
  }

  @Test
  void finalAccounts_ofBothShapes_comeToWhatTheirMakerKnows() throws Exception {
    for (int seed = 0; seed < LOOKS; seed++) {
      Look look = Look.drawn(new Random(seed));
      Path file = folder.resolve("2024年决算" + seed);
      Truth truth = ExportMaker.accounts(file, seed, look);
      Imported both = imported(ExportKind.FINAL_ACCOUNTS, file);
      String name = "seed " + seed + " " + look;
      assertSame(name, truth.sum(By.THIS_YEAR, "本年支出"), both.value("决算对比", "本年支出", "本年度"));
      assertSame(name, truth.sum(By.LAST_YEAR, "项目支出"), both.value("决算对比", "项目支出", "上年度"));
      Files.delete(file);
      Truth one = ExportMaker.doubleTable(file, seed, look);
      Imported single = imported(ExportKind.FINAL_ACCOUNTS, file);
      Map<String, BigDecimal> known = new HashMap<>(one.sums(By.THIS_YEAR));
      List<String> seen = new ArrayList<>();
      known.forEach(
          (label, amount) -> {
            Optional<FixedRow> row = new FinalAccountsForm().layout().fixedRow(label);
            if (row.isPresent()) {
              assertSame(name + label, amount, single.value("决算对比", row.get().label(), "本年度"));
              seen.add(label);
            }
          });
      assertTrue(seen.size() >= 5, () -> name + " found only " + seen + " of " + known);
      Files.delete(file);
    }
  }

  @Test
  void plantedSuspicions_areFound() throws Exception {
    Faults faults = Faults.none().splitLimit(200_000);
    for (Suspicion suspicion : Suspicion.values()) {
      faults = faults.plant(suspicion, 3);
    }
    Path file = folder.resolve("疑点.csv");
    Truth truth = ExportMaker.payments(file, 2000, 5, Look.named("utf8-csv", 5), faults);
    Imported imported = imported(ExportKind.PAYMENTS, file);
    Map<Suspicion, String> rules =
        Map.of(
            Suspicion.CASH, "MX-R01",
            Suspicion.PRIVATE_PAYEE, "MX-R02",
            Suspicion.SPLIT, "MX-R03",
            Suspicion.TWICE, "MX-R04",
            Suspicion.ROUND, "MX-R05",
            Suspicion.PURPOSE, "MX-R06",
            Suspicion.PROJECT_CODE, "MX-R07");
    rules.forEach(
        (suspicion, rule) ->
            assertTrue(
                imported.found(rule) >= (long) truth.planted(suspicion) * suspicion.lines(),
                () -> rule + " found " + imported.found(rule) + " of " + truth.planted(suspicion)));
    // Nothing of the kind was planted, so nothing may be found beyond what chance brings about.
    Path clean = folder.resolve("无疑点.csv");
    ExportMaker.payments(clean, 2000, 6, Look.named("utf8-csv", 6), Faults.none());
    Imported none = imported(ExportKind.PAYMENTS, clean);
    for (String rule : List.of("MX-R01", "MX-R02", "MX-R04", "MX-R06", "MX-R07", "MX-R08")) {
      assertEquals(0, none.found(rule), rule);
    }
  }
}
