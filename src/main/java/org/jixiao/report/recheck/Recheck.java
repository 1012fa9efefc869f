package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;

/**
 * A report held against what would be drafted today.
 *
 * @param differences what does not agree, in the order of the report
 * @param pending where 【待核实】 is left
 * @param compared how many figures were found in the report
 * @param edited whether the report's text was changed since the draft; empty when nothing tells
 */
public record Recheck(
    List<Difference> differences, List<Pending> pending, int compared, Optional<Boolean> edited) {

  /** A report of forty pages has one or two thousand. */
  static final int MOST_NUMBERS = 6_000;

  public Recheck {
    differences = List.copyOf(differences);
    pending = List.copyOf(pending);
  }

  /**
   * A note that something is to be verified.
   *
   * @param spot where it stands
   * @param words what it says
   */
  public record Pending(Spot spot, String words) {}

  /** Whether nothing is left to do. */
  public boolean isClean() {
    return differences.isEmpty() && pending.isEmpty();
  }

  /**
   * Compares the two; that they are about the same unit and year has been seen.
   *
   * @throws Refusal when the report has more numbers than any report
   */
  public static Recheck of(WrittenReport report, FreshDraft fresh) {
    return of(report, fresh, Differences::of);
  }

  /**
   * Compares a document that need not say what a draft says: only figures that are surely those of
   * the workbook, and nothing of those that it has not or has besides.
   */
  public static Recheck ofPart(WrittenReport report, FreshDraft fresh) {
    return of(report, fresh, Differences::ofPart);
  }

  private static Recheck of(
      WrittenReport report, FreshDraft fresh, BiFunction<WrittenReport, Pairs, Differences> kind) {
    FigureList list = report.list().orElse(null);
    List<Token> found = Tokens.of(report, MOST_NUMBERS);
    int listed = list == null ? 0 : list.figures().size();
    if (Math.max(found.size(), listed) > MOST_NUMBERS) {
      throw Refusal.of(
          DocumentRules.HOSTILE, "报告里的数超过 " + Decimals.count(MOST_NUMBERS) + " 个，不像评价报告。");
    }
    Pairs pairs = Pairs.of(found, Expectation.of(fresh, list));
    Differences differences = kind.apply(report, pairs);
    List<Difference> all = new ArrayList<>(differences.all());
    all.sort(Comparator.comparingInt(differences::order));
    return new Recheck(all, PendingMarks.of(report), pairs.pairedFigures(), report.isEdited());
  }
}
