package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one kind of export makes of its lines. */
interface LineCollector {

  /** The header of a file or sheet was found. */
  void begin(String file, FieldLine columns);

  /** The amount with its sign: what was paid back reduces. */
  BigDecimal signed(FieldLine line, BigDecimal amount);

  /** Whether a line of this day does not belong to the evaluated year. */
  boolean isOutside(FieldLine line, LocalDate day);

  /** Why a line cannot be taken although it has a day and an amount; empty when it can. */
  default String objection(FieldLine line, LocalDate day) {
    return "";
  }

  /** Takes a line that has a day and an amount and belongs to the year. */
  void take(FieldLine line, LocalDate day, BigDecimal amount);
}
