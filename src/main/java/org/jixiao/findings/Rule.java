package org.jixiao.findings;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.table.Source;

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
 * @param manner how its findings are listed and answered
 * @param test the test
 * @param <T> what it looks at: a sheet that was read, or everything at once
 */
public record Rule<T>(
    String id,
    Severity severity,
    String title,
    String why,
    String repair,
    List<Source> reads,
    List<Source> alsoReads,
    List<Limit> limits,
    Manner manner,
    Test<T> test) {

  private static final Pattern ID = Pattern.compile("[A-Z]{2}-[FSTMBXRLJE]\\d{2}");

  /** Two letters of the sheet and a dash stand before the letter of the kind. */
  private static final int KIND_AT = 3;

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

  /** What it is about. */
  public RuleKind kind() {
    return RuleKind.of(id.charAt(KIND_AT));
  }

  /** Whether it is about this before all else. */
  public boolean isAbout(Source source) {
    return reads.get(0).name().equals(source.name());
  }

  /** Whether many findings of it down a column stand on one line. */
  public boolean folds() {
    return kind().folds() && !manner.listsEachPlace();
  }

  /** The names of everything that it looks at. */
  public List<String> allReads() {
    return Stream.concat(reads.stream(), alsoReads.stream()).map(Source::name).toList();
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
    public Reads reads(Source... tables) {
      return new Reads(this, List.of(tables), List.of(), List.of(), Manner.USUAL);
    }
  }

  /** A declaration that lacks only its test, and what else is not as usual. */
  public record Reads(
      Repaired start, List<Source> tables, List<Source> more, List<Limit> limits, Manner manner) {

    /** The tables that the rule takes into account where they were provided. */
    public Reads alsoReads(Source... others) {
      return new Reads(start, tables, List.of(others), limits, manner);
    }

    /** The limits that the rule measures against. */
    public Reads limits(Limit... measures) {
      return new Reads(start, tables, more, List.of(measures), manner);
    }

    /** Each finding keeps a line of its own, because each has its own number or its own answer. */
    public Reads listsEachPlace() {
      return new Reads(start, tables, more, limits, manner.listingEachPlace());
    }

    /** What was expected is the kind of trouble rather than the value of each place. */
    public Reads tellsApartByExpected() {
      return new Reads(start, tables, more, limits, manner.tellingApartByExpected());
    }

    /** A run puts right what was found; the finding stays until somebody has explained it. */
    public Reads staysUntilAnswered() {
      return new Reads(start, tables, more, limits, manner.stayingUntilAnswered());
    }

    /** An answer settles a finding although it is an error, once a run has put it right. */
    public Reads settledByAnswer() {
      return new Reads(start, tables, more, limits, manner.beingSettledByAnswer());
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
          manner,
          test);
    }
  }

  /** Rules are known by their ids, of which no two are alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rule<?> rule && id.equals(rule.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
