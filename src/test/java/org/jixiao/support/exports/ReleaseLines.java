package org.jixiao.support.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Random;

/** Draws a year of released indicators; some take money back. */
final class ReleaseLines {

  private final int size;
  private final Year year;
  private final Random random;
  private final Faults faults;

  ReleaseLines(int size, Year year, long seed, Faults faults) {
    this.size = size;
    this.year = year;
    this.random = new Random(seed);
    this.faults = faults;
  }

  /** Writes all lines and returns what they say. */
  Truth to(Listing<Release> listing) throws IOException {
    Truth truth = new Truth();
    int month = 1;
    for (int i = 0; i < size; i++) {
      int due = 1 + (int) (i * 12L / size);
      if (due > month) {
        listing.endGroup();
        month = due;
      }
      Release release = release(i, month);
      listing.line(release, release.readable());
      release.tell(truth, year);
    }
    return truth;
  }

  private Release release(int serial, int month) {
    LocalDate day = year.atMonth(month).atDay(1 + random.nextInt(28));
    if (faults.outside(random)) {
      day = random.nextBoolean() ? day.minusYears(1) : day.plusYears(1);
    }
    long cents = 100_000 + random.nextInt(90_000_000);
    boolean cut = random.nextInt(10) == 0;
    String item = Names.one(PaymentLines.PROJECTS, random);
    return new Release(
        day,
        number(day, serial),
        "岚财预〔" + year + "〕" + (1 + serial % 97) + "号",
        Names.one(List.of(Payer.values()), random),
        item,
        "2070109",
        "群众文化",
        "50299",
        "其他商品和服务支出",
        cut ? -cents : cents,
        random.nextInt(12) == 0 ? Release.FUND : Release.GENERAL,
        item + (cut ? "追减" : "下达"),
        faults.fault(random));
  }

  static String number(LocalDate day, int serial) {
    return "ZB" + day.getYear() + "045" + String.valueOf(1_000_000 + serial).substring(1);
  }
}
