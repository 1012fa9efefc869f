package org.jixiao.charts;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Runs;

/** The cells of figures as a chart names them. */
public final class CellRanges {

  private CellRanges() {}

  /** Cells as absolute ranges; several ranges stand in brackets. */
  public static String of(List<Figure> figures) {
    List<String> parts =
        Runs.of(figures, Figure::place).stream()
            .map(run -> range(run.get(0).place(), run.get(run.size() - 1).place()))
            .toList();
    String joined = String.join(",", parts);
    return parts.size() == 1 ? joined : "(" + joined + ")";
  }

  private static String range(Place first, Place last) {
    String start = FormulaText.quoted(first.sheet()) + "!" + absolute(first);
    return first.equals(last) ? start : start + ":" + absolute(last);
  }

  private static String absolute(Place place) {
    return "$" + Place.columnName(place.column()) + "$" + (place.row() + 1);
  }
}
