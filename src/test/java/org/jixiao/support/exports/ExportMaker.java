package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/**
 * Makes exports of any size from a seed, and says what they hold. The lines follow from the seed
 * alone: the same seed in another look says the same.
 */
public final class ExportMaker {

  private static final Year YEAR = Year.of(2024);

  private ExportMaker() {}

  /** 支付明细, streamed. */
  public static Truth payments(Path file, int lines, long seed, Look look, Faults faults)
      throws IOException {
    try (Listing<Payment> listing = PaymentTable.open(file, look, new Random(~seed))) {
      listing.begin();
      return new PaymentLines(lines, YEAR, seed, faults)
          .to(
              new PaymentLines.Taker() {
                @Override
                public void line(Payment payment) throws IOException {
                  listing.line(payment, payment.readable());
                }

                @Override
                public void endOfMonth() throws IOException {
                  listing.endGroup();
                }
              });
    }
  }

  /** 指标明细, streamed. */
  public static Truth releases(Path file, int lines, long seed, Look look, Faults faults)
      throws IOException {
    try (Listing<Release> listing = ReleaseTable.open(file, look, new Random(~seed))) {
      listing.begin();
      return new ReleaseLines(lines, YEAR, seed, faults).to(listing);
    }
  }

  /** 固定资产卡片, streamed. */
  public static Truth cards(Path file, int lines, long seed, Look look, Faults faults)
      throws IOException {
    // Cards stand in no order of months: a 小计 would mean nothing.
    look.subtotals(false);
    try (Listing<AssetCard> listing = CardTable.open(file, look, new Random(~seed))) {
      listing.begin();
      return new CardLines(lines, YEAR, seed, faults).to(listing);
    }
  }

  /** 收支决算分析表 of two years. */
  public static Truth accounts(Path file, long seed, Look look) throws IOException {
    return new FinalAccounts(AccountFigures.drawn(seed), look, new Random(~seed)).analysis(file);
  }

  /** 收入支出决算总表 of one year, income and expenditure side by side. */
  public static Truth doubleTable(Path file, long seed, Look look) throws IOException {
    return new FinalAccounts(AccountFigures.drawn(seed), look, new Random(~seed)).doubleTable(file);
  }

  /**
   * {@code payments|releases|cards|accounts|double LINES FILE [--seed N] [--look NAME] [--messy]};
   * writes the file and prints its record as JSON.
   */
  public static void main(String[] args) throws IOException {
    Deque<String> words = new ArrayDeque<>(Arrays.asList(args));
    if (words.size() < 3) {
      System.err.println(
          "payments|releases|cards|accounts|double LINES FILE [--seed N] [--look NAME] [--messy]");
      System.exit(2);
    }
    String kind = words.pop();
    int lines = Integer.parseInt(words.pop());
    Path file = Path.of(words.pop());
    long seed = 1;
    String name = null;
    boolean messy = false;
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--seed" -> seed = Long.parseLong(words.pop());
        case "--look" -> name = words.pop();
        case "--messy" -> messy = true;
        default -> throw new IllegalArgumentException("unknown: " + word);
      }
    }
    Look look = Look.named(name == null ? messy ? "random-csv" : "gbk-csv" : name, seed);
    if (messy) {
      look.drawRest(new Random(seed));
    }
    Faults faults = messy ? Faults.many() : Faults.few();
    Truth truth =
        switch (kind) {
          case "payments" -> payments(file, lines, seed, look, faults);
          case "releases" -> releases(file, lines, seed, look, faults);
          case "cards" -> cards(file, lines, seed, look, faults);
          case "accounts" -> accounts(file, seed, look);
          case "double" -> doubleTable(file, seed, look);
          default -> throw new IllegalArgumentException("no such export: " + kind);
        };
    System.err.println(look);
    System.out.println(truth.toJson());
  }
}
