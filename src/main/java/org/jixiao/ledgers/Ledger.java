package org.jixiao.ledgers;

import java.util.List;
import org.jixiao.ledgers.reading.LineCollector;

/** A collector that comes to tables of the workbook. */
public interface Ledger extends LineCollector {

  /** The units that the lines name, each with the sum of its lines. */
  UnitNames units();

  /** What came of all files of the kind. */
  Harvest harvest();

  /**
   * What came of all files of a kind.
   *
   * @param tables what goes into the workbook
   * @param scrutinies what the lines gave away
   * @param remarks what the user should know, in sentences
   * @param lastMonth the last month with a payment, 12 for a year that is whole; 0 when it does not
   *     matter
   */
  record Harvest(
      List<TableImport> tables, List<Scrutiny> scrutinies, List<String> remarks, int lastMonth) {

    public Harvest {
      tables = List.copyOf(tables);
      scrutinies = List.copyOf(scrutinies);
      remarks = List.copyOf(remarks);
    }
  }
}
