package org.jixiao.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * The cells of a sheet that the program computes. Three rules look at them, so they are put
 * together once, when the first one asks.
 */
public final class ComputedCells {

  private final RawTable table;
  private final List<Figure> derived;
  private List<Pair> all;

  /** Those of a table, with what is derived in it. */
  public ComputedCells(RawTable table, List<Figure> derived) {
    this.table = table;
    this.derived = derived;
  }

  /**
   * A derived figure with what stands in its cell.
   *
   * @param inTotal whether it adds up a column
   */
  record Pair(Figure figure, RawCell cell, boolean inTotal) {}

  /** Each figure with its cell; one without a formula only where its cell is left to people. */
  List<Pair> all() {
    if (all == null) {
      all = List.copyOf(pairs());
    }
    return all;
  }

  private List<Pair> pairs() {
    Map<Place, Pair> cells = new HashMap<>();
    for (RawRow row : table.allRows()) {
      for (Column column : table.columns()) {
        RawCell cell = row.cell(column);
        boolean inTotal = row == table.total() && !column.derived();
        cells.put(cell.place(), new Pair(null, cell, inTotal));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Figure figure : derived) {
      Pair known = figure.place() == null ? null : cells.get(figure.place());
      boolean says = figure.formula() != null || figure.isLeft();
      if (known != null && says) {
        pairs.add(new Pair(figure, known.cell(), known.inTotal()));
      }
    }
    return pairs;
  }
}
