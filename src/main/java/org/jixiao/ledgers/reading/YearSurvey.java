package org.jixiao.ledgers.reading;

import java.time.LocalDate;
import java.util.Map;
import org.jixiao.numbers.Amount;

/** Only sees which years the lines belong to, for a workbook that does not say its own yet. */
public final class YearSurvey implements LineCollector {

  private final Map<Integer, Long> years;

  /** Counts on in these years, so that several files are seen together. */
  public YearSurvey(Map<Integer, Long> years) {
    this.years = years;
  }

  @Override
  public void begin(String file, FieldLine columns) {
    // Every file counts alike.
  }

  @Override
  public Amount signed(FieldLine line, Amount amount) {
    return amount;
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    years.merge(day.getYear(), 1L, Long::sum);
    return true;
  }

  @Override
  public void take(FieldLine line, LocalDate day, Amount amount) {
    throw new IllegalStateException("every line is outside");
  }
}
