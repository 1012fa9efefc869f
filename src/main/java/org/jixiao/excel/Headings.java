package org.jixiao.excel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.Wording;

/**
 * The words in the first rows of a sheet, read once for all the tables that are looked for: a sheet
 * may have thousands of columns, and two dozen tables may be on it.
 */
final class Headings {

  private static final int MOST_SPANNED = 255;

  private final XSSFSheet sheet;
  private final CellReader cells;
  private final Map<Long, CellRangeAddress> merged = new HashMap<>();
  private final Map<Integer, Map<Integer, String>> rows = new HashMap<>();
  private final Map<Integer, Map<String, List<Integer>>> byName = new HashMap<>();

  Headings(XSSFSheet sheet, CellReader cells) {
    this.sheet = sheet;
    this.cells = cells;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      int lastRow = Math.min(range.getLastRow(), sheet.getLastRowNum());
      for (int row = range.getFirstRow(); row <= lastRow; row++) {
        int lastColumn = Math.min(range.getLastColumn(), range.getFirstColumn() + MOST_SPANNED);
        for (int column = range.getFirstColumn(); column <= lastColumn; column++) {
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
    XSSFRow row = sheet.getRow(index);
    int last = row == null ? 0 : row.getLastCellNum();
    for (int column = 0; column < last; column++) {
      String heading = label(index, column);
      if (!heading.isBlank()) {
        words.put(column, heading);
      }
    }
    return words;
  }

  /** Where a column may be in a row; its own name goes before what is only like it. */
  List<Integer> candidates(Column column, int row) {
    Map<String, List<Integer>> named =
        byName.computeIfAbsent(
            row,
            index ->
                in(index).keySet().stream()
                    .collect(Collectors.groupingBy(at -> Wording.heading(in(index).get(at)))));
    List<Integer> like =
        column.names().stream()
            .flatMap(name -> named.getOrDefault(name, List.of()).stream())
            .distinct()
            .sorted()
            .toList();
    if (like.size() < 2) {
      return like;
    }
    List<Integer> exact =
        like.stream()
            .filter(at -> Wording.plain(in(row).get(at)).equals(column.heading()))
            .toList();
    return exact.isEmpty() ? like : exact;
  }

  /** The words that a place shows: those of the first cell of a merged block. */
  String label(int row, int column) {
    Place place = new Place(sheet.getSheetName(), row, column, "", "");
    return cells.label(origin(row, column), place);
  }

  /** The cell that a place shows. */
  XSSFCell origin(int row, int column) {
    CellRangeAddress range = merged.get(key(row, column));
    return range == null ? cell(row, column) : cell(range.getFirstRow(), range.getFirstColumn());
  }

  /** The cell at a place, or null. */
  XSSFCell cell(int row, int column) {
    XSSFRow found = sheet.getRow(row);
    return found == null ? null : found.getCell(column);
  }
}
