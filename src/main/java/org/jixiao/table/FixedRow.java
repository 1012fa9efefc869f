package org.jixiao.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row that the template carries.
 *
 * @param label its label in the template
 * @param required whether its absence is a finding
 * @param names the labels under which it is found, as {@link Wording#label} leaves them
 * @param given what the template already says in its other cells, by heading
 * @param kind what its fact is, in a table of facts
 * @param choices the words allowed in a row of facts, or offered as a hint; empty when free
 * @param range what a number in a row of facts lies between, or the length of a code; or null
 * @param proposed whether the template only proposes it, as a line of a list that people may need
 * @param level how deep it stands under other rows, 0 for the top
 */
public record FixedRow(
    String label,
    boolean required,
    List<String> names,
    Map<String, String> given,
    Kind kind,
    List<String> choices,
    Range range,
    boolean proposed,
    int level) {

  /** Whole numbers from the least to the most, both included. */
  public record Range(int least, int most) {

    /** Whether a number lies in it. */
    public boolean holds(int number) {
      return number >= least && number <= most;
    }
  }

  public FixedRow {
    names = List.copyOf(names);
    given = Map.copyOf(given);
    choices = List.copyOf(choices);
  }

  /** A row that must be there. */
  public static FixedRow required(String label, String... otherLabels) {
    return new FixedRow(
        label, true, names(label, otherLabels), Map.of(), Kind.TEXT, List.of(), null, false, 0);
  }

  /** A row that may be missing. */
  public static FixedRow optional(String label, String... otherLabels) {
    return new FixedRow(
        label, false, names(label, otherLabels), Map.of(), Kind.TEXT, List.of(), null, false, 0);
  }

  /**
   * A line of a list that the template proposes: it means nothing until somebody has filled it in.
   */
  public static FixedRow proposed(String label, String... otherLabels) {
    return new FixedRow(
        label, false, names(label, otherLabels), Map.of(), Kind.TEXT, List.of(), null, true, 0);
  }

  /** The same row with an explanation under 说明. */
  public FixedRow explained(String text) {
    return given("说明", text);
  }

  /** The same row with words that the template already carries under a heading. */
  public FixedRow given(String heading, String words) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(heading, words);
    return new FixedRow(label, required, names, more, kind, choices, range, proposed, level);
  }

  /** What the template says under a heading, empty when nothing. */
  public String given(Column column) {
    return given.getOrDefault(column.heading(), "");
  }

  /** The same row, its fact of this kind. */
  public FixedRow holding(Kind fact) {
    return new FixedRow(label, required, names, given, fact, choices, range, proposed, level);
  }

  /** The same row, its fact one of these words. */
  public FixedRow oneOf(String... words) {
    return new FixedRow(
        label, required, names, given, Kind.CHOICE, List.of(words), range, proposed, level);
  }

  /** The same row, its fact usually one of these words; another one is as good. */
  public FixedRow suggesting(String... words) {
    return new FixedRow(
        label, required, names, given, Kind.HINT, List.of(words), range, proposed, level);
  }

  /** The same row, its fact a code of so many characters. */
  public FixedRow ofLength(int characters) {
    return holding(Kind.CODE).between(characters, characters);
  }

  /** The same row, its fact a whole number in a range. */
  public FixedRow between(int least, int most) {
    Range whole = new Range(least, most);
    return new FixedRow(label, required, names, given, kind, choices, whole, proposed, level);
  }

  /** The same row, so many levels below the top: a part of the row above. */
  public FixedRow atLevel(int depth) {
    return new FixedRow(label, required, names, given, kind, choices, range, proposed, depth);
  }

  private static List<String> names(String label, String... otherLabels) {
    return Stream.concat(Stream.of(label), Stream.of(otherLabels)).map(Wording::label).toList();
  }

  /** Whether a label in a workbook is this row's. */
  public boolean isLabelled(String seen) {
    return names.contains(Wording.label(seen));
  }

  /** Hardly two rows of a table share a label. */
  @Override
  public int hashCode() {
    return label.hashCode();
  }
}
