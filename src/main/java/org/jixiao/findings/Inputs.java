package org.jixiao.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * The cells of a table as the rules about columns look at them. Eight rules do, so the cells are
 * put together once, when the first one asks.
 */
public final class Inputs {

  private final RawTable table;
  private final List<Figure> derived;
  private List<Cell> all;
  private List<Cell> numbers;

  /** Those of a table, with what is derived in it. */
  public Inputs(RawTable table, List<Figure> derived) {
    this.table = table;
    this.derived = derived;
  }

  /**
   * A cell in a row with a label.
   *
   * @param kind what it should hold
   * @param typed whether it is for people to fill in
   */
  record Cell(RawRow row, Column column, RawCell raw, Kind kind, boolean typed) {

    /** In what its number is, once it is known that one should stand there. */
    Unit unit() {
      boolean rate = kind == Kind.VALUE && raw.words().strip().endsWith("%");
      return kind == Kind.VALUE ? rate ? Unit.RATIO : Unit.COUNT : kind.unit();
    }
  }

  RawTable table() {
    return table;
  }

  /** All cells of all rows with a label. */
  List<Cell> all() {
    if (all == null) {
      all = List.copyOf(cells());
    }
    return all;
  }

  private List<Cell> cells() {
    Set<Place> computed = new HashSet<>();
    Set<Place> withdrawn = new HashSet<>();
    derived.forEach(figure -> (figure.isWithdrawn() ? withdrawn : computed).add(figure.place()));
    Layout layout = table.layout();
    List<Column> columns = table.columns();
    List<Cell> cells = new ArrayList<>();
    for (RawRow row : table.rows()) {
      for (Column column : columns) {
        RawCell there = row.cell(column);
        RawCell raw = withdrawn.contains(there.place()) ? there.emptied() : there;
        boolean typed = !column.derived() && !computed.contains(raw.place());
        cells.add(new Cell(row, column, raw, layout.kind(column, row.label()), typed));
      }
    }
    return cells;
  }

  /** The cells in which people write numbers; that they were looked at is said. */
  List<Cell> numbers(Inspection inspection) {
    inspection.looked();
    if (numbers == null) {
      numbers = all().stream().filter(cell -> cell.typed() && cell.kind().isNumeric()).toList();
    }
    return numbers;
  }

  /** The cells in which people write anything, a number or words. */
  List<Cell> values() {
    return all().stream().filter(cell -> cell.typed() && cell.kind() == Kind.VALUE).toList();
  }
}
