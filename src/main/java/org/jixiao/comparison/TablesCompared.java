package org.jixiao.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.comparison.Comparison.InputChange;
import org.jixiao.comparison.Comparison.Kind;
import org.jixiao.comparison.Comparison.StructureChange;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/** What people have changed on the sheets. */
final class TablesCompared {
  private static final String TOTAL = "合计";
  private static final int LONGEST_DETAIL = 60;

  private final List<InputChange> inputs = new ArrayList<>();
  private final List<StructureChange> structure = new ArrayList<>();

  private TablesCompared() {}

  static TablesCompared of(RawBook before, RawBook after) {
    TablesCompared compared = new TablesCompared();
    compared.sheets(before.sheets(), after.sheets());
    for (Form<?> form : Forms.ALL) {
      RawTable old = before.tables().get(form.layout());
      RawTable now = after.tables().get(form.layout());
      if (old != null && now != null) {
        compared.tables(old, now);
      } else if (old != null || now != null) {
        compared.alone(old == null ? now : old, now != null);
      }
    }
    return compared;
  }

  List<InputChange> inputs() {
    return inputs;
  }

  List<StructureChange> structure() {
    return structure;
  }

  // ---- sheets

  private void sheets(List<String> before, List<String> after) {
    List<String> old = before.stream().map(String::strip).toList();
    List<String> now = after.stream().map(String::strip).toList();
    old.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> structure(Kind.SHEET_GONE, name, "", "", null));
    now.stream()
        .filter(name -> !old.contains(name))
        .forEach(name -> structure(Kind.SHEET_ADDED, name, "", "", first(name)));
    List<String> both = old.stream().filter(now::contains).toList();
    int[] at = both.stream().mapToInt(now::indexOf).toArray();
    Set<Integer> still = MatchedRows.longestRising(at);
    for (int i = 0; i < at.length; i++) {
      if (!still.contains(i)) {
        structure(Kind.SHEET_MOVED, both.get(i), "", "", first(both.get(i)));
      }
    }
  }

  private static Place first(String sheet) {
    return new Place(sheet, 0, 0, "", "");
  }

  private void structure(Kind kind, String table, String what, String detail, Place place) {
    structure.add(new StructureChange(kind, table, what, detail, place));
  }

  // ---- tables

  /** A table that one of the two lacks: each filled row of it. */
  private void alone(RawTable table, boolean added) {
    for (RawRow row : table.rows()) {
      String detail = detail(row, columns(table));
      if (!detail.isEmpty() && table.isFilledIn()) {
        structure(
            added ? Kind.ROW_ADDED : Kind.ROW_GONE,
            name(table),
            row.label(),
            detail,
            place(row, table));
      }
    }
  }

  private static String name(RawTable table) {
    return table.layout().shownName();
  }

  private static List<Column> columns(RawTable table) {
    return table.columns().stream().filter(column -> !column.derived() && !column.noted()).toList();
  }

  private void tables(RawTable before, RawTable after) {
    headings(before, after);
    List<Column> both = columns(before).stream().filter(after::has).toList();
    MatchedRows matched = MatchedRows.of(before, after, typed(before.layout(), both));
    for (MatchedRows.Pair pair : matched.pairs()) {
      cells(before, both, pair.before(), pair.after(), pair.after().label());
    }
    if (before.total() != null && after.total() != null) {
      cells(before, typed(before.layout(), both), before.total(), after.total(), TOTAL);
    }
    matched.gone().forEach(row -> row(Kind.ROW_GONE, before, row));
    matched.added().forEach(row -> row(Kind.ROW_ADDED, after, row));
    for (MatchedRows.Pair pair : matched.moved()) {
      RawRow row = pair.after();
      String way = "第" + (pair.before().index() + 1) + "行 → 第" + (row.index() + 1) + "行";
      structure(Kind.ROW_MOVED, name(after), row.label(), way, place(row, after));
    }
  }

  /** The columns that are filled in besides the labels. */
  private static List<Column> typed(Layout layout, List<Column> columns) {
    return columns.stream().filter(column -> !layout.labels().contains(column)).toList();
  }

  private void row(Kind kind, RawTable table, RawRow row) {
    structure(kind, name(table), row.label(), detail(row, columns(table)), place(row, table));
  }

  private static Place place(RawRow row, RawTable table) {
    return row.keyPlace(table.layout());
  }

  /** What is filled in besides the label. */
  private static String detail(RawRow row, List<Column> columns) {
    String words =
        columns.stream()
            .filter(column -> column.kind() != org.jixiao.table.Kind.LABEL)
            .map(column -> Map.entry(column, TypedValue.of(row, column)))
            .filter(entry -> !entry.getValue().isBlank() && !entry.getValue().computed())
            .map(entry -> entry.getKey().heading() + " " + entry.getValue().shown())
            .collect(Collectors.joining("；"));
    int end =
        words.offsetByCodePoints(
            0, Math.min(words.codePointCount(0, words.length()), LONGEST_DETAIL));
    return end < words.length() ? words.substring(0, end) + "……" : words;
  }

  private void cells(
      RawTable table, List<Column> columns, RawRow before, RawRow after, String label) {
    for (Column column : columns) {
      TypedValue old = TypedValue.of(before, column);
      TypedValue now = TypedValue.of(after, column);
      boolean labelOnly =
          column.kind() == org.jixiao.table.Kind.LABEL
              && Wording.label(old.words()).equals(Wording.label(now.words()));
      if (!old.equals(now) && !labelOnly) {
        inputs.add(
            new InputChange(
                name(table),
                label,
                column.heading(),
                old.shown(),
                now.shown(),
                place(before.cell(column)),
                place(after.cell(column))));
      }
    }
  }

  private static Place place(RawCell cell) {
    return cell == null ? null : cell.place();
  }

  // ---- headings

  private void headings(RawTable before, RawTable after) {
    Set<String> old = headings(before);
    Set<String> now = headings(after);
    Set<String> renamed = new LinkedHashSet<>();
    for (Column column : before.columns()) {
      String was = before.heads().get(column).columnLabel();
      String is = after.has(column) ? seen(after, column) : null;
      String earlier = seen(before, column);
      if (is != null && earlier != null && !Wording.heading(is).equals(Wording.heading(earlier))) {
        renamed.add(Wording.heading(is));
        renamed.add(Wording.heading(earlier));
        structure(
            Kind.HEADING_RENAMED,
            name(after),
            was,
            earlier + " → " + is,
            after.heads().get(column));
      }
    }
    Stream.of(old)
        .flatMap(Set::stream)
        .filter(one -> !now.contains(one) && !renamed.contains(one))
        .forEach(one -> structure(Kind.HEADING_GONE, name(before), one, "", null));
    Stream.of(now)
        .flatMap(Set::stream)
        .filter(one -> !old.contains(one) && !renamed.contains(one))
        .forEach(one -> structure(Kind.HEADING_ADDED, name(after), one, "", null));
  }

  private static Set<String> headings(RawTable table) {
    return table.headings().stream()
        .map(Wording::heading)
        .filter(one -> !one.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How a column is headed in the workbook itself: the first heading that is one of its names. */
  private static String seen(RawTable table, Column column) {
    return table.headings().stream()
        .filter(Objects::nonNull)
        .filter(column::isHeaded)
        .findFirst()
        .orElse(null);
  }
}
