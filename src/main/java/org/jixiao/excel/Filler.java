package org.jixiao.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.Place;
import org.jixiao.report.ChineseWidth;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** Types rows into a blank table, as a person would. */
final class Filler {

  private final EditedSheet sheet;
  private final RawTable table;
  private final Layout layout;

  private final Typing typing;

  Filler(EditedBook workbook, Styles styles, RawTable table) {
    this.typing = new Typing(styles);
    this.sheet = workbook.sheet(table.sheet()).orElseThrow();
    this.table = table;
    this.layout = table.layout();
  }

  /** Types the rows: into the fixed row of the same label, the total row, or the next free row. */
  void fill(List<Map<String, String>> rows) {
    Iterator<RawRow> free = table.spare().iterator();
    List<Integer> used = new ArrayList<>();
    Map<Integer, FixedRow> prepared = inFixedRows(layout, rows);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> words = rows.get(i);
      Optional<RawRow> fixed = Optional.ofNullable(prepared.get(i)).flatMap(table::row);
      RawRow row = fixed.orElseGet(() -> isTotal(layout, words) ? table.total() : free.next());
      if (fixed.isEmpty() && row != table.total()) {
        used.add(row.index());
      }
      fitHeight(row, words);
      type(row, words, fixed.isPresent() || row == table.total());
    }
    mergeLabels(used);
  }

  /**
   * For which of the rows the table has one prepared; where a label may stand several times, for
   * the first.
   */
  static Map<Integer, FixedRow> inFixedRows(Layout layout, List<Map<String, String>> rows) {
    Map<Integer, FixedRow> found = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String label = rows.get(i).getOrDefault(layout.key().heading(), "");
      Optional<FixedRow> fixed = layout.fixedRow(label);
      if (fixed.isPresent() && !(layout.repeating() && found.containsValue(fixed.get()))) {
        found.put(i, fixed.get());
      }
    }
    return found;
  }

  /** Whether the words belong into the total row. */
  static boolean isTotal(Layout layout, Map<String, String> words) {
    return layout.hasTotal()
        && layout.labels().stream()
            .anyMatch(label -> Layout.isTotal(words.getOrDefault(label.heading(), "")));
  }

  private void type(RawRow row, Map<String, String> words, boolean labelled) {
    for (Map.Entry<Column, Place> head : table.heads().entrySet()) {
      Column column = head.getKey();
      String text = words.getOrDefault(column.heading(), "");
      boolean label = column.kind() == Kind.LABEL;
      if (!text.isEmpty() && !(label && labelled)) {
        type(sheet.cell(row.index(), head.getValue().column()), column, row, text);
      }
    }
  }

  private void type(EditedCell cell, Column column, RawRow row, String text) {
    typing.type(cell, layout.kind(column, row.label()), text);
  }

  /** A row as high as its longest text needs. */
  private void fitHeight(RawRow row, Map<String, String> words) {
    int lines = 1;
    for (Map.Entry<Column, Place> head : table.heads().entrySet()) {
      int width = (int) sheet.columns().width(head.getValue().column()) - 2;
      String text = words.getOrDefault(head.getKey().heading(), "");
      lines = Math.max(lines, ChineseWidth.lines(text, width));
    }
    // What the template says in the row may need more than what is typed.
    double height = Math.max(sheet.height(row.index()), LineHeight.of(lines));
    if (sheet.isFixed(row.index())) {
      sheet.height(row.index(), height);
    } else {
      sheet.growing(row.index(), height);
    }
  }

  /** Labels of higher levels that repeat downwards become one merged cell. */
  private void mergeLabels(List<Integer> rows) {
    List<Integer> columns =
        layout.labels().stream()
            .filter(column -> !column.equals(layout.key()))
            .map(column -> table.heads().get(column).column())
            .toList();
    // The deepest level first: it compares the labels above it, which merging blanks.
    for (int level = columns.size() - 1; level >= 0; level--) {
      int start = 0;
      for (int i = 1; i <= rows.size(); i++) {
        if (i == rows.size()
            || !same(rows.get(start), rows.get(i), columns.subList(0, level + 1))) {
          merge(rows.get(start), rows.get(i - 1), columns.get(level));
          start = i;
        }
      }
    }
  }

  private boolean same(int one, int other, List<Integer> columns) {
    return columns.stream().allMatch(column -> words(one, column).equals(words(other, column)));
  }

  private String words(int row, int column) {
    EditedCell cell = sheet.existing(row, column);
    return cell == null ? "" : cell.shownWords();
  }

  private void merge(int first, int last, int column) {
    if (last > first) {
      for (int row = first + 1; row <= last; row++) {
        sheet.cell(row, column).blank();
      }
      sheet.frame().merge(new Block(first, column, last, column));
    }
  }
}
