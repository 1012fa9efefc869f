package org.jixiao.detail;

import java.time.LocalDate;
import org.jixiao.numbers.Amount;

/** What one kind of export makes of its lines. */
interface LineCollector {

  /** The header of a file or sheet was found. */
  void begin(String file, FieldLine columns);

  /** The amount with its sign: what was paid back reduces. */
  Amount signed(FieldLine line, Amount amount);

  /** Whether a line of this day does not belong to the evaluated year. */
  boolean isOutside(FieldLine line, LocalDate day);

  /** Why a line cannot be taken although it has a day and an amount; empty when it can. */
  default String objection(FieldLine line, LocalDate day) {
    return "";
  }

  /** Takes a line that has a day and an amount and belongs to the year. */
  void take(FieldLine line, LocalDate day, Amount amount);
}
