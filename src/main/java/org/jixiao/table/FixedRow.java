package org.jixiao.table;

import java.util.List;

/**
 * A row that the template carries.
 *
 * @param label its label in the template
 * @param required whether its absence is a finding
 * @param otherLabels other labels under which it is found
 * @param note the explanation beside it, where the table has a column for one
 * @param kind what its fact is, in a table of facts
 * @param choices the words allowed in a row of facts, empty when free
 */
public record FixedRow(
    String label,
    boolean required,
    List<String> otherLabels,
    String note,
    Kind kind,
    List<String> choices) {

  public FixedRow {
    otherLabels = List.copyOf(otherLabels);
    choices = List.copyOf(choices);
  }

  /** A row that must be there. */
  public static FixedRow required(String label, String... otherLabels) {
    return new FixedRow(label, true, List.of(otherLabels), "", Kind.TEXT, List.of());
  }

  /** A row that may be missing. */
  public static FixedRow optional(String label, String... otherLabels) {
    return new FixedRow(label, false, List.of(otherLabels), "", Kind.TEXT, List.of());
  }

  /** The same row with an explanation. */
  public FixedRow explained(String text) {
    return new FixedRow(label, required, otherLabels, text, kind, choices);
  }

  /** The same row, its fact of this kind. */
  public FixedRow holding(Kind fact) {
    return new FixedRow(label, required, otherLabels, note, fact, choices);
  }

  /** The same row, its fact one of these words. */
  public FixedRow oneOf(String... words) {
    return new FixedRow(label, required, otherLabels, note, Kind.CHOICE, List.of(words));
  }

  /** Whether a label in a workbook is this row's. */
  public boolean isLabelled(String seen) {
    String key = Wording.label(seen);
    return Wording.label(label).equals(key)
        || otherLabels.stream().anyMatch(other -> Wording.label(other).equals(key));
  }
}
