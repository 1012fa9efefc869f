package org.jixiao.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.TableUnits;

/** Builds tables in memory, as if they had been found on a sheet. */
public final class Tables {

  private static final int HEADER_ROW = 2;

  private final Layout layout;
  private final Map<Column, Place> heads = new LinkedHashMap<>();
  private final List<RawRow> rows = new ArrayList<>();
  private RawRow total;
  private int next = HEADER_ROW + 1;

  private Tables(Layout layout) {
    this.layout = layout;
    for (Column column : layout.columns()) {
      int at = layout.columns().indexOf(column);
      heads.put(column, new Place(layout.sheet(), HEADER_ROW, at, "", column.heading()));
    }
  }

  public static Tables of(Layout layout) {
    return new Tables(layout);
  }

  /** Forgets a column, as if its heading had been renamed. */
  public Tables without(String heading) {
    heads.keySet().removeIf(column -> column.heading().equals(heading));
    return this;
  }

  /**
   * A row: the label, then the typed columns in their order. A {@link Number} is a number, a {@link
   * String} text, null a blank, a {@link RawCell.Content} itself.
   */
  public Tables row(String label, Object... values) {
    rows.add(make(label, next++, values));
    return this;
  }

  public Tables total(String label, Object... values) {
    total = make(label, next++, values);
    return this;
  }

  /** The same for derived columns: what stands in one of them in the last row. */
  public Tables with(String heading, Object value) {
    RawRow last = total != null ? total : rows.get(rows.size() - 1);
    Map<Column, RawCell> cells = new LinkedHashMap<>(last.cells());
    for (Column column : heads.keySet()) {
      if (column.heading().equals(heading)) {
        cells.put(column, new RawCell(last.cell(column).place(), content(value), null));
      }
    }
    RawRow changed = new RawRow(last.index(), last.label(), cells);
    if (total != null) {
      total = changed;
    } else {
      rows.set(rows.size() - 1, changed);
    }
    return this;
  }

  private RawRow make(String label, int index, Object... values) {
    Map<Column, RawCell> cells = new LinkedHashMap<>();
    int used = 0;
    for (Column column : layout.columns()) {
      Object value = null;
      if (column.equals(layout.key())) {
        value = label;
      } else if (!column.derived() && used < values.length) {
        value = values[used++];
      }
      if (heads.containsKey(column)) {
        int at = layout.columns().indexOf(column);
        Place place = new Place(layout.sheet(), index, at, label, column.heading());
        cells.put(column, new RawCell(place, content(value), null));
      }
    }
    return new RawRow(index, label, cells);
  }

  private static RawCell.Content content(Object value) {
    if (value == null) {
      return new RawCell.Blank();
    } else if (value instanceof RawCell.Content content) {
      return content;
    } else if (value instanceof Number number) {
      return new RawCell.Number(new BigDecimal(number.toString()));
    }
    return new RawCell.Text(value.toString());
  }

  public RawTable table() {
    List<String> headings = heads.keySet().stream().map(Column::heading).toList();
    return new RawTable(
        layout,
        layout.sheet(),
        List.of(),
        TableUnits.YUAN,
        HEADER_ROW,
        heads,
        Map.of(),
        headings,
        rows,
        List.of(),
        total,
        List.of());
  }
}
