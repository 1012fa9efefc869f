package org.jixiao.excel.reading;

import java.util.function.Supplier;

/**
 * Gets a spreadsheet ready only when a formula without a saved result comes up: few workbooks have
 * one.
 */
public final class LateRecalculation implements Recalculation {

  private final Supplier<Recalculation> spreadsheet;
  private Recalculation ready;
  private RuntimeException refusal;

  public LateRecalculation(Supplier<Recalculation> spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  @Override
  public StoredCell result(StoredSheet sheet, StoredCell cell) {
    if (refusal != null) {
      throw refusal;
    }
    if (ready == null) {
      try {
        ready = spreadsheet.get();
      } catch (RuntimeException cannotBe) {
        // It would take as long for every cell, and fail again.
        refusal = cannotBe;
        throw cannotBe;
      }
    }
    return ready.result(sheet, cell);
  }
}
