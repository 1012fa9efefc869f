package org.jixiao.ledgers.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.ledgers.reading.LineCollector;
import org.jixiao.numbers.Amount;

/**
 * Writes out some of the payments of a population, which is read a second time for it: to keep all
 * of them in words would take many times the memory.
 */
public final class DrawnPayments implements LineCollector {

  private final PaymentLedger judge;
  private final BitSet wanted;
  private final List<Drawn> drawn = new ArrayList<>();
  private String source = "";
  private int next;

  /**
   * A payment in words; what the export does not say is empty.
   *
   * @param number its number in the population
   * @param source file, and sheet where there are several
   * @param line its line there, from 1
   * @param amount below zero for a refund
   */
  public record Drawn(
      int number,
      String source,
      long line,
      String voucher,
      LocalDate day,
      String payee,
      String purpose,
      Amount amount) {}

  /**
   * Begins.
   *
   * @param year the evaluated year
   * @param wanted the numbers of the payments
   */
  public DrawnPayments(int year, BitSet wanted) {
    // It decides which lines are payments of the year exactly as it did the first time.
    this.judge = new PaymentLedger(year, Map.of());
    this.wanted = (BitSet) wanted.clone();
  }

  @Override
  public void begin(String file, FieldLine columns) {
    source = file;
    judge.begin(file, columns);
  }

  @Override
  public Amount signed(FieldLine line, Amount amount) {
    return judge.signed(line, amount);
  }

  @Override
  public boolean isOutside(FieldLine line, LocalDate day) {
    return judge.isOutside(line, day);
  }

  @Override
  public String objection(FieldLine line, LocalDate day) {
    return judge.objection(line, day);
  }

  @Override
  public void take(FieldLine line, LocalDate day, Amount amount) {
    if (wanted.get(next)) {
      drawn.add(
          new Drawn(
              next,
              source,
              line.line().number(),
              line.words(ExportFields.VOUCHER),
              day,
              line.words(ExportFields.PAYEE),
              line.words(ExportFields.PURPOSE),
              amount));
    }
    next++;
  }

  /** The payments, in their order. */
  public List<Drawn> drawn() {
    return List.copyOf(drawn);
  }

  /** How many payments were seen in all. */
  public int seen() {
    return next;
  }
}
