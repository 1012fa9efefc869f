package org.jixiao.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jixiao.numbers.Figure;

/**
 * How a table begins in a workbook that follows this one: which of its rows stay, what stays in
 * them, and what was this year's and becomes last year's.
 *
 * @param rowsStay whether the rows of people's own stay, by their labels; fixed rows always do
 * @param kept the columns that stay as they are, besides labels
 * @param moved for a column of the new table the columns of the old one that fill it: the first
 *     that has something in the row
 * @param change what else is to change in a row, as heading → words
 */
public record NextYear(
    boolean rowsStay,
    List<Column> kept,
    Map<Column, List<Column>> moved,
    UnaryOperator<Map<String, String>> change) {

  /** Nothing of it is of use: it begins empty. */
  public static final NextYear EMPTY =
      new NextYear(false, List.of(), Map.of(), UnaryOperator.identity());

  public NextYear {
    kept = List.copyOf(kept);
    moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
  }

  /** The rows stay, and in them these columns. */
  public static NextYear keeping(Column... columns) {
    return new NextYear(true, Arrays.asList(columns), Map.of(), UnaryOperator.identity());
  }

  /** Everything that people have typed stays. */
  public static NextYear unchanged(Layout layout) {
    return keeping(
        layout.columns().stream().filter(column -> !column.derived()).toArray(Column[]::new));
  }

  /** What stands in the first of some columns that has anything goes into another. */
  public NextYear filling(Column column, Column... sources) {
    Map<Column, List<Column>> more = new LinkedHashMap<>(moved);
    more.put(column, List.of(sources));
    return new NextYear(rowsStay, kept, more, change);
  }

  /** Each row is changed by hand, too, once everything else has been done to it. */
  public NextYear changing(UnaryOperator<Map<String, String>> more) {
    return new NextYear(rowsStay, kept, moved, more);
  }

  /**
   * The rows of the new table, as heading → words.
   *
   * @param last the old table
   * @param typed what people have typed into it, row by row
   */
  public List<Map<String, String>> rows(Reading last, List<Map<String, String>> typed) {
    Layout layout = last.table().layout();
    List<Map<String, String>> rows = new ArrayList<>();
    Set<FixedRow> prepared = new HashSet<>();
    for (Map<String, String> old : typed) {
      String label = old.getOrDefault(layout.key().heading(), "");
      // In a list a prepared row may have others of its name below: those are people's own.
      boolean fixed =
          layout
              .fixedRow(label)
              .filter(row -> prepared.add(row) || !layout.repeating())
              .isPresent();
      if (rowsStay || fixed) {
        rows.add(change.apply(row(last, old, label)));
      }
    }
    return rows;
  }

  private Map<String, String> row(Reading last, Map<String, String> old, String label) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Column column : last.table().layout().columns()) {
      boolean stays = column.kind() == Kind.LABEL || kept.contains(column);
      if (stays && old.containsKey(column.heading())) {
        row.put(column.heading(), old.get(column.heading()));
      }
    }
    moved.forEach(
        (column, sources) -> {
          // What the program computes in this row it computes next year, too: 固定资产净值 at 期初.
          if (computed(last, label, column).isEmpty()) {
            sources.stream()
                .map(source -> words(last, old, label, source))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(words -> row.put(column.heading(), words));
          }
        });
    return row;
  }

  /** What was typed into a cell, else what the program has computed there. */
  private static Optional<String> words(
      Reading last, Map<String, String> old, String label, Column source) {
    String typed = old.getOrDefault(source.heading(), "");
    return typed.isEmpty() ? computed(last, label, source) : Optional.of(typed);
  }

  private static Optional<String> computed(Reading last, String label, Column source) {
    return last.derived().stream()
        .filter(figure -> figure.isNumber() && figure.place() != null)
        .filter(figure -> Wording.sameLabel(figure.place().rowLabel(), label))
        .filter(figure -> source.isHeaded(figure.place().columnLabel()))
        .findFirst()
        .map(Figure::cellNumber)
        .map(number -> number.toPlainString());
  }
}
