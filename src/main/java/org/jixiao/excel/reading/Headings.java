package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.table.Column;
import org.jixiao.table.Wording;

/**
 * The words in the first rows of a sheet, read once for all the tables that are looked for: a sheet
 * may have thousands of columns, and two dozen tables may be on it.
 */
final class Headings {

  private static final int MOST_SPANNED = 255;

  private final StoredSheet sheet;
  private final CellReader cells;
  private final Map<Long, Block> merged = new HashMap<>();
  private final BitSet mergedRows = new BitSet();
  private final Map<Integer, Map<Integer, String>> rows = new HashMap<>();
  private final Map<Integer, Map<String, List<Integer>>> byName = new HashMap<>();

  Headings(StoredSheet sheet, CellReader cells) {
    this.sheet = sheet;
    this.cells = cells;
    for (Block range : sheet.merged()) {
      int lastRow = Math.min(range.lastRow(), sheet.lastRow());
      for (int row = range.firstRow(); row <= lastRow; row++) {
        mergedRows.set(row);
        int lastColumn = Math.min(range.lastColumn(), range.firstColumn() + MOST_SPANNED);
        for (int column = range.firstColumn(); column <= lastColumn; column++) {
          merged.put(key(row, column), range);
        }
      }
    }
  }

  private static long key(int row, int column) {
    return ((long) row << 20) | column;
  }

  /** The words of a row by their columns; blank cells are not among them. */
  Map<Integer, String> in(int row) {
    return rows.computeIfAbsent(row, this::read);
  }

  private Map<Integer, String> read(int index) {
    Map<Integer, String> words = new LinkedHashMap<>();
    int last = sheet.width(index);
    for (int column = 0; column < last; column++) {
      String heading = label(index, column);
      if (!heading.isBlank()) {
        words.put(column, heading);
      }
    }
    return words;
  }

  /** Whether any words stand in a row. */
  boolean isAnyIn(int row) {
    return !byName.computeIfAbsent(row, this::named).isEmpty();
  }

  /** Where a column may be in a row; its own name goes before what is only like it. */
  List<Integer> candidates(Column column, int row) {
    Map<String, List<Integer>> named = byName.computeIfAbsent(row, this::named);
    // Most rows have none of the names: this is asked of every row for every column.
    List<Integer> like = List.of();
    for (String name : column.names()) {
      List<Integer> places = named.get(name);
      if (places != null) {
        like = like.isEmpty() ? places : inOrder(like, places);
      }
    }
    if (like.size() < 2) {
      return like;
    }
    List<Integer> exact =
        like.stream()
            .filter(at -> Wording.plain(in(row).get(at)).equals(column.heading()))
            .toList();
    return exact.isEmpty() ? like : exact;
  }

  /** The places in a row by the names of what stands there; a number names nothing. */
  private Map<String, List<Integer>> named(int row) {
    Map<String, List<Integer>> named = new HashMap<>();
    int last = sheet.width(row);
    for (int column = 0; column < last; column++) {
      StoredCell cell = origin(row, column);
      if (cell != null && !cells.isPlainNumber(cell)) {
        String name = Wording.heading(cells.label(sheet, cell));
        if (!name.isBlank()) {
          named.computeIfAbsent(name, key -> new ArrayList<>()).add(column);
        }
      }
    }
    return named;
  }

  private static List<Integer> inOrder(List<Integer> some, List<Integer> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
  }

  /** The words that a place shows: those of the first cell of a merged block. */
  String label(int row, int column) {
    return cells.label(sheet, origin(row, column));
  }

  /** The cell that a place shows. */
  StoredCell origin(int row, int column) {
    // Most rows have no merged block.
    Block range = mergedRows.get(row) ? merged.get(key(row, column)) : null;
    return range == null ? cell(row, column) : cell(range.firstRow(), range.firstColumn());
  }

  /** The cell at a place, or null. */
  StoredCell cell(int row, int column) {
    return sheet.cell(row, column);
  }
}
