package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;

/** Cells of other sheets as a formula names them: neighbours in one column as a range. */
final class CellRanges {

  private CellRanges() {}

  /** The cells of some columns, separated by commas; empty when there are none. */
  static String of(List<List<Place>> columns) {
    return columns.stream()
        .flatMap(places -> ranges(places).stream())
        .collect(Collectors.joining(","));
  }

  private static List<String> ranges(List<Place> places) {
    List<String> ranges = new ArrayList<>();
    Place first = null;
    Place last = null;
    for (Place place : places) {
      if (last != null && place.row() == last.row() + 1) {
        last = place;
        continue;
      }
      if (first != null) {
        ranges.add(range(first, last));
      }
      first = place;
      last = place;
    }
    if (first != null) {
      ranges.add(range(first, last));
    }
    return ranges;
  }

  private static String range(Place first, Place last) {
    String sheet = FormulaText.quoted(first.sheet()) + "!";
    return first.equals(last)
        ? sheet + first.address()
        : sheet + first.address() + ":" + last.address();
  }
}
