package org.jixiao.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft.Mention;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.FigureList;
import org.jixiao.report.recheck.FigureList.Listed;
import org.jixiao.report.recheck.FreshDraft;
import org.jixiao.report.recheck.FreshFigure;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.report.recheck.WrittenReport.Mark;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/**
 * The figures of a report that was filled into a firm's own document, as they would be filled in
 * today. The firm's own words and numbers are not known to the program.
 */
final class FilledFigures {

  private static final int WORDS_BEFORE = 12;

  private FilledFigures() {}

  static boolean isOfTemplate(FigureList list) {
    return list.outline().equals(FigureList.TEMPLATE);
  }

  /** Compares what was filled in; numbers that the firm has written itself are none of it. */
  static Recheck recheck(WrittenReport report, FigureList list, Completion completion) {
    Recheck all =
        Recheck.of(report, FreshDraft.ofFigures(list.unit(), list.year(), today(list, completion)));
    List<Difference> ofWorkbook =
        all.differences().stream().filter(one -> one.kind() != Difference.Kind.ADDED).toList();
    return new Recheck(ofWorkbook, all.pending(), all.compared(), all.edited());
  }

  /**
   * The same for a document whose list was lost, and whose marks are left: what is marked is what
   * was filled in.
   */
  static Recheck recheck(WrittenReport report, Completion completion) {
    FigureList marked =
        new FigureList("", "", FigureList.TEMPLATE, "", "", "", "", marked(report.paragraphs()));
    Recheck all = Recheck.of(report, FreshDraft.ofFigures("", "", today(marked, completion)));
    List<Difference> ofWorkbook =
        all.differences().stream().filter(one -> one.kind() != Difference.Kind.ADDED).toList();
    return new Recheck(ofWorkbook, all.pending(), all.compared(), all.edited());
  }

  static boolean isMarked(WrittenReport report) {
    return !marked(report.paragraphs()).isEmpty();
  }

  private static List<Listed> marked(List<Paragraph> paragraphs) {
    List<Listed> marked = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      for (Mark mark : paragraph.marks()) {
        int at = mark.alias().lastIndexOf('@');
        if (at > 0 && mark.span().start() < mark.span().end()) {
          String text = paragraph.text();
          int start = mark.span().start();
          marked.add(
              new Listed(
                  mark.bookmark(),
                  mark.alias().substring(0, at),
                  mark.alias().substring(at + 1),
                  text.substring(start, mark.span().end()),
                  text.substring(Math.max(0, start - WORDS_BEFORE), start)));
        }
      }
    }
    return marked;
  }

  private static List<FreshFigure> today(FigureList list, Completion completion) {
    Map<String, List<FreshFigure>> figures = new LinkedHashMap<>();
    NamedBlocks blocks =
        NamedBlocks.of(completion, Outline.FIRM, Stage.FOR_COMMENT, LocalDate.EPOCH);
    for (Mention mention : blocks.figures()) {
      FreshFigure figure =
          new FreshFigure(
              mention.figure().name(),
              mention.figure().cell(),
              mention.figure().shown(),
              mention.before());
      figures.computeIfAbsent(figure.alias(), alias -> new ArrayList<>()).add(figure);
    }
    return list.figures().stream().flatMap(one -> same(one.figure(), figures).stream()).toList();
  }

  /**
   * The figure as it would be written at the same place: in the same unit, behind the same words.
   */
  private static Optional<FreshFigure> same(
      FreshFigure listed, Map<String, List<FreshFigure>> figures) {
    List<FreshFigure> all = figures.getOrDefault(listed.alias(), List.of());
    return all.stream()
        .filter(one -> !one.before().isEmpty() && one.before().equals(listed.before()))
        .findFirst()
        .or(() -> all.stream().min(Comparator.comparingInt(one -> difference(one, listed))));
  }

  /** The same amount in another unit has more or fewer digits. */
  private static int difference(FreshFigure one, FreshFigure other) {
    return one.shown().equals(other.shown())
        ? -1
        : Math.abs(digits(one.shown()) - digits(other.shown()));
  }

  private static int digits(String shown) {
    return (int) shown.chars().filter(Character::isDigit).count();
  }
}
