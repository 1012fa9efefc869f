package org.jixiao.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;

/** A sheet that has been read: its figures, what is derived from them, and what to draw. */
public interface Reading {

  /** The table as it was found. */
  RawTable table();

  /** Every derived figure that stands in a cell of this sheet. */
  List<Figure> derived();

  /** The cells that the program fills in; those that it empties and leaves to people are not. */
  default Set<Place> computedCells() {
    return derived().stream()
        .filter(figure -> !figure.isWithdrawn())
        .map(Figure::place)
        .collect(Collectors.toSet());
  }

  /** Those figures that stand in a cell. */
  static List<Figure> placed(Stream<Figure> figures) {
    return figures.filter(figure -> figure.place() != null).toList();
  }

  /**
   * Words that the program notes for itself in cells of this sheet, empty where nothing is to be
   * noted any more; they are typed as they are, for they follow from no cell.
   */
  default Map<Place, String> notes() {
    return Map.of();
  }

  /** The rows of the sheet that end a printed page, zero-based; none where pages end as they do. */
  default List<Integer> pageEnds() {
    return List.of();
  }

  /** The charts of this sheet; none when there is nothing to draw. */
  default List<ChartPlan> charts() {
    return List.of();
  }
}
