package org.jixiao.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;

/**
 * One column of a table. A typed column is filled in by people, a derived one by the program.
 *
 * @param heading the heading in the template
 * @param kind what the cells hold
 * @param definition what the column means, for the comment on its heading
 * @param traits what else is to say about its cells
 * @param choices the words allowed, or offered as a hint; empty when free
 * @param names the headings under which it is found, its own first, as {@link Wording#heading}
 *     leaves them
 * @param since the version of the template that has it first: a workbook of an earlier one lacks
 *     nothing without it
 * @param computation how a derived column comes from the others of its row; null where it is typed,
 *     or takes more than its row to compute
 */
public record Column(
    String heading,
    Kind kind,
    String definition,
    Set<Trait> traits,
    List<String> choices,
    List<String> names,
    int since,
    Function<ComputedRow, Figure> computation) {

  /** What is to say about the cells of a column. */
  public enum Trait {
    /** The program computes them. */
    DERIVED,
    /** A blank one is a finding. */
    REQUIRED,
    /** A negative number is impossible. */
    NON_NEGATIVE,
    /** Amounts in 元 for a person and day, whatever the others are in. */
    PER_HEAD,
    /** The total row has none. */
    NOT_IN_TOTAL,
    /** Its cells take long texts. */
    WIDE,
    /** It says in what the facts of its row are measured: 人, 平方米, 元. */
    MEASURE,
    /** The program notes it as plain words, to know the row again; it follows from no cell. */
    NOTED
  }

  public Column {
    traits = Set.copyOf(traits);
    choices = List.copyOf(choices);
    names = List.copyOf(names);
  }

  /** A column that people fill in. */
  public static Column typed(String heading, Kind kind, String definition) {
    return new Column(heading, kind, definition, Set.of(), List.of(), names(heading), 1, null);
  }

  /** A column that the program computes. */
  public static Column derived(String heading, Kind kind, String definition) {
    return derived(heading, kind, definition, null);
  }

  /** A column that the program computes from the others of its row. */
  public static Column derived(
      String heading, Kind kind, String definition, Function<ComputedRow, Figure> computation) {
    Set<Trait> traits = Set.of(Trait.DERIVED);
    return new Column(heading, kind, definition, traits, List.of(), names(heading), 1, computation);
  }

  /** A column in which the program notes, in words, what it knows the row by. */
  public static Column noted(String heading, String definition) {
    return derived(heading, Kind.MARK, definition).with(Trait.NOTED);
  }

  /** Whether the program notes in it what it knows the row by; no formula stands in it. */
  public boolean noted() {
    return traits.contains(Trait.NOTED);
  }

  /** Whether the program computes it. */
  public boolean derived() {
    return traits.contains(Trait.DERIVED);
  }

  /** Whether a blank cell is a finding. */
  public boolean required() {
    return traits.contains(Trait.REQUIRED);
  }

  /** Whether a negative number is impossible. */
  public boolean nonNegative() {
    return traits.contains(Trait.NON_NEGATIVE);
  }

  /** Whether its amounts are in 元 for a person and day, whatever the others are in. */
  public boolean perHead() {
    return traits.contains(Trait.PER_HEAD);
  }

  /** Whether it says in what the facts of its row are measured. */
  public boolean isMeasure() {
    return traits.contains(Trait.MEASURE);
  }

  /** Whether it has a value in the total row. */
  public boolean isInTotal() {
    return !traits.contains(Trait.NOT_IN_TOTAL);
  }

  /** Whether its cells take long texts, of several paragraphs even. */
  public boolean isWide() {
    return traits.contains(Trait.WIDE);
  }

  private Column with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Column(heading, kind, definition, more, choices, names, since, computation);
  }

  /** The same column, to be filled in every row. */
  public Column filledIn() {
    return with(Trait.REQUIRED);
  }

  /** The same column, never below zero. */
  public Column neverNegative() {
    return with(Trait.NON_NEGATIVE);
  }

  /** The same column, its amounts in 元 for a person and day. */
  public Column forEachPerson() {
    return with(Trait.PER_HEAD);
  }

  /** The same column, without a value in the total row. */
  public Column inRowsOnly() {
    return with(Trait.NOT_IN_TOTAL);
  }

  /** The same column, its cells wide enough for long texts. */
  public Column wide() {
    return with(Trait.WIDE);
  }

  /** The same column, which says in what the facts of its row are measured. */
  public Column measuring() {
    return with(Trait.MEASURE);
  }

  /** The same column, holding one of these words. */
  public Column oneOf(String... words) {
    return offering(Kind.CHOICE, words);
  }

  /**
   * The same column, these words offered as a hint where practice varies: another word is no
   * finding. Names of rows stay names of rows.
   */
  public Column suggesting(String... words) {
    return offering(kind == Kind.LABEL ? kind : Kind.HINT, words);
  }

  private Column offering(Kind offered, String... words) {
    return new Column(
        heading, offered, definition, traits, List.of(words), names, since, computation);
  }

  /** The same column, which the template has from this version on. */
  public Column since(int version) {
    return new Column(heading, kind, definition, traits, choices, names, version, computation);
  }

  /** The same column, also found under these headings. */
  public Column alsoCalled(String... headings) {
    return new Column(
        heading, kind, definition, traits, choices, names(heading, headings), since, computation);
  }

  private static List<String> names(String heading, String... others) {
    return Stream.concat(Stream.of(heading), Stream.of(others)).map(Wording::heading).toList();
  }

  /** Whether a heading in a workbook is this column's. */
  public boolean isHeaded(String seen) {
    return names.contains(Wording.heading(seen));
  }

  /** Columns are keys all over the program, and hardly two of them share a heading. */
  @Override
  public int hashCode() {
    return heading.hashCode();
  }
}
