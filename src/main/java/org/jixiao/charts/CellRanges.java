package org.jixiao.charts;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;

/** The cells of figures as a chart names them. */
public final class CellRanges {

  private CellRanges() {}

  /** Cells as absolute ranges; several ranges stand in brackets. */
  public static String of(List<Figure> figures) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= figures.size(); i++) {
      if (i == figures.size() || !follows(figures.get(i - 1).place(), figures.get(i).place())) {
        parts.add(range(figures.get(start).place(), figures.get(i - 1).place()));
        start = i;
      }
    }
    String joined = String.join(",", parts);
    return parts.size() == 1 ? joined : "(" + joined + ")";
  }

  private static boolean follows(Place before, Place after) {
    return before.column() == after.column() && before.row() + 1 == after.row();
  }

  private static String range(Place first, Place last) {
    String start = FormulaText.quoted(first.sheet()) + "!" + absolute(first);
    return first.equals(last) ? start : start + ":" + absolute(last);
  }

  private static String absolute(Place place) {
    return "$" + Place.columnName(place.column()) + "$" + (place.row() + 1);
  }
}
