package org.jixiao.ledgers;

import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;

/**
 * The control totals of one export, as they are kept in the workbook.
 *
 * @param kind which export it was, in the user's words
 * @param file its name
 * @param fingerprint SHA-256 of it
 * @param accepted the lines that went into the tables
 * @param rejected the lines that could not be understood
 * @param outside the lines of other years, and those that do not belong to the subject
 * @param stated where a total stated in the file differs from the sum of its lines, in words; empty
 *     when nowhere
 * @param otherUnits lines of other units than the evaluated one, in words; empty when none
 * @param lastMonth the last month with a payment; 0 when that does not matter
 * @param time when it was imported
 * @param place where this stands in the workbook, or null
 */
public record ImportedFile(
    String kind,
    String file,
    String fingerprint,
    Sum accepted,
    Sum rejected,
    Sum outside,
    String stated,
    String otherUnits,
    int lastMonth,
    String time,
    Place place) {

  /** Everything that was read: accepted, rejected, and outside the year. */
  public Sum read() {
    return accepted.plus(rejected).plus(outside);
  }

  /** Whether it is the same import of the same file, at whatever time. */
  public boolean isSameAs(ImportedFile other) {
    return at("").equals(other.at(""));
  }

  /** The same, imported at another time. */
  public ImportedFile at(String when) {
    return new ImportedFile(
        kind,
        file,
        fingerprint,
        plain(accepted),
        plain(rejected),
        plain(outside),
        stated,
        otherUnits,
        lastMonth,
        when,
        null);
  }

  private static Sum plain(Sum sum) {
    return new Sum(sum.lines(), Decimals.round(sum.amount(), 6).stripTrailingZeros());
  }
}
