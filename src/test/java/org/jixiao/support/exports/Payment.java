package org.jixiao.support.exports;

import java.time.LocalDate;
import java.time.Year;

/**
 * A line of a payment list.
 *
 * @param cents without sign; a refund counts negative
 * @param fault what spoils the line, or null
 */
record Payment(
    LocalDate date,
    String number,
    Payer payer,
    Payee payee,
    Category category,
    String project,
    EconomicCode code,
    String purpose,
    String settlement,
    boolean refund,
    long cents,
    Fault fault) {

  static final String TRANSFER = "转账";
  static final String CARD = "公务卡";
  static final String CASH = "现金";

  long net() {
    return refund ? -cents : cents;
  }

  /** The net amount as far as it can be read. */
  long readable() {
    return fault != null && fault.hidesAmount() ? 0 : net();
  }

  Standing standing(Year year) {
    if (fault != null) {
      return Standing.REJECTED;
    }
    return date.getYear() == year.getValue() ? Standing.ACCEPTED : Standing.OUTSIDE;
  }

  /** Writes the line into the record. */
  void tell(Truth truth, Year year) {
    Standing standing = standing(year);
    truth.line(standing, readable());
    if (standing == Standing.ACCEPTED) {
      truth.add(By.MONTH, date.getMonthValue() + "月", net());
      truth.add(By.PAYER, payer.title() + "|" + payer.method(), net());
      truth.add(By.CODE, code.code(), net());
      truth.add(By.CATEGORY, category.title(), net());
      truth.add(By.CATEGORY_CODE, category.title() + "|" + code.code(), net());
    }
  }

  Payment on(LocalDate other) {
    return new Payment(
        other,
        number,
        payer,
        payee,
        category,
        project,
        code,
        purpose,
        settlement,
        refund,
        cents,
        fault);
  }

  Payment spoilt(Fault by) {
    return new Payment(
        date,
        number,
        payer,
        payee,
        category,
        project,
        code,
        purpose,
        settlement,
        refund,
        cents,
        by);
  }

  Payment numbered(String other) {
    return new Payment(
        date,
        other,
        payer,
        payee,
        category,
        project,
        code,
        purpose,
        settlement,
        refund,
        cents,
        fault);
  }

  Payment amount(long other) {
    return new Payment(
        date,
        number,
        payer,
        payee,
        category,
        project,
        code,
        purpose,
        settlement,
        refund,
        other,
        fault);
  }

  Payment settled(String other) {
    return new Payment(
        date, number, payer, payee, category, project, code, purpose, other, refund, cents, fault);
  }

  /** Money that came back from this payment. */
  Payment refund(LocalDate day, long back) {
    return new Payment(
        day,
        number,
        payer,
        payee,
        category,
        project,
        code,
        "退回：" + purpose,
        settlement,
        true,
        back,
        fault);
  }
}
