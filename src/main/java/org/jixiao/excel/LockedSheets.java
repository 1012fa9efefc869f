package org.jixiao.excel;

import org.jixiao.container.Parts;
import org.jixiao.excel.editing.EditedBook;

/**
 * Locks the computed cells of a new workbook against typing, without a password: who wants to
 * unlock a sheet may. Rows can still be added, deleted, formatted and sorted.
 */
public final class LockedSheets {

  private LockedSheets() {}

  /** The same workbook, every sheet locked. */
  public static byte[] of(byte[] workbook) {
    EditedBook open = new EditedBook(Parts.of(workbook));
    open.sheetNames().forEach(name -> open.sheet(name).orElseThrow().frame().lock());
    return open.now().bytes();
  }
}
