package org.jixiao.excel;

import java.util.Collection;
import org.jixiao.container.Parts;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * What is written into, and with what.
 *
 * @param workbook the workbook under change
 * @param styles the styles that its cells have or get
 */
record Desk(EditedBook workbook, Styles styles) {

  /** A workbook of which nothing has been taken apart yet. */
  static Desk of(Parts parts) {
    EditedBook workbook = new EditedBook(parts);
    return new Desk(workbook, new Styles(workbook.styles()));
  }

  /** A workbook whose tables have been taken apart to be written into. */
  static Desk laid(Parts parts, Collection<RawTable> tables) {
    Desk desk = of(parts);
    for (RawTable table : tables) {
      desk.workbook
          .sheet(table.sheet())
          .ifPresent(
              sheet -> {
                for (RawRow row : table.allRows()) {
                  sheet.existing(row.index(), 0);
                }
              });
    }
    return desk;
  }
}
