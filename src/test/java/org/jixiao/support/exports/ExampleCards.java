package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The asset cards of the invented department. Each class holds older cards, whose months of use are
 * such that the rule of the accounts gives the recorded depreciation, and what was bought in the
 * year; some cards, written off long ago, were disposed of.
 */
final class ExampleCards {

  /** What was bought in the year, one lot for each of four classes. */
  record Lot(AssetClass kind, LocalDate day, long cost, int cards) {}

  static final List<Lot> LOTS =
      List.of(
          new Lot(AssetClass.COMPUTER, LocalDate.of(2024, 3, 15), 8_764_000, 6),
          new Lot(AssetClass.OFFICE, LocalDate.of(2024, 5, 17), 3_681_500, 3),
          new Lot(AssetClass.SPECIAL, LocalDate.of(2024, 6, 14), 26_840_000, 3),
          new Lot(AssetClass.FURNITURE, LocalDate.of(2024, 9, 10), 4_236_000, 3));

  private static final Year YEAR = Year.of(2024);
  private static final YearMonth END = YEAR.atMonth(Month.DECEMBER);

  private final Random random = new Random(20_240_047);
  private final List<AssetCard> cards = new ArrayList<>();

  private ExampleCards() {}

  static Truth write(Path file, Look look) throws IOException {
    Truth truth = new Truth();
    try (Listing<AssetCard> listing = CardTable.open(file, look, new Random(47))) {
      listing.begin();
      for (AssetCard card : cards()) {
        listing.line(card, card.readable());
        card.tell(truth, YEAR);
      }
    }
    return truth;
  }

  static List<AssetCard> cards() throws IOException {
    ExampleCards example = new ExampleCards();
    for (AssetClass kind : AssetClass.values()) {
      example.ofClass(kind);
    }
    example.disposed();
    example.cards.sort(Comparator.comparing(AssetCard::acquired));
    return example.cards;
  }

  private void ofClass(AssetClass kind) throws IOException {
    long cost = ExampleFigures.cents("资产类别", kind.title(), "原值");
    long accumulated = ExampleFigures.cents("资产类别", kind.title(), "累计折旧");
    long thisYear = ExampleFigures.cents("资产类别", kind.title(), "本年折旧");
    for (Lot lot : LOTS) {
      if (lot.kind() == kind) {
        for (long part : Shares.uneven(lot.cost(), lot.cards(), 0.2, random)) {
          long charge = charge(part, lot.day(), kind);
          add(kind, part, lot.day(), charge, charge, null);
          cost -= part;
          accumulated -= charge;
          thisYear -= charge;
        }
      }
    }
    older(kind, cost, accumulated, thisYear);
  }

  private static long charge(long cost, LocalDate acquired, AssetClass kind) {
    return AssetCard.charge(
        cost, AssetCard.monthsUntil(acquired, END, kind.months()), kind.months());
  }

  private static int count(AssetClass kind) {
    return switch (kind) {
      case HOUSE -> 8;
      case COMPUTER -> 26;
      case OFFICE -> 20;
      case VEHICLE -> 6;
      case FURNITURE -> 18;
      case SPECIAL -> 16;
    };
  }

  /**
   * Cards from before the year. Two of them are chosen such that the months of use, weighed by
   * cost, give the accumulated depreciation of the class.
   */
  private void older(AssetClass kind, long cost, long accumulated, long thisYear) {
    int life = kind.months();
    double mean = (double) accumulated * life / cost;
    int spread = (int) Math.min(mean - 14, life - 2 - mean) * 2 / 3;
    int count = count(kind);
    while (true) {
      long[] costs = Shares.uneven(cost, count, 0.6, random);
      int[] months = new int[count];
      long restCost = cost;
      double restMonths = (double) accumulated * life;
      for (int i = 0; i < count - 2; i++) {
        months[i] = (int) Math.round(mean) - spread + random.nextInt(2 * spread + 1);
        restCost -= costs[i];
        restMonths -= (double) costs[i] * months[i];
      }
      int middle = (int) Math.floor(restMonths / restCost);
      int low = middle - 5;
      int high = middle + 6;
      if (low < 13 || high >= life) {
        continue;
      }
      costs[count - 2] = Math.round((high * (double) restCost - restMonths) / (high - low));
      costs[count - 1] = restCost - costs[count - 2];
      months[count - 2] = low;
      months[count - 1] = high;
      record(kind, costs, months, accumulated, thisYear);
      return;
    }
  }

  /** Each card by the rule; the first, a large one, takes the cents that rounding leaves. */
  private void record(
      AssetClass kind, long[] costs, int[] months, long accumulated, long thisYear) {
    int life = kind.months();
    long restAccumulated = accumulated;
    long restYear = thisYear;
    for (int i = costs.length - 1; i >= 0; i--) {
      LocalDate acquired = END.minusMonths(months[i] - 1L).atDay(3 + random.nextInt(25));
      long all = i == 0 ? restAccumulated : AssetCard.charge(costs[i], months[i], life);
      long year = i == 0 ? restYear : AssetCard.charge(costs[i], 12, life);
      long off = Math.abs(all - AssetCard.charge(costs[i], months[i], life));
      if (off > 50 || Math.abs(year - AssetCard.charge(costs[i], 12, life)) > 50) {
        throw new IllegalStateException(kind + " does not come out: " + off);
      }
      add(kind, costs[i], acquired, all, year, null);
      restAccumulated -= all;
      restYear -= year;
    }
  }

  private void disposed() throws IOException {
    long cost = ExampleFigures.cents("固定资产", "固定资产原值", "本年减少额");
    long[] parts = Shares.uneven(cost, 10, 0.4, random);
    for (int i = 0; i < parts.length; i++) {
      AssetClass kind = i < 6 ? AssetClass.COMPUTER : AssetClass.OFFICE;
      LocalDate acquired =
          LocalDate.of(2014 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
      LocalDate gone = i < 6 ? LocalDate.of(2024, 8, 22) : LocalDate.of(2024, 11, 19);
      add(kind, parts[i], acquired, parts[i], 0, gone);
    }
  }

  private void add(
      AssetClass kind,
      long cost,
      LocalDate acquired,
      long accumulated,
      long thisYear,
      LocalDate gone) {
    boolean idle = gone == null && kind == AssetClass.SPECIAL && cards.size() % 16 == 7;
    cards.add(
        new AssetCard(
            CardLines.number(acquired, cards.size() + 1),
            kind.title(),
            Names.one(kind.things(), random),
            CardLines.model(random),
            1 + random.nextInt(kind == AssetClass.HOUSE || kind == AssetClass.VEHICLE ? 1 : 8),
            cost,
            acquired,
            "记-" + (1000 + random.nextInt(8000)),
            kind.months(),
            accumulated,
            thisYear,
            gone != null ? AssetCard.GONE : idle ? AssetCard.IDLE : AssetCard.IN_USE,
            gone,
            Names.one(CardLines.DEPARTMENTS, random),
            Names.personName(random),
            1 + random.nextInt(5) + "楼" + (101 + random.nextInt(20)) + "室",
            null));
  }
}
