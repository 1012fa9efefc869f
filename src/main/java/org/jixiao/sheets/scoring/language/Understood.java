package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Unit;

/**
 * A rule that has been understood.
 *
 * @param subject the indicator that it names as it is typed, empty when it names none
 * @param meaning how the points come about
 * @param unit what its value counts
 * @param marks the full marks that it states apart from what it gives, or null
 * @param terms what counts without a value
 * @param remarks what a reader should know of how it was read, in the user's words
 */
public record Understood(
    String subject,
    Meaning meaning,
    Unit unit,
    BigDecimal marks,
    Terms terms,
    List<String> remarks) {

  public Understood {
    remarks = List.copyOf(remarks);
  }

  /** Whether a person scores. */
  public boolean isManual() {
    return meaning instanceof Meaning.Manual;
  }

  /** The name of the indicator as names are compared: without quotation marks. */
  public String name() {
    return subject.replaceAll("[“”\"‘’「」]", "");
  }

  /** The same, said back as one sentence in the language itself. */
  public String sentence() {
    return Sentences.of(this);
  }

  /** Whether it compares its value with a number other than zero. */
  public boolean hasBound() {
    if (meaning instanceof Meaning.Steps) {
      return true;
    }
    return meaning instanceof Meaning.Bands bands
        && bands.stretches().stream()
            .anyMatch(one -> one.upTo() != null && one.upTo().signum() != 0);
  }

  /** The full marks that the rule itself states in points, if it states any. */
  public Optional<BigDecimal> fullMarks() {
    return marks != null ? Optional.of(marks) : largest();
  }

  /** The largest of the points that it gives; none when one of them is 满分 or a share of it. */
  private Optional<BigDecimal> largest() {
    Stream<Points> given =
        meaning instanceof Meaning.Bands bands
            ? bands.stretches().stream().map(Meaning.Stretch::points)
            : meaning instanceof Meaning.Levels levels
                ? levels.levels().stream().map(Meaning.Level::points)
                : Stream.of();
    List<Points> points = given.toList();
    if (meaning instanceof Meaning.Checklist list) {
      boolean plain = list.items().stream().noneMatch(item -> item.points().ofFull());
      return plain
          ? list.items().stream().map(item -> item.points().number()).reduce(BigDecimal::add)
          : Optional.empty();
    }
    return points.stream().anyMatch(Points::ofFull)
        ? Optional.empty()
        : points.stream().map(Points::number).reduce(BigDecimal::max);
  }
}
