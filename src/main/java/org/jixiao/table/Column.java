package org.jixiao.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a table. A typed column is filled in by people, a derived one by the program.
 *
 * @param heading the heading in the template
 * @param kind what the cells hold
 * @param derived whether the program computes it
 * @param required whether a blank cell is a finding
 * @param nonNegative whether a negative number is impossible
 * @param definition what the column means, for the comment on its heading
 * @param choices the words allowed, empty when free
 * @param otherHeadings other headings under which it is found
 * @param perHead whether its amounts are in 元 for a person and day, whatever the others are in
 * @param since the version of the template that has it first: a workbook of an earlier one lacks
 *     nothing without it
 */
public record Column(
    String heading,
    Kind kind,
    boolean derived,
    boolean required,
    boolean nonNegative,
    String definition,
    List<String> choices,
    List<String> otherHeadings,
    boolean perHead,
    int since) {

  public Column {
    choices = List.copyOf(choices);
    otherHeadings = List.copyOf(otherHeadings);
  }

  /** A column that people fill in. */
  public static Column typed(String heading, Kind kind, String definition) {
    return new Column(
        heading, kind, false, false, false, definition, List.of(), List.of(), false, 1);
  }

  /** A column that the program computes. */
  public static Column derived(String heading, Kind kind, String definition) {
    return new Column(
        heading, kind, true, false, false, definition, List.of(), List.of(), false, 1);
  }

  /** The same column, to be filled in every row. */
  public Column filledIn() {
    return new Column(
        heading,
        kind,
        derived,
        true,
        nonNegative,
        definition,
        choices,
        otherHeadings,
        perHead,
        since);
  }

  /** The same column, never below zero. */
  public Column neverNegative() {
    return new Column(
        heading, kind, derived, required, true, definition, choices, otherHeadings, perHead, since);
  }

  /** The same column, holding one of these words. */
  public Column oneOf(String... words) {
    return new Column(
        heading,
        Kind.CHOICE,
        derived,
        required,
        nonNegative,
        definition,
        List.of(words),
        otherHeadings,
        perHead,
        since);
  }

  /** The same column, its amounts in 元 for a person and day. */
  public Column forEachPerson() {
    return new Column(
        heading,
        kind,
        derived,
        required,
        nonNegative,
        definition,
        choices,
        otherHeadings,
        true,
        since);
  }

  /** The same column, which the template has from this version on. */
  public Column since(int version) {
    return new Column(
        heading,
        kind,
        derived,
        required,
        nonNegative,
        definition,
        choices,
        otherHeadings,
        perHead,
        version);
  }

  /** The same column, also found under these headings. */
  public Column alsoCalled(String... headings) {
    return new Column(
        heading,
        kind,
        derived,
        required,
        nonNegative,
        definition,
        choices,
        List.of(headings),
        perHead,
        since);
  }

  /** The names under which it is found, as {@link Wording#heading} leaves them. */
  public List<String> names() {
    return Stream.concat(Stream.of(heading), otherHeadings.stream())
        .map(Wording::declaredHeading)
        .toList();
  }

  /** Whether a heading in a workbook is this column's. */
  public boolean isHeaded(String seen) {
    return names().contains(Wording.heading(seen));
  }
}
