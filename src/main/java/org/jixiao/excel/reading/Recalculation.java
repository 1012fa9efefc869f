package org.jixiao.excel.reading;

/**
 * Works out formulas whose results a program did not save. That takes a spreadsheet, so it is asked
 * for only when such a formula is read.
 */
@FunctionalInterface
public interface Recalculation {

  /**
   * The cell with what its formula comes to.
   *
   * @throws RuntimeException when it cannot be worked out
   */
  StoredCell result(StoredSheet sheet, StoredCell cell);
}
