package org.jixiao.excel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;

/**
 * What people have written to the right of a table that the program draws anew: their notes and
 * columns of their own, each kept beside the line that it was written to, wherever that line stands
 * now.
 */
final class KeptNotes {
  /** Below so many rows nobody looks for headings. */
  private static final int LAST_HEADER_ROW = 20;

  /** How the line of a row is told apart that is about no workbook. */
  private static final String LABELLED = "@";

  private static final String NUMBERED = "#";

  private final String key;
  private final String notes;
  private Lines before;
  private KeptMarks marks;
  private KeptColumns columns;

  /**
   * Where the lines of a sheet stand.
   *
   * @param header the row of the headings
   * @param keyColumn the column that tells a line apart
   * @param notesColumn the first column that belongs to people
   * @param headings the headings by their columns
   * @param rows what each row is about
   */
  private record Lines(
      int header,
      int keyColumn,
      int notesColumn,
      Map<Integer, String> headings,
      Map<Integer, String> rows) {
    Map<String, Integer> byName() {
      Map<String, Integer> found = new LinkedHashMap<>();
      rows.forEach((row, name) -> found.putIfAbsent(name, row));
      return found;
    }

    /** The last line of the table itself: it ends where a line has no key. */
    int last() {
      int row = header + 1;
      while (rows.containsKey(row) && isWorkbook(rows.get(row))) {
        row++;
      }
      return row - 1;
    }
  }

  /**
   * For a table.
   *
   * @param key the heading of the column that tells its lines apart
   * @param notes the heading of the first column that belongs to people
   */
  KeptNotes(String key, String notes) {
    this.key = key;
    this.notes = notes;
  }

  private static boolean isWorkbook(String line) {
    return !line.startsWith(LABELLED) && !line.startsWith(NUMBERED);
  }

  /** Takes what stands there, before the sheet is drawn anew. */
  void take(EditedSheet sheet) {
    before = lines(sheet);
    if (before == null) {
      return;
    }
    marks = KeptMarks.of(sheet);
    columns = KeptColumns.of(sheet, this::isTheirs);
  }

  private boolean isTheirs(EditedCell cell) {
    return cell.column() > before.notesColumn()
        || cell.column() == before.notesColumn()
            && cell.row() > before.header()
            && !cell.isBlank()
            && !key.equals(before.rows().get(cell.row()));
  }

  /** The lines about workbooks to which something was written. */
  List<String> noted() {
    Set<String> noted = new LinkedHashSet<>();
    if (before != null) {
      columns.rows().forEach(row -> note(row, noted));
      marks.rows().forEach(row -> note(row, noted));
    }
    noted.remove(key);
    return List.copyOf(noted);
  }

  private void note(int row, Set<String> noted) {
    String line = before.rows().getOrDefault(row, NUMBERED);
    if (row > before.header() && isWorkbook(line)) {
      noted.add(line);
    }
  }

  /**
   * Puts it back beside the lines as they stand now.
   *
   * @return whether formulas were kept as values, because the columns that they read have moved
   */
  boolean putBack(EditedSheet sheet) {
    if (before == null) {
      return false;
    }
    Lines now = lines(sheet);
    int right = now.notesColumn() - before.notesColumn();
    Map<String, Integer> rows = now.byName();
    MovedRows moved =
        new MovedRows(
            row ->
                row <= before.header()
                    ? Integer.valueOf(row)
                    : rows.get(before.rows().getOrDefault(row, NUMBERED)),
            new MovedRows.Table(before.header() + 1, before.last()),
            new MovedRows.Table(now.header() + 1, now.last()));
    boolean valued = columns.putBack(sheet, moved, right);
    marks.putBack(sheet, new MovedLines(moved, column -> column(column, now)));
    return valued;
  }

  /** People's columns keep their distance from the notes, the others go with their headings. */
  private int column(int column, Lines now) {
    if (column >= before.notesColumn()) {
      return column + now.notesColumn() - before.notesColumn();
    }
    String heading = before.headings().getOrDefault(column, "");
    return now.headings().entrySet().stream()
        .filter(one -> !heading.isEmpty() && one.getValue().equals(heading))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  private Lines lines(EditedSheet sheet) {
    for (int row = 0; row <= Math.min(LAST_HEADER_ROW, sheet.lastRow()); row++) {
      int keyColumn = -1;
      for (EditedCell cell : sheet.cells(row)) {
        if (cell.words().equals(key)) {
          keyColumn = cell.column();
        } else if (keyColumn >= 0 && cell.words().equals(notes)) {
          Map<Integer, String> headings = new LinkedHashMap<>();
          sheet.cells(row).forEach(one -> headings.put(one.column(), one.shownWords().strip()));
          return new Lines(row, keyColumn, cell.column(), headings, rows(sheet, row, keyColumn));
        }
      }
    }
    return null;
  }

  private static Map<Integer, String> rows(EditedSheet sheet, int header, int keyColumn) {
    Map<Integer, String> rows = new LinkedHashMap<>();
    for (int row = header + 1; row <= sheet.lastRow(); row++) {
      String words = words(sheet, row, keyColumn);
      String label = words(sheet, row, 1);
      rows.put(row, !words.isEmpty() ? words : label.isEmpty() ? NUMBERED + row : LABELLED + label);
    }
    return rows;
  }

  private static String words(EditedSheet sheet, int row, int column) {
    EditedCell cell = sheet.existing(row, column);
    return cell == null ? "" : cell.shownWords().strip();
  }
}
