package org.jixiao.support.exports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The payments of the invented department as they are entered one after the other; every choice is
 * drawn from one source, so that the same order gives the same payments.
 */
final class ExampleEntries {

  static final Year YEAR = Year.of(2024);
  static final String PUBLIC_PROJECT = "定额公用经费";

  /** Who pays out wages. */
  static final Payee WAGES = Payee.of("岚溪县文化旅游广电体育局代发工资户");

  private final Random random = new Random(20_240_045);
  private final List<Payment> lines = new ArrayList<>();

  /** What has been paid so far. */
  List<Payment> lines() {
    return lines;
  }

  /** What all choices are drawn from, in their order. */
  Random random() {
    return random;
  }

  /** Enters a payment. */
  void add(
      LocalDate day,
      Payer payer,
      Payee payee,
      Category category,
      String project,
      EconomicCode code,
      String purpose,
      String settlement,
      long cents) {
    if (cents <= 0) {
      throw new IllegalStateException(purpose + " " + day + " " + cents);
    }
    lines.add(
        new Payment(
            day,
            "",
            payer,
            payee,
            category,
            project,
            code,
            purpose,
            settlement,
            false,
            cents,
            null));
  }

  /** Enters a payment of the department's running costs by transfer. */
  void running(
      LocalDate day, Payer payer, Payee payee, EconomicCode code, String purpose, long cents) {
    add(day, payer, payee, Category.PUBLIC, PUBLIC_PROJECT, code, purpose, Payment.TRANSFER, cents);
  }

  /** A working day between two days of a month. */
  LocalDate day(int month, int from, int to) {
    YearMonth calendar = YEAR.atMonth(month);
    LocalDate day;
    do {
      day = calendar.atDay(from + random.nextInt(to - from + 1));
    } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    return day;
  }

  /** A working day of a month. */
  LocalDate day(int month) {
    return day(month, 3, 28);
  }

  /** What has been paid in a category, in cents. */
  long sum(Category category) {
    return lines.stream().filter(one -> one.category() == category).mapToLong(Payment::cents).sum();
  }
}
