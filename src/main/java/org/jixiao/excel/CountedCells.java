package org.jixiao.excel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Runs;

/** Cells of other sheets as a formula names them: neighbours in one column as a range. */
final class CountedCells {

  private CountedCells() {}

  /** The cells of some columns, separated by commas; empty when there are none. */
  static String of(List<List<Place>> columns) {
    return columns.stream()
        .flatMap(places -> ranges(places).stream())
        .collect(Collectors.joining(","));
  }

  private static List<String> ranges(List<Place> places) {
    return Runs.of(places, Function.identity()).stream()
        .map(run -> between(run.get(0), run.get(run.size() - 1)))
        .toList();
  }

  /** All cells from one to another of the same column. */
  static String between(Place first, Place last) {
    String sheet = FormulaText.quoted(first.sheet()) + "!";
    return first.equals(last)
        ? sheet + first.address()
        : sheet + first.address() + ":" + last.address();
  }
}
