package org.jixiao.excel;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.report.ChineseWidth;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * Room for long texts in the rows of a table. A spreadsheet makes a row higher while somebody types
 * into it, unless the row has a height of its own; in such a row the end of the text is out of
 * sight, on paper too.
 */
final class RowRoom {

  /** What a line of the usual letters takes at the least, and what stands around the lines. */
  private static final double LINE = 13.5;

  private static final double AROUND = 1.5;

  private RowRoom() {}

  /** Makes rows of fixed height higher whose text would be cut off; they never become lower. */
  static void make(EditedSheet sheet, Styles styles, RawTable table) {
    for (RawRow row : table.allRows()) {
      if (sheet.isFixed(row.index()) && !sheet.isHidden(row.index())) {
        int lines =
            row.cells().values().stream()
                .map(cell -> sheet.existing(row.index(), cell.place().column()))
                .mapToInt(cell -> lines(cell, styles))
                .max()
                .orElse(1);
        raise(sheet, row.index(), lines);
      }
    }
  }

  /** Makes a row higher into which the program has typed: no spreadsheet saw it happen. */
  static void make(EditedCell typed, Styles styles) {
    EditedSheet sheet = typed.sheet();
    if (sheet.hasHeight(typed.row()) && !sheet.isHidden(typed.row())) {
      raise(sheet, typed.row(), lines(typed, styles));
    }
  }

  /** Gives a row that a program has filled the height that its longest text needs. */
  static void fit(EditedSheet sheet, int row, Styles styles) {
    if (!sheet.isFixed(row) && !sheet.isHidden(row)) {
      int lines = sheet.cells(row).stream().mapToInt(cell -> lines(cell, styles)).max().orElse(1);
      sheet.growing(row, LineHeight.of(lines));
    }
  }

  private static void raise(EditedSheet sheet, int row, int lines) {
    if (lines > 1 && sheet.height(row) < Math.min(LineHeight.of(lines), AROUND + LINE * lines)) {
      if (sheet.isFixed(row)) {
        sheet.height(row, LineHeight.of(lines));
      } else {
        sheet.growing(row, LineHeight.of(lines));
      }
    }
  }

  /** How many lines a cell's text takes; one where it is not wrapped or spans rows. */
  private static int lines(EditedCell cell, Styles styles) {
    if (cell == null || cell.shownWords().isEmpty() || !styles.wraps(cell.style())) {
      return 1;
    }
    int alone = lines(cell, cell.column(), cell.column());
    if (alone == 1) {
      return 1;
    }
    Optional<Block> span = cell.sheet().frame().blockAt(cell.row(), cell.column());
    if (span.isEmpty()) {
      return alone;
    }
    boolean inOneRow = span.get().firstRow() == span.get().lastRow();
    return inOneRow ? lines(cell, span.get().firstColumn(), span.get().lastColumn()) : 1;
  }

  private static int lines(EditedCell cell, int first, int last) {
    int width =
        IntStream.rangeClosed(first, last).map(i -> (int) cell.sheet().columns().width(i)).sum();
    return ChineseWidth.lines(cell.shownWords(), Math.max(2, width - 1));
  }
}
