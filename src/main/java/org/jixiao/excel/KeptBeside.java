package org.jixiao.excel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;

/**
 * What people have put on a page that has no column for their notes: columns of their own to the
 * right of it, and marks around its cells. A row is known by the first words in it, a column by
 * what stands in the row with most words.
 */
final class KeptBeside {
  private static final int LAST_HEADER_ROW = 20;

  private final Lines before;
  private final KeptMarks marks;
  private final KeptColumns columns;

  private KeptBeside(EditedSheet sheet) {
    this.before = Lines.of(sheet);
    this.marks = KeptMarks.of(sheet);
    this.columns = KeptColumns.of(sheet, cell -> cell.column() >= before.width());
  }

  /** Takes what stands there, before the page is drawn anew. */
  static KeptBeside of(EditedSheet sheet) {
    return new KeptBeside(sheet);
  }

  /**
   * Puts it back.
   *
   * @return whether formulas were kept as values, because the columns that they read have moved
   */
  boolean putBack(EditedSheet sheet) {
    Lines now = Lines.of(sheet);
    int right = now.width() - before.width();
    MovedRows rows =
        new MovedRows(
            row -> now.rows().get(before.names().get(row)),
            new MovedRows.Table(before.header() + 1, before.last()),
            new MovedRows.Table(now.header() + 1, now.last()));
    boolean valued = columns.putBack(sheet, rows, right);
    marks.putBack(sheet, new MovedLines(rows, column -> now.column(before, column)));
    return valued;
  }

  /**
   * Which line stands where.
   *
   * @param width how many columns the page has: its title reaches over all of them
   * @param header the row with most words among the first
   * @param headings what stands in that row
   * @param names what each row is about; of several alike the second is another one
   * @param rows the same the other way round
   * @param last the last row with a name
   */
  private record Lines(
      int width,
      int header,
      Map<Integer, String> headings,
      Map<Integer, String> names,
      Map<String, Integer> rows,
      int last) {

    static Lines of(EditedSheet sheet) {
      int width =
          sheet.frame().blockAt(0, 0).map(Block::lastColumn).map(last -> last + 1).orElse(1);
      int header = 0;
      Map<Integer, String> headings = Map.of();
      Map<Integer, String> names = new LinkedHashMap<>();
      Map<String, Integer> rows = new HashMap<>();
      Map<String, Integer> seen = new HashMap<>();
      int last = 0;
      for (int row = 0; row <= sheet.lastRow(); row++) {
        Map<Integer, String> words = words(sheet, row, width);
        if (row <= LAST_HEADER_ROW && words.size() > headings.size()) {
          header = row;
          headings = words;
        }
        if (!words.isEmpty()) {
          String first = words.values().iterator().next();
          String name = first + "#" + seen.merge(first, 1, Integer::sum);
          names.put(row, name);
          rows.put(name, row);
          last = row;
        }
      }
      return new Lines(width, header, headings, names, rows, last);
    }

    /** The words in a row, numbers aside: of a line that only has its number, nothing is known. */
    private static Map<Integer, String> words(EditedSheet sheet, int row, int width) {
      Map<Integer, String> words = new LinkedHashMap<>();
      for (EditedCell cell : sheet.cells(row)) {
        String shown = cell.column() < width ? cell.shownWords().strip() : "";
        if (!shown.isEmpty() && !shown.matches("[-\\d.,%E]+")) {
          words.put(cell.column(), shown);
        }
      }
      return words;
    }

    /** Where a column of an earlier page stands here. */
    int column(Lines earlier, int column) {
      if (column >= earlier.width) {
        return column + width - earlier.width;
      }
      String heading = earlier.headings.getOrDefault(column, "");
      if (heading.isEmpty() || heading.equals(headings.get(column))) {
        return column;
      }
      return headings.entrySet().stream()
          .filter(one -> one.getValue().equals(heading))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(column);
    }
  }
}
