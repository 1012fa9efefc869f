package org.jixiao.report.recheck;

import java.util.List;
import java.util.Optional;

/**
 * What the program would draft today.
 *
 * @param unit the evaluated unit
 * @param year the evaluated year
 * @param figures every printed figure, in order
 * @param text the drafted report, so that numbers that people typed in the workbook are known as
 *     well; without paragraphs when only the figures are known
 */
public record FreshDraft(String unit, String year, List<FreshFigure> figures, WrittenReport text) {

  public FreshDraft {
    figures = List.copyOf(figures);
  }

  /** A draft of which only the figures are known. */
  public static FreshDraft ofFigures(String unit, String year, List<FreshFigure> figures) {
    return new FreshDraft(unit, year, figures, new WrittenReport(List.of(), Optional.empty(), ""));
  }

  /** A draft as it has just been written; its list says what its figures are. */
  public static FreshDraft of(WrittenReport written) {
    FigureList list =
        written
            .list()
            .orElseThrow(() -> new IllegalArgumentException("a draft has a list of its figures"));
    return new FreshDraft(
        list.unit(),
        list.year(),
        list.figures().stream().map(FigureList.Listed::figure).toList(),
        written);
  }
}
