package org.jixiao.support.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws a year of payments, month by month, one line at a time. */
final class PaymentLines {

  /** Takes the lines as they come. */
  interface Taker {
    void line(Payment payment) throws IOException;

    void endOfMonth() throws IOException;
  }

  /**
   * Ordinary amounts fall into other residues of this number from line to line, so that none comes
   * back within tens of thousands of lines and only planted pairs are alike.
   */
  private static final long PRIME = 99_991;

  /** Lines that a planted case may take. */
  private static final int SLOT = 4;

  private static final List<EconomicCode> STAFF =
      List.of(
          EconomicCode.C30101,
          EconomicCode.C30102,
          EconomicCode.C30107,
          EconomicCode.C30108,
          EconomicCode.C30110,
          EconomicCode.C30113,
          EconomicCode.C30302);
  private static final List<EconomicCode> PUBLIC =
      List.of(
          EconomicCode.C30201,
          EconomicCode.C30202,
          EconomicCode.C30205,
          EconomicCode.C30206,
          EconomicCode.C30207,
          EconomicCode.C30209,
          EconomicCode.C30211,
          EconomicCode.C30213,
          EconomicCode.C30217,
          EconomicCode.C30228,
          EconomicCode.C30231,
          EconomicCode.C30239,
          EconomicCode.C31002);
  private static final List<EconomicCode> PROJECT =
      List.of(
          EconomicCode.C30202,
          EconomicCode.C30213,
          EconomicCode.C30214,
          EconomicCode.C30218,
          EconomicCode.C30226,
          EconomicCode.C30227,
          EconomicCode.C30299,
          EconomicCode.C31003);
  static final List<String> PROJECTS =
      List.of("县博物馆基本陈列提升", "非遗传习所和非遗工坊建设", "应急广播体系建设", "乡镇综合文化站免费开放", "送戏下乡", "文旅节会和全民健身赛事");

  /** Codes that people settle by their official card. */
  private static final Set<EconomicCode> BY_CARD = Set.of(EconomicCode.C30211, EconomicCode.C30217);

  private static final Payee WAGES = Payee.of("岚溪县文化旅游广电体育局代发工资户");

  private final int size;
  private final Year year;
  private final Random random;
  private final Faults faults;
  private final Truth truth = new Truth();
  private final Map<Integer, Suspicion> plan = new HashMap<>();
  private Taker taker;
  private int written;
  private int ordinary;

  PaymentLines(int size, Year year, long seed, Faults faults) {
    this.size = size;
    this.year = year;
    this.random = new Random(seed);
    this.faults = faults;
    List<Suspicion> cases = new ArrayList<>();
    faults.planted().forEach((kind, n) -> cases.addAll(Collections.nCopies(n, kind)));
    int slots = size / SLOT;
    if (cases.size() > slots) {
      throw new IllegalArgumentException(
          size + " lines are too few for " + cases.size() + " cases");
    }
    for (Suspicion suspicion : cases) {
      int slot = random.nextInt(slots);
      while (plan.containsKey(slot)) {
        slot = (slot + 1) % slots;
      }
      plan.put(slot, suspicion);
    }
  }

  /** Hands all lines over and returns what they say. */
  Truth to(Taker lines) throws IOException {
    taker = lines;
    int month = 1;
    for (int slot = 0; written < size; slot++) {
      int due = (int) Math.min(12, 1 + written * 12L / size);
      if (due > month) {
        lines.endOfMonth();
        month = due;
      }
      int end = Math.min(size, SLOT * (slot + 1));
      Suspicion suspicion = plan.get(slot);
      if (suspicion != null) {
        plant(suspicion, month);
      }
      while (written < end) {
        ordinaryLine(month, end);
      }
    }
    return truth;
  }

  private void give(Payment payment) throws IOException {
    taker.line(payment);
    payment.tell(truth, year);
    written++;
  }

  private void ordinaryLine(int month, int end) throws IOException {
    Payment payment = ordinary(month);
    if (faults.refund(random)) {
      payment = payment.refund(payment.date(), payment.cents());
    }
    if (faults.outside(random)) {
      LocalDate day = payment.date();
      payment =
          payment.on(
              random.nextBoolean()
                  ? LocalDate.of(year.getValue() - 1, 12, day.getDayOfMonth())
                  : LocalDate.of(year.getValue() + 1, 1, day.getDayOfMonth()));
    }
    payment = payment.spoilt(faults.fault(random));
    give(payment);
    if (written < end
        && !payment.refund()
        && payment.standing(year) == Standing.ACCEPTED
        && faults.duplicate(random)) {
      give(payment);
      truth.duplicate(payment.net());
    }
  }

