package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Place;
import org.jixiao.table.ChoiceWords;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.TableUnits;

/** Reads the rows of a table whose headings are known. What holds for a column is asked once. */
final class TableRows {

  /** As people write it where there is nothing. */
  private static final Pattern STROKE =
      Pattern.compile("[\\s\\u3000]*(?:[-－–—―─﹣−]{1,4}|[/／])[\\s\\u3000]*");

  private final StoredSheet sheet;
  private final CellReader cells;
  private final Headings headings;
  private final Layout layout;
  private final TableUnits units;
  private final List<ColumnCells> columns = new ArrayList<>();
  private final List<ColumnCells> labels = new ArrayList<>();
  private final int key;
  private final Optional<Integer> measure;

  /**
   * Rows of one table.
   *
   * @param heads the columns that were found, the one that names the rows among them
   */
  TableRows(
      StoredSheet sheet,
      CellReader cells,
      Headings headings,
      Layout layout,
      Map<Column, Place> heads,
      TableUnits units) {
    this.sheet = sheet;
    this.cells = cells;
    this.headings = headings;
    this.layout = layout;
    this.units = units;
    this.key = heads.get(layout.key()).column();
    this.measure = layout.measure().map(heads::get).map(Place::column);
    heads.forEach((column, head) -> columns.add(new ColumnCells(column, head.column())));
    columns.stream().filter(one -> one.column.kind() == Kind.LABEL).forEach(labels::add);
  }

  /** A row of the sheet, zero-based, whatever stands in it. */
  RawRow row(int index) {
    String named = headings.label(index, key);
    String label = named.isBlank() ? totalLabel(index) : named;
    // A row without a label is told from others like it by its number.
    String name = label.isBlank() ? "第" + (index + 1) + "行" : label;
    // What the row itself says of its unit; the other tables have no column for that.
    String said = measure.isPresent() ? headings.label(index, measure.get()) : "";
    StoredRow row = sheet.row(index);
    Map<Column, RawCell> found = new LinkedHashMap<>();
    for (ColumnCells one : columns) {
      found.put(one.column, one.cell(row, index, label, name, said));
    }
    return new RawRow(index, label, found);
  }

  /** 合计 often stands in the first label column, merged over the others. */
  private String totalLabel(int index) {
    for (ColumnCells one : labels) {
      String label = headings.label(index, one.at);
      if (Layout.isTotal(label)) {
        return label;
      }
    }
    return "";
  }

  /** Whether it is the row that adds up the others. */
  boolean isTotal(RawRow row) {
    return labels.stream().anyMatch(one -> Layout.isTotal(row.words(one.column)));
  }

  /** Whether somebody has laid a row out for the table: every cell of it is there. */
  boolean isPrepared(int index) {
    StoredRow row = sheet.row(index);
    return columns.stream().allMatch(one -> row.cell(one.at) != null);
  }

  /** The cells of one column. */
  private final class ColumnCells {

    private final Column column;
    private final int at;
    private final boolean label;
    private final boolean facts;

    /** Limits are amounts, too; nobody writes them in another unit than 元. */
    private final boolean amounts;

    /** Merged words count for every row that they span; a merged number does not. */
    private final boolean spanning;

    ColumnCells(Column column, int at) {
      this.column = column;
      this.at = at;
      this.label = column.kind() == Kind.LABEL;
      this.facts = column.kind() == Kind.FACT;
      this.amounts = layout.holdsAmounts(column);
      this.spanning = column.kind().isOfEveryRow() && !column.derived();
    }

    RawCell cell(StoredRow row, int index, String rowLabel, String rowName, String unit) {
      StoredCell own = row.cell(at);
      boolean spans = label || spanning && !rowLabel.isBlank();
      StoredCell cell = spans ? headings.origin(index, at) : own;
      Place place =
          new Place(sheet.name(), index, at, rowName, column.heading(), amounts(rowLabel, unit));
      RawCell read = cells.read(sheet, cell, place);
      if (read.content() instanceof RawCell.Text text && !read.hasFormula()) {
        read = understood(read, text.value(), rowLabel);
      }
      return cell == null || cell == own ? read : read.standingAt(shownAt(cell, place));
    }

    private AmountUnit amounts(String rowLabel, String unit) {
      return amounts ? units.of(column, kind(rowLabel), unit) : AmountUnit.YUAN;
    }

    private Kind kind(String rowLabel) {
      return facts ? layout.kind(column, rowLabel) : column.kind();
    }

    /** A choice in another writing, such as √ for 是, is the choice; a stroke is nothing. */
    private RawCell understood(RawCell cell, String words, String rowLabel) {
      Kind kind = kind(rowLabel);
      if (kind == Kind.CHOICE || kind == Kind.HINT) {
        List<String> choices = layout.choices(column, rowLabel);
        Optional<String> choice =
            kind == Kind.HINT
                ? ChoiceWords.shortened(choices, words)
                : ChoiceWords.among(choices, words);
        return choice.map(cell::readAs).orElse(cell);
      }
      return mayBeNothing() && STROKE.matcher(words).matches() ? cell.readAs("") : cell;
    }

    /** Whether a stroke stands for no amount, day or number. */
    private boolean mayBeNothing() {
      boolean measured = facts && layout.measure().isPresent();
      boolean amount = column.kind().isNumeric() || column.kind() == Kind.DATE || measured;
      return (amount || column.kind() == Kind.CODE) && !column.derived();
    }
  }

  /** The place of a cell that is shown in another one. */
  private static Place shownAt(StoredCell cell, Place shown) {
    return new Place(
        shown.sheet(),
        cell.row(),
        cell.column(),
        shown.rowLabel(),
        shown.columnLabel(),
        shown.amounts());
  }
}
