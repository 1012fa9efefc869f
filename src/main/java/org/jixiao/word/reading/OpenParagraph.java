package org.jixiao.word.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Mark;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.report.recheck.WrittenReport.Span;

/** A paragraph while it is being read. */
final class OpenParagraph {

  private final Cell cell;
  private final int index;
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> controls = new ArrayList<>();
  private final List<Mark> bookmarks = new ArrayList<>();
  private final List<Span> computed = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private int level;
  private int computedSince = -1;

  /**
   * A paragraph that begins.
   *
   * @param index its place among all paragraphs
   */
  OpenParagraph(Cell cell, int index) {
    this.cell = cell;
    this.index = index;
  }

  int index() {
    return index;
  }

  int length() {
    return text.length();
  }

  void write(String more) {
    text.append(more);
  }

  void level(int found) {
    level = level == 0 ? found : level;
  }

  void comment(String words) {
    comments.add(words);
  }

  /** Whether the text from here on is computed. */
  void computed(boolean now) {
    if (now && computedSince < 0) {
      computedSince = text.length();
    } else if (!now && computedSince >= 0) {
      computed.add(new Span(computedSince, text.length()));
      computedSince = -1;
    }
  }

  /** A control ends here. */
  void markControl(int start, String alias) {
    if (alias.contains("@")) {
      controls.add(new Mark(new Span(start, text.length()), alias, ""));
    }
  }

  /** A bookmark ends here. */
  void markBookmark(int start, String name) {
    bookmarks.add(new Mark(new Span(start, text.length()), "", name));
  }

  /** The paragraph as read; a control and the bookmark around it are one mark. */
  Paragraph whole() {
    List<Mark> marks = new ArrayList<>();
    List<Mark> alone = new ArrayList<>(bookmarks);
    for (Mark control : controls) {
      Mark around =
          alone.stream()
              .filter(bookmark -> encloses(bookmark.span(), control.span()))
              .findFirst()
              .orElse(null);
      alone.remove(around);
      String bookmark = around == null ? "" : around.bookmark();
      marks.add(new Mark(control.span(), control.alias(), bookmark));
    }
    marks.addAll(alone);
    marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
    return new Paragraph(text.toString(), level, cell, marks, computed, comments);
  }

  private static boolean encloses(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
