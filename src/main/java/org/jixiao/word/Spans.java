package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.report.draft.PrintedFigure;
import org.jixiao.report.draft.Span;

/**
 * Writes the pieces of paragraphs. Every figure stands in a content control that names its cell, as
 * tag and as title, within a bookmark: programs drop one or the other.
 */
final class Spans {

  private final Markup out;
  private final List<PrintedFigure> figures = new ArrayList<>();

  Spans(Markup out) {
    this.out = out;
  }

  /** The name of the mark of a figure, counted from 1. */
  static String mark(int number) {
    return String.format(Locale.ROOT, "jx_f%04d", number);
  }

  /** The figures written so far. */
  List<PrintedFigure> figures() {
    return List.copyOf(figures);
  }

  /** Writes pieces of a paragraph. */
  void write(List<Span> spans, boolean bold) {
    for (Span span : spans) {
      if (span instanceof Span.Printed printed) {
        figure(printed.figure(), bold);
      } else {
        Runs.words(out, span.text(), bold);
      }
    }
  }

  private void figure(PrintedFigure figure, boolean bold) {
    figures.add(figure);
    int number = figures.size();
    String id = Integer.toString(Bookmarks.FIRST_FIGURE + number);
    out.empty("w:bookmarkStart", "w:id", id, "w:name", mark(number));
    out.open("w:sdt").open("w:sdtPr");
    out.value("w:alias", figure.tag()).value("w:tag", figure.tag());
    out.value("w:id", Integer.toString(100_000 + number)).empty("w:text").close();
    out.open("w:sdtContent");
    Runs.words(out, figure.shown(), bold);
    out.close().close();
    out.empty("w:bookmarkEnd", "w:id", id);
  }
}
