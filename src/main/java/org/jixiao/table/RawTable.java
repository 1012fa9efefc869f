package org.jixiao.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;

/**
 * A table as it was found in a workbook.
 *
 * @param layout what was looked for
 * @param sheet the sheet's name as it stands in the workbook
 * @param titles the words above the headings: titles, units, remarks
 * @param units in what its amounts are written
 * @param headerRow zero-based row of the headings
 * @param heads the columns that were found, each with the cell of its heading
 * @param doubles columns that two or more headings could be, each with those headings; they are not
 *     among the columns that were found
 * @param headings all headings seen in the header row
 * @param rows the rows of the body, the total row not among them
 * @param spare rows without a label between the headings and the total row
 * @param total the total row, or null
 * @param below rows with figures below the total row, which are part of nothing
 * @param version of the template that the workbook was made from: it has no column that came later
 */
public record RawTable(
    Layout layout,
    String sheet,
    List<RawCell> titles,
    TableUnits units,
    int headerRow,
    Map<Column, Place> heads,
    Map<Column, List<String>> doubles,
    List<String> headings,
    List<RawRow> rows,
    List<RawRow> spare,
    RawRow total,
    List<RawRow> below,
    int version) {

  public RawTable {
    titles = List.copyOf(titles);
    heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
    doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    spare = List.copyOf(spare);
    below = List.copyOf(below);
  }

  /** A table of a workbook that does not say from which template it was made. */
  public RawTable(
      Layout layout,
      String sheet,
      List<RawCell> titles,
      TableUnits units,
      int headerRow,
      Map<Column, Place> heads,
      Map<Column, List<String>> doubles,
      List<String> headings,
      List<RawRow> rows,
      List<RawRow> spare,
      RawRow total,
      List<RawRow> below) {
    this(
        layout, sheet, titles, units, headerRow, heads, doubles, headings, rows, spare, total,
        below, 1);
  }

  /** The same table of a workbook made from a template of this version. */
  public RawTable ofVersion(int templateVersion) {
    return new RawTable(
        layout,
        sheet,
        titles,
        units,
        headerRow,
        heads,
        doubles,
        headings,
        rows,
        spare,
        total,
        below,
        templateVersion);
  }

  /** The same table with other rows. */
  public RawTable withRows(List<RawRow> used, List<RawRow> free) {
    return new RawTable(
        layout, sheet, titles, units, headerRow, heads, doubles, headings, used, free, total, below,
        version);
  }

  /** The columns that were found. */
  public List<Column> columns() {
    return List.copyOf(heads.keySet());
  }

  /** Whether a column was found. */
  public boolean has(Column column) {
    return heads.containsKey(column);
  }

  /** The heading of a column as a figure that charts may refer to. */
  public Figure heading(Column column) {
    return Figure.label(column.heading(), heads.get(column));
  }

  /** The first row that belongs to a fixed row of the layout. */
  public Optional<RawRow> row(FixedRow wanted) {
    return rows.stream().filter(row -> wanted.isLabelled(row.label())).findFirst();
  }

  /** What stands for the cells of a fixed row that is not there. */
  public Figure missing(FixedRow row, Unit unit) {
    return Figure.unreadable("“" + layout.shownName() + "”缺少行：" + row.label(), unit);
  }

  /** The rows of a list, used or free, in their order. */
  public List<RawRow> listed() {
    return Stream.concat(Totals.addends(this).stream(), spare.stream())
        .sorted(Comparator.comparingInt(RawRow::index))
        .toList();
  }

  /** The rows between the headings and the total, used or free, in their order. */
  public List<RawRow> body() {
    return Stream.concat(rows.stream(), spare.stream())
        .sorted(Comparator.comparingInt(RawRow::index))
        .toList();
  }

  /** Whether people have filled in anything beyond what the template carries. */
  public boolean isFilledIn() {
    return allRows().stream().anyMatch(this::isFilledIn);
  }

  /**
   * Whether anything stands in a cell that the program computes, in a column of such or in the
   * total row.
   */
  public boolean holdsComputed() {
    return allRows().stream().anyMatch(this::holdsComputed);
  }

  private boolean holdsComputed(RawRow row) {
    return row.cells().entrySet().stream()
        .filter(cell -> !cell.getValue().isBlank())
        .map(Map.Entry::getKey)
        .anyMatch(column -> column.derived() || row == total && column.kind() != Kind.LABEL);
  }

  private boolean isFilledIn(RawRow row) {
    Optional<FixedRow> fixed = layout.fixedRow(row.label());
    boolean named = !layout.key().derived() && !row.label().isBlank();
    boolean ownRow = row != total && fixed.isEmpty() && named;
    if (ownRow) {
      return true;
    }
    for (Column column : heads.keySet()) {
      boolean typed = !column.derived() && column.kind() != Kind.LABEL;
      // A total that computes itself says nothing of its rows.
      if (typed
          && !row.cell(column).isBlank()
          && (row != total || !row.cell(column).hasFormula())
          && (fixed.isEmpty() || !fixed.get().given(column).equals(row.words(column)))) {
        return true;
      }
    }
    return false;
  }

  /** The total row; where there is none, one without cells, so that sums need no special case. */
  public RawRow sums() {
    if (total != null) {
      return total;
    }
    RawCell name = new RawCell(null, new RawCell.Text("合计"), null);
    return new RawRow(-1, "合计", Map.of(layout.key(), name));
  }

  /** The rows with a label, the spare ones and, where there is one, the total row. */
  public List<RawRow> allRows() {
    List<RawRow> all = new ArrayList<>(rows);
    all.addAll(spare);
    if (total != null) {
      all.add(total);
    }
    return List.copyOf(all);
  }
}
