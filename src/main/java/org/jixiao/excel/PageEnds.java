package org.jixiao.excel;

import java.util.List;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.table.RawRow;
import org.jixiao.table.Reading;

/** Where the printed pages of a table end that is printed group by group. */
final class PageEnds {

  private PageEnds() {}

  /** Puts the page ends of a table; a table without any keeps those that people have set. */
  static void write(EditedBook workbook, Reading reading) {
    List<Integer> ends = reading.pageEnds();
    List<RawRow> rows = reading.table().body();
    if (!ends.isEmpty()) {
      workbook
          .sheet(reading.table().sheet())
          .orElseThrow()
          .frame()
          .pagesEndAt(ends, rows.get(0).index(), rows.get(rows.size() - 1).index());
    }
  }
}
