package org.jixiao.excel.reading;

import java.util.function.Supplier;

/**
 * Gets a spreadsheet ready only when a formula without a saved result comes up: few workbooks have
 * one.
 */
public final class LateRecalculation implements Recalculation {

  private final Supplier<Recalculation> spreadsheet;
  private Recalculation ready;

  public LateRecalculation(Supplier<Recalculation> spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  @Override
  public StoredCell result(StoredSheet sheet, StoredCell cell) {
    if (ready == null) {
      ready = spreadsheet.get();
    }
    return ready.result(sheet, cell);
  }
}
