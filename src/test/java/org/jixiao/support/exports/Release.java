package org.jixiao.support.exports;

import java.time.LocalDate;
import java.time.Year;

/**
 * A line of a list of released indicators.
 *
 * @param cents negative where money is taken back
 * @param fault what spoils the line, or null
 */
record Release(
    LocalDate date,
    String number,
    String document,
    Payer payer,
    String item,
    String function,
    String functionName,
    String economic,
    String economicName,
    long cents,
    String fund,
    String summary,
    Fault fault) {

  static final String GENERAL = "一般公共预算资金";
  static final String FUND = "政府性基金预算资金";

  long readable() {
    return fault != null && fault.hidesAmount() ? 0 : cents;
  }

  /** Writes the line into the record. */
  void tell(Truth truth, Year year) {
    Standing standing =
        fault != null
            ? Standing.REJECTED
            : date.getYear() == year.getValue() ? Standing.ACCEPTED : Standing.OUTSIDE;
    truth.line(standing, readable());
    if (standing == Standing.ACCEPTED) {
      truth.add(By.MONTH, date.getMonthValue() + "月", cents);
      truth.add(By.PAYER, payer.title() + "|" + payer.method(), cents);
      truth.add(By.CODE, function, cents);
      truth.add(By.FUND, fund, cents);
    }
  }
}
