package org.jixiao.excel.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.findings.PastFinding;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** A workbook that is open to be read: what stands on its sheets, and what earlier runs left. */
public final class OpenedBook {

  private final StoredBook book;
  private final CellReader cells;
  private final OwnPages own;
  private final TablesRead tables;

  /**
   * Opens a workbook to be read.
   *
   * @param recalculation who works out formulas whose results were not saved
   * @param read what was read of the same workbook before
   */
  public OpenedBook(StoredBook book, Recalculation recalculation, SheetsRead read) {
    this.book = book;
    this.cells = new CellReader(book, recalculation);
    this.own = new OwnPages(book, cells);
    this.tables = read.tables();
  }

  /**
   * Everything that is on its sheets, not yet judged.
   *
   * @param absentParts what its sheets and drawings point at and the file lacks
   */
  public RawBook raw(List<String> absentParts) {
    return new BookReader(book, cells, own, tables).read(absentParts);
  }

  /** Whether people have written formulas of their own, which the program does not compute. */
  public boolean hasForeignFormulas(List<Reading> readings) {
    return ForeignFormulas.areIn(book, readings);
  }

  /** What earlier runs found and the accountant answered. */
  public List<PastFinding> pastFindings() {
    return own.pastFindings();
  }

  /** The table of 检查结果, if an earlier run has left one. */
  public Optional<RawTable> findings() {
    return own.findings();
  }

  /** What was replied to the list of papers asked for. */
  public Map<String, String> replies() {
    return own.replies();
  }

  /** The run that completed the workbook last. */
  public Optional<RunRecord> run() {
    return own.run();
  }

  /** The words of one of the program's pages, row by row; empty when it is not there. */
  public List<List<String>> words(String page) {
    return own.words(page);
  }
}
