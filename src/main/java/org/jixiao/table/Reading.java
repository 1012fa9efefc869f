package org.jixiao.table;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;

/** A sheet that has been read: its figures, what is derived from them, and what to draw. */
public interface Reading {

  /** The table as it was found. */
  RawTable table();

  /** Every derived figure that stands in a cell of this sheet. */
  List<Figure> derived();

  /** Those figures that stand in a cell. */
  static List<Figure> placed(Stream<Figure> figures) {
    return figures.filter(figure -> figure.place() != null).toList();
  }

  /** The charts of this sheet; none when there is nothing to draw. */
  default List<ChartPlan> charts() {
    return List.of();
  }
}
