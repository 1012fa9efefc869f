package org.jixiao.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Reading;

/** The cells of a table that people fill in, as the rules about columns look at them. */
final class Inputs {

  private Inputs() {}

  /** A cell in which a number is expected from a person. */
  record Input(RawCell cell, Column column, Unit unit) {}

  /** The cells in which people write numbers; that they were looked at is said. */
  static List<Input> numbers(Layout layout, Reading reading, Inspection inspection) {
    inspection.looked();
    Set<Place> derived = derivedPlaces(reading);
    List<Input> inputs = new ArrayList<>();
    for (RawRow row : reading.table().rows()) {
      for (Column column : reading.table().columns()) {
        Kind kind = layout.kind(column, row.label());
        RawCell cell = row.cell(column);
        if (!column.derived() && kind.isNumeric() && !derived.contains(cell.place())) {
          inputs.add(new Input(cell, column, kind.unit()));
        }
      }
    }
    return inputs;
  }

  /** The inputs, and those cells for any value in which a number stands as text. */
  static List<Input> withValues(Layout layout, Reading reading, Inspection inspection) {
    List<Input> inputs = new ArrayList<>(numbers(layout, reading, inspection));
    Set<Place> derived = derivedPlaces(reading);
    for (RawRow row : reading.table().rows()) {
      for (Column column : reading.table().columns()) {
        RawCell cell = row.cell(column);
        if (column.kind() == Kind.VALUE && !derived.contains(cell.place())) {
          boolean rate = cell.words().strip().endsWith("%");
          inputs.add(new Input(cell, column, rate ? Unit.RATIO : Unit.COUNT));
        }
      }
    }
    return inputs;
  }

  /** Where the program computes. */
  static Set<Place> derivedPlaces(Reading reading) {
    return reading.derived().stream()
        .map(Figure::place)
        .filter(place -> place != null)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
