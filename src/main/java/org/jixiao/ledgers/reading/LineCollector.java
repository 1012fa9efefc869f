package org.jixiao.ledgers.reading;

import java.time.LocalDate;
import org.jixiao.numbers.Amount;

/** What one kind of export makes of its lines. */
public interface LineCollector {

  /**
   * The header of a file or sheet was found.
   *
   * @param file the file, and the sheet where there are several
   */
  void begin(String file, FieldLine columns);

  /** The amount with its sign: money that was paid back is below zero. */
  Amount signed(FieldLine line, Amount amount);

  /**
   * Whether a line does not belong to the evaluated year, or to the subject at all; asked once for
   * every line, so that what is left out can be counted.
   */
  boolean isOutside(FieldLine line, LocalDate day);

  /** Why a line cannot be taken although it has a day and an amount; empty when it can. */
  default String objection(FieldLine line, LocalDate day) {
    return "";
  }

  /** Takes a line that has a day and an amount and belongs to the year. */
  void take(FieldLine line, LocalDate day, Amount amount);
}
