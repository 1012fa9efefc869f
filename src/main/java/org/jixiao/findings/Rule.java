package org.jixiao.findings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule, declared once: everything that is printed about it anywhere comes from here. A rule
 * with a missing word cannot be made.
 *
 * @param id sheet, kind and number, such as {@code YS-R01}; for ever, never reused
 * @param severity how bad a breach is, unless the test says otherwise for a single finding
 * @param title a short Chinese name
 * @param why why it matters
 * @param repair what to do about a finding
 * @param reads the tables that it cannot do without
 * @param alsoReads the tables that it takes into account where they were provided
 * @param limits the limits that it measures against
 * @param test the test
 * @param <T> what it looks at: a sheet that was read, or everything at once
 */
public record Rule<T>(
    String id,
    Severity severity,
    String title,
    String why,
    String repair,
    List<String> reads,
    List<String> alsoReads,
    List<Limit> limits,
    Test<T> test) {

  private static final Pattern ID = Pattern.compile("[A-Z]{2}-[FSTMBXRLJE]\\d{2}");

  /** The test of a rule: it looks at its subject and reports to the inspection. */
  @FunctionalInterface
  public interface Test<T> {
    void check(T subject, Inspection inspection);
  }

  public Rule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a rule id: " + id);
    }
    for (String words : List.of(title, why, repair)) {
      if (words.isBlank()) {
        throw new IllegalArgumentException("rule " + id + " lacks its wording");
      }
    }
    if (reads.isEmpty() || severity == null || test == null) {
      throw new IllegalArgumentException("rule " + id + " is incomplete");
    }
    reads = List.copyOf(reads);
    alsoReads = List.copyOf(alsoReads);
    limits = List.copyOf(limits);
  }

  /** Every table that it looks at. */
  public List<String> allReads() {
    return Stream.concat(reads.stream(), alsoReads.stream()).toList();
  }

  /** The first steps of a declaration; see {@link Declaration}. */
  public static Declaration of(String id, Severity severity, String title) {
    return new Declaration(id, severity, title);
  }

  /** Every step is needed to come to a rule, so an incomplete declaration does not compile. */
  public record Declaration(String id, Severity severity, String title) {
    /** Why the rule matters. */
    public Reasoned because(String why) {
      return new Reasoned(this, why);
    }
  }

  /** A declaration that knows why. */
  public record Reasoned(Declaration start, String why) {
    /** What to do about a finding. */
    public Repaired repair(String repair) {
      return new Repaired(this, repair);
    }
  }

  /** A declaration that knows the remedy. */
  public record Repaired(Reasoned start, String repair) {
    /** The tables that the rule cannot do without, the one that it is about first. */
    public Reading reads(String... tables) {
      return new Reading(this, List.of(tables), List.of(), List.of());
    }
  }

  /** A declaration that lacks only limits (if any) and its test. */
  public record Reading(
      Repaired start, List<String> tables, List<String> more, List<Limit> limits) {

    /** The tables that the rule takes into account where they were provided. */
    public Reading alsoReads(String... those) {
      return new Reading(start, tables, List.of(those), limits);
    }

    /** The limits that the rule measures against. */
    public Reading limits(Limit... those) {
      return new Reading(start, tables, more, List.of(those));
    }

    /** The rule, complete with its test. */
    public <T> Rule<T> test(Test<T> test) {
      Declaration first = start.start().start();
      return new Rule<>(
          first.id(),
          first.severity(),
          first.title(),
          start.start().why(),
          start.repair(),
          tables,
          more,
          limits,
          test);
    }
  }
}
