package org.jixiao.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.materials.Materials;
import org.jixiao.sheets.scoring.Scoring;

/**
 * The papers that did not come, and what they cost: points lost for want of evidence are kept apart
 * from points lost for what was measured.
 *
 * @param entries one for each missing paper, and one for each rule that had no value to score by
 * @param forEvidence points lost for want of evidence
 * @param measured points lost for what was measured
 * @param reachable the score if every paper came and were in order
 */
public record MissingPapers(
    List<Entry> entries, Figure forEvidence, Figure measured, Figure reachable) {

  /** What stands in place of points that count for another paper. */
  public static final String COUNTED_BEFORE = "已计入上项";

  public MissingPapers {
    entries = List.copyOf(entries);
  }

  /**
   * One missing paper.
   *
   * @param paper what it is
   * @param document what the unit is asked for: the paper, or what an indicator is computed from
   * @param reason why it did not come, possibly empty
   * @param indicators the 三级指标 that it touches
   * @param lost the points lost for it, those of a rule that had its value left out; an indicator
   *     that lacks several papers counts for the first
   * @param countedBefore whether its points count for a paper named before
   * @param fromUnit whether the evaluated unit can provide it; what the firm itself has left blank
   *     it cannot
   */
  public record Entry(
      String paper,
      String document,
      String reason,
      List<String> indicators,
      Figure lost,
      boolean countedBefore,
      boolean fromUnit) {

    public Entry {
      indicators = List.copyOf(indicators);
    }
  }

  /** What the evaluated unit is asked for. */
  public List<Entry> fromUnit() {
    return entries.stream().filter(Entry::fromUnit).toList();
  }

  /** The missing papers of a dossier; empty without scores. */
  static Optional<MissingPapers> of(Dossier dossier) {
    return dossier.scoring().map(scoring -> of(dossier, scoring));
  }

  private static MissingPapers of(Dossier dossier, Scoring scoring) {
    Set<Scoring.Item> counted = new LinkedHashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Materials.Paper paper :
        dossier.of(Forms.MATERIALS).map(Materials::missing).orElse(List.of())) {
      List<Scoring.Item> touched =
          scoring.items(paper.indicators()).stream().filter(item -> !item.isMeasured()).toList();
      List<Scoring.Item> fresh = touched.stream().filter(counted::add).toList();
      entries.add(
          new Entry(
              paper.name(),
              paper.name(),
              paper.reason(),
              paper.indicators(),
              lost(fresh),
              !touched.isEmpty() && fresh.isEmpty(),
              true));
    }
    for (Scoring.Item item : scoring.items()) {
      Optional<String> lacking = item.lackingEvidence();
      if (lacking.isPresent() && item.isWithoutInput() && counted.add(item)) {
        entries.add(
            new Entry(
                "“" + item.third() + "”的指标值",
                "能够计算“" + item.third() + "”的资料",
                lacking.get(),
                List.of(item.third()),
                lost(List.of(item)),
                false,
                item.isNotProvided()));
      }
    }
    Figure forEvidence = lost(List.copyOf(counted));
    return new MissingPapers(
        entries,
        forEvidence,
        scoring.total().lost().minus(forEvidence),
        scoring.total().scored().plus(forEvidence));
  }

  /** The points lost for some papers together. */
  public static Figure lostBy(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.countedBefore())
        .map(Entry::lost)
        .reduce(Figure::plus)
        .orElse(Figure.constant(0, Unit.SCORE));
  }

  private static Figure lost(List<Scoring.Item> items) {
    List<Figure> lost = items.stream().map(item -> item.score().lost()).toList();
    return lost.isEmpty() ? Figure.constant(0, Unit.SCORE) : FigureList.sum(lost, Unit.SCORE, "扣分");
  }
}
