package org.jixiao.support.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** Draws asset cards, bought over the years, written off by the rule, some disposed of. */
final class CardLines {

  static final List<String> DEPARTMENTS =
      List.of("办公室", "公共服务股", "文物股", "产业股", "图书馆", "文化馆", "博物馆");

  private final int size;
  private final Year year;
  private final Random random;
  private final Faults faults;

  CardLines(int size, Year year, long seed, Faults faults) {
    this.size = size;
    this.year = year;
    this.random = new Random(seed);
    this.faults = faults;
  }

  /** Writes all cards and returns what they say. */
  Truth to(Listing<AssetCard> listing) throws IOException {
    Truth truth = new Truth();
    for (int i = 0; i < size; i++) {
      AssetCard card = card(i);
      listing.line(card, card.readable());
      card.tell(truth, year);
    }
    return truth;
  }

  private AssetCard card(int serial) {
    AssetClass kind = Names.one(List.of(AssetClass.values()), random);
    LocalDate bought =
        faults.outside(random)
            ? LocalDate.of(year.getValue() + 1, 1, 1 + random.nextInt(28))
            : LocalDate.of(
                year.getValue() - random.nextInt(14),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
    LocalDate gone = null;
    if (bought.getYear() < year.getValue() && random.nextInt(40) == 0) {
      gone = year.atMonth(2 + random.nextInt(11)).atDay(1 + random.nextInt(28));
    }
    long cost = 100_000 + random.nextInt(kind == AssetClass.HOUSE ? 900_000_000 : 9_000_000);
    // No charge in the month of the disposal.
    YearMonth end =
        gone == null ? year.atMonth(Month.DECEMBER) : YearMonth.from(gone).minusMonths(1);
    long accumulated = charged(cost, bought, end, kind.months());
    long before = charged(cost, bought, year.minusYears(1).atMonth(Month.DECEMBER), kind.months());
    return new AssetCard(
        number(bought, serial),
        kind.title(),
        Names.one(kind.things(), random),
        model(random),
        1 + random.nextInt(4),
        cost,
        bought,
        "记-" + (1000 + random.nextInt(8000)),
        kind.months(),
        accumulated,
        accumulated - before,
        gone != null ? AssetCard.GONE : random.nextInt(25) == 0 ? AssetCard.IDLE : AssetCard.IN_USE,
        gone,
        Names.one(DEPARTMENTS, random),
        Names.personName(random),
        1 + random.nextInt(5) + "楼" + (101 + random.nextInt(20)) + "室",
        faults.fault(random));
  }

  private static long charged(long cost, LocalDate bought, YearMonth end, int life) {
    return AssetCard.charge(cost, AssetCard.monthsUntil(bought, end, life), life);
  }

  static String number(LocalDate bought, int serial) {
    return "TY" + bought.getYear() + String.valueOf(1_000_000 + serial).substring(1);
  }

  static String model(Random random) {
    return (char) ('A' + random.nextInt(26)) + "X-" + (100 + random.nextInt(900));
  }
}