  private Payment ordinary(int month) {
    int kind = random.nextInt(20);
    if (kind < 8) {
      EconomicCode code = Names.one(STAFF, random);
      return payment(month, Payer.TREASURY, WAGES, Category.STAFF, "人员经费", code, amount(10, 150));
    }
    Payer payer = kind < 12 ? Payer.TREASURY : kind < 19 ? Payer.BUREAU : Payer.ENFORCERS;
    if (kind % 2 == 0) {
      EconomicCode code = Names.one(PUBLIC, random);
      if (BY_CARD.contains(code)) {
        return payment(
                month, payer, Names.person(random), Category.PUBLIC, "公用经费", code, amount(0, 8))
            .settled(Payment.CARD);
      }
      return payment(
          month, payer, Names.firm(random), Category.PUBLIC, "公用经费", code, amount(0, 60));
    }
    EconomicCode code = Names.one(PROJECT, random);
    Category category = kind % 3 == 0 ? Category.OTHER_RUNNING : Category.PURPOSE;
    String project = Names.one(PROJECTS, random);
    return payment(month, payer, Names.firm(random), category, project, code, amount(5, 300));
  }

  private Payment payment(
      int month,
      Payer payer,
      Payee payee,
      Category category,
      String project,
      EconomicCode code,
      long cents) {
    YearMonth calendar = year.atMonth(month);
    // Days rise with the lines of the month, roughly as a system lists them.
    long place = written * 12L * 20 / size % 20;
    LocalDate day = calendar.atDay((int) Math.min(calendar.lengthOfMonth(), place + 1));
    String purpose =
        category == Category.STAFF || category == Category.PUBLIC
            ? month + "月" + code.title()
            : project + "款";
    return new Payment(
        day,
        number(day, written),
        payer,
        payee,
        category,
        project,
        code,
        purpose,
        Payment.TRANSFER,
        false,
        cents,
        null);
  }

  /** Twenty digits, longer than a spreadsheet's number can hold. */
  static String number(LocalDate day, int serial) {
    long date = day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
    return String.valueOf(date * 1_000L + 45) + String.valueOf(100_000_000 + serial);
  }

  /** An amount between two numbers of about a thousand yuan. */
  private long amount(int from, int to) {
    long cents = (from + random.nextInt(to - from)) * PRIME + ordinary * 7_919L % PRIME;
    ordinary++;
    long limit = faults.splitLimitCents();
    if (cents >= limit / 10 * 8 && cents < limit) {
      // Just below the limit there are only planted payments.
      cents += (limit / 4 / PRIME + 1) * PRIME;
    }
    return cents % 100_000 == 0 ? cents + 13 : cents;
  }

  private void plant(Suspicion suspicion, int month) throws IOException {
    truth.plant(suspicion);
    Payee payee = Names.lonelyFirm(random, written);
    switch (suspicion) {
      case CASH -> give(bureau(month, payee, EconomicCode.C30201, 2_000).settled(Payment.CASH));
      case PRIVATE_PAYEE -> give(bureau(month, Names.person(random), EconomicCode.C30226, 3_000));
      case SPLIT -> {
        for (int i = 0; i < 3; i++) {
          long cents = faults.splitLimitCents() * (97 - i) / 100 - random.nextInt(9_000) - 1;
          Payment one = project(month, payee, EconomicCode.C30227, 0).amount(cents);
          give(one.on(one.date().withDayOfMonth(Math.min(20, one.date().getDayOfMonth()) + 2 * i)));
        }
      }
      case TWICE -> {
        Payment first = bureau(month, payee, EconomicCode.C30202, 8_000);
        LocalDate day = first.date().withDayOfMonth(Math.min(20, first.date().getDayOfMonth()));
        give(first.on(day));
        LocalDate later = day.plusDays(2);
        give(first.on(later).numbered(number(later, written)));
      }
      case ROUND ->
          give(
              project(month, payee, EconomicCode.C30227, 0)
                  .amount((2 + random.nextInt(8)) * 10_000_000L));
      case PURPOSE -> {
        Payment one = bureau(month, payee, EconomicCode.C30201, 6_000);
        give(
            new Payment(
                one.date(),
                one.number(),
                one.payer(),
                payee,
                one.category(),
                one.project(),
                one.code(),
                "全县工作会议会场及餐费",
                one.settlement(),
                false,
                one.cents(),
                null));
      }
      case PROJECT_CODE ->
          give(
              project(
                  month,
                  payee,
                  random.nextBoolean() ? EconomicCode.C30206 : EconomicCode.C30102,
                  12_000));
    }
  }

  private Payment bureau(int month, Payee payee, EconomicCode code, int yuan) {
    return payment(month, Payer.BUREAU, payee, Category.PUBLIC, "公用经费", code, about(yuan));
  }

  private Payment project(int month, Payee payee, EconomicCode code, int yuan) {
    String project = Names.one(PROJECTS, random);
    return payment(month, Payer.BUREAU, payee, Category.PURPOSE, project, code, about(yuan));
  }

  private long about(int yuan) {
    return yuan * 100L + 1 + random.nextInt(70_000);
  }
}
