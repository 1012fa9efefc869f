package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.draft.Block.TableCell;
import org.jixiao.report.draft.Block.TableColumn;
import org.jixiao.report.draft.Block.TableRow;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** A sheet as a table of the report: some of its columns, those rows in which something stands. */
final class FiguresTable {

  private static final String NOTHING = "—";
  private static final int NARROWEST = 6;
  private static final int WIDEST = 40;

  private final RawTable table;
  private final Map<String, Figure> derived = new HashMap<>();
  private final List<Column> columns;

  private FiguresTable(Reading reading, List<String> headings) {
    table = reading.table();
    for (Figure figure : reading.derived()) {
      derived.put(key(figure.place()), figure);
    }
    columns =
        headings.stream()
            .flatMap(
                heading ->
                    table.layout().columns().stream()
                        .filter(column -> column.heading().equals(heading)))
            .filter(table::has)
            .toList();
  }

  private static String key(Place place) {
    return place.row() + "," + place.column();
  }

  /**
   * The table.
   *
   * @param number its number in the report
   * @param title what stands above it
   * @param merged how many of the first columns are one where they say the same as above
   * @param headings the columns that the report prints
   */
  static Block.Table of(
      Reading reading, int number, String title, int merged, List<String> headings) {
    FiguresTable figures = new FiguresTable(reading, headings);
    List<TableRow> rows = figures.rows(merged);
    boolean money =
        figures.columns.stream().anyMatch(column -> figures.table.layout().holdsAmounts(column));
    return new Block.Table(number, title, money ? "元" : "", figures.heads(rows), rows);
  }

  /** A table without the columns in which nothing stands. */
  static Block.Table withoutHollow(Block.Table table) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      if (table.rows().stream().anyMatch(row -> !row.cells().get(at).text().equals(NOTHING))) {
        kept.add(i);
      }
    }
    return new Block.Table(
        table.number(),
        table.title(),
        table.unit(),
        kept.stream().map(table.columns()::get).toList(),
        table.rows().stream()
            .map(row -> new TableRow(kept.stream().map(row.cells()::get).toList(), row.strong()))
            .toList());
  }

  private List<TableRow> rows(int merged) {
    List<TableRow> rows = new ArrayList<>();
    List<String> above = List.of();
    for (RawRow row : table.rows()) {
      if (row.label().isBlank() || !says(row)) {
        continue;
      }
      List<String> labels = columns.stream().limit(merged).map(row::words).toList();
      List<TableCell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean same =
            i < merged
                && above.size() > i
                && labels.subList(0, i + 1).equals(above.subList(0, i + 1))
                && !labels.get(i).isBlank();
        cells.add(same ? new TableCell(List.of(), true) : cell(row, columns.get(i)));
      }
      above = labels;
      rows.add(new TableRow(cells, false));
    }
    if (table.total() != null && !rows.isEmpty()) {
      rows.add(
          new TableRow(columns.stream().map(column -> cell(table.total(), column)).toList(), true));
    }
    return rows;
  }

  /** Whether anything stands in a row beside its name; the rows of an account are always shown. */
  private boolean says(RawRow row) {
    boolean needed =
        table.layout().fixedRow(row.label()).filter(fixed -> fixed.required()).isPresent();
    return needed
        || row.cells().entrySet().stream()
            .filter(cell -> !cell.getKey().equals(table.layout().key()))
            .filter(cell -> cell.getKey().kind() != Kind.LABEL || !table.layout().repeating())
            .filter(cell -> isTyped(row, cell.getKey()))
            .anyMatch(cell -> !cell.getValue().isBlank());
  }

  private boolean isTyped(RawRow row, Column column) {
    String given =
        table.layout().fixedRow(row.label()).map(fixed -> fixed.given(column)).orElse("");
    boolean serial = column.heading().equals("行次") || column.heading().equals("序号");
    return !column.derived() && !serial && !column.isMeasure() && !given.equals(row.words(column))
        || !column.derived() && !serial && given.isEmpty() && !column.isMeasure();
  }

  private TableCell cell(RawRow row, Column column) {
    return new TableCell(spans(row, column), false);
  }

  private List<Span> spans(RawRow row, Column column) {
    int level =
        column.equals(table.layout().key())
            ? table.layout().fixedRow(row.label()).map(fixed -> fixed.level()).orElse(0)
            : 0;
    if (level > 0) {
      // A part stands a little to the right of what it is part of.
      String label = row.label().strip();
      return List.of(new Span.Words("　".repeat(level)), new Span.Typed(label));
    }
    return plainly(row, column);
  }

  private List<Span> plainly(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    Unit unit = table.layout().kind(column, row.label()).unit();
    Figure figure = cell == null ? row.figure(column, unit) : derived.get(key(cell.place()));
    if (figure == null) {
      figure = row.figure(column, unit);
    }
    if (unit != Unit.TEXT && figure.isNumber() && figure.place() != null) {
      String shown = Phrase.plainly(figure.number(), unit);
      return List.of(new Span.Printed(PrintedFigure.in(figure.place(), shown)));
    }
    return words(row, column, cell, figure);
  }

  private static List<Span> words(RawRow row, Column column, RawCell cell, Figure figure) {
    if (cell != null && column.kind() == Kind.DATE && cell.day().isPresent()) {
      return List.of(new Span.Typed(cell.day().get().toString()));
    }
    Optional<String> derivedWords =
        column.derived() && figure.isPresent() ? Optional.of(figure.show()) : Optional.empty();
    String words = derivedWords.orElseGet(() -> column.derived() ? "" : row.words(column));
    if (words.isBlank()) {
      return List.of(new Span.Words(NOTHING));
    }
    boolean value = column.kind() == Kind.VALUE && cell != null && words.matches("[-\\d.,%]+");
    return List.of(
        value
            ? new Span.Printed(PrintedFigure.in(cell.place(), words))
            : new Span.Typed(words.strip()));
  }

  private List<TableColumn> heads(List<TableRow> rows) {
    List<TableColumn> heads = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int at = i;
      int widest =
          rows.stream()
              .mapToInt(row -> ChineseWidth.of(row.cells().get(at).text()))
              .max()
              .orElse(0);
      String heading = column.heading() + (column.kind() == Kind.POINTS ? "（个百分点）" : "");
      boolean numeric =
          column.kind().isNumeric() || column.kind() == Kind.VALUE || column.kind() == Kind.FACT;
      int least = numeric ? Math.max(widest, NARROWEST) : NARROWEST;
      int wanted = Math.max(Math.min(widest, WIDEST), Math.min(10, ChineseWidth.of(heading)));
      heads.add(new TableColumn(heading, numeric, Math.max(least, wanted)));
    }
    return heads;
  }
}
