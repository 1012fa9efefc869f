package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of an export are.
 *
 * @param row the last row of the header among the rows that were looked at, counted from 0
 * @param blocks the column of each field; several where the same columns stand side by side again
 * @param headings the heading under which each field was found
 * @param scale what the amounts of a field are multiplied with to be 元
 * @param ambiguous fields for which several columns are equally good; none of them is taken
 * @param titles the heading of every column, empty where it has none
 * @param above the unit that is stated outside the headings; null when none is
 */
record ExportHeader(
    int row,
    List<Map<ExportField, Integer>> blocks,
    Map<ExportField, String> headings,
    Map<ExportField, BigDecimal> scale,
    Map<ExportField, List<Integer>> ambiguous,
    List<String> titles,
    BigDecimal above) {

  /** How many columns it has. */
  int width() {
    return titles.size();
  }

  /** The same header, counted as an earlier one is where its own headings state no unit. */
  ExportHeader countedLike(ExportHeader earlier) {
    Map<ExportField, BigDecimal> merged = new LinkedHashMap<>(scale);
    merged.replaceAll(
        (field, stated) ->
            MoneyScale.inHeading(headings.getOrDefault(field, "")).isPresent()
                ? stated
                : earlier.scale.getOrDefault(field, stated));
    return new ExportHeader(row, blocks, headings, merged, ambiguous, titles, above);
  }

  /** Whether amounts are multiplied because of what stands above the table, not in the heading. */
  boolean isCountedAbove(ExportField field) {
    return MoneyScale.isLarge(scale.get(field))
        && MoneyScale.inHeading(headings.get(field)).isEmpty();
  }

  /** The name of the field that a column is taken for; empty for none. */
  String fieldOf(int column) {
    for (Map<ExportField, Integer> block : blocks) {
      for (Map.Entry<ExportField, Integer> taken : block.entrySet()) {
        if (taken.getValue() == column) {
          return taken.getKey().name();
        }
      }
    }
    return ambiguous.entrySet().stream()
        .filter(one -> one.getValue().contains(column))
        .map(one -> one.getKey().name())
        .findFirst()
        .orElse("");
  }

  /** Whether a column is one of several that are equally good for a field. */
  boolean isAmbiguous(int column) {
    return ambiguous.values().stream().anyMatch(columns -> columns.contains(column));
  }

  /** Whether a field was found. */
  boolean has(ExportField field) {
    return blocks.get(0).containsKey(field);
  }

  /** How the columns were taken, for users: field, then heading. */
  List<String> shown() {
    List<String> shown = new ArrayList<>();
    new LinkedHashMap<>(headings)
        .forEach(
            (field, heading) ->
                shown.add(field.name().equals(heading) ? heading : field.name() + "←" + heading));
    return shown;
  }
}
