package org.jixiao.support.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator held against itself: what it records is what its files say. */
class ExportMakerTest {

  private static final Year YEAR = Year.of(2024);

  @TempDir private Path folder;

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
      Map<Suspicion, Integer> found = SuspiciousLines.count(lines, 5_000_000);
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
}
