package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;

/** Finds the header rows of tables on a sheet, each of them once, however many ask for it. */
final class HeaderRows {

  /** The header row stands among the first so many rows. */
  private static final int ROWS = 20;

  /** The header row of a second table on a sheet stands among the first so many. */
  private static final int SECOND_ROWS = 300;

  private final Headings headings;
  private final int end;
  private final Map<Layout, Optional<Header>> known = new HashMap<>();

  HeaderRows(StoredSheet sheet, CellReader cells) {
    this.headings = new Headings(sheet, cells);
    this.end = sheet.lastRow() + 1;
  }

  /**
   * Where the headings of a table stand.
   *
   * @param row zero-based row of the sheet
   * @param columns the columns that were found, each with its place in the row
   * @param doubles columns that two or more headings could be, each with those
   * @param headings all headings of the row
   */
  record Header(
      int row,
      Map<Column, Integer> columns,
      Map<Column, List<String>> doubles,
      List<String> headings) {}

  /** The words of the sheet, which are read once for all tables. */
  Headings headings() {
    return headings;
  }

  /**
   * The row that shows most headings of a table, the one of the column that names the rows among
   * them.
   */
  Optional<Header> of(Layout layout) {
    return known.computeIfAbsent(layout, this::find);
  }

  private Optional<Header> find(Layout layout) {
    int last = Math.min(layout.isSecond() ? SECOND_ROWS : ROWS, end);
    int best = -1;
    int most = 0;
    for (int row = 0; row < last; row++) {
      int found = headingsOf(layout, row);
      if (found > most) {
        best = row;
        most = found;
      }
    }
    // A single match may be a word in a title; a table shows at least two of its headings.
    return most < 2
        ? Optional.empty()
        : Optional.of(header(layout, best)).filter(one -> one.columns.containsKey(layout.key()));
  }

  /** How many columns of a table have their heading in a row. */
  private int headingsOf(Layout layout, int row) {
    int found = 0;
    if (headings.isAnyIn(row)) {
      for (Column column : layout.columns()) {
        found += headings.candidates(column, row).size() == 1 ? 1 : 0;
      }
    }
    return found;
  }

  private Header header(Layout layout, int row) {
    Map<Integer, String> words = headings.in(row);
    Map<Column, Integer> found = new LinkedHashMap<>();
    Map<Column, List<String>> doubles = new LinkedHashMap<>();
    for (Column column : layout.columns()) {
      List<Integer> candidates = headings.candidates(column, row);
      if (candidates.size() == 1) {
        found.put(column, candidates.get(0));
      } else if (candidates.size() > 1) {
        List<String> doubtful = new ArrayList<>();
        candidates.forEach(at -> doubtful.add(words.get(at)));
        doubles.put(column, doubtful);
      }
    }
    return new Header(row, found, doubles, List.copyOf(words.values()));
  }
}
