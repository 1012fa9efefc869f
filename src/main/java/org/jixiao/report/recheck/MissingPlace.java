package org.jixiao.report.recheck;

import java.util.List;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** Looks for the place where a number stood that somebody has taken out. */
final class MissingPlace {

  /** So many paragraphs further on is no longer the same place. */
  private static final int FAR = 60;

  /** So much of the text around a place is enough to recognise it by. */
  private static final int AROUND = 60;

  private final List<Paragraph> paragraphs;
  private final TableWords tables;

  MissingPlace(WrittenReport report) {
    this.paragraphs = report.paragraphs();
    this.tables = new TableWords(paragraphs);
  }

  /**
   * The place.
   *
   * @param start the last number before it
   * @param last the paragraph of the first number behind it
   */
  Token.At find(Token.At start, int last, Context context) {
    if (paragraphs.isEmpty()) {
      return start;
    }
    Token.At best = start;
    double most = 0;
    int end = Math.min(Math.max(last, start.paragraph()), start.paragraph() + FAR);
    for (int i = start.paragraph(); i <= end; i++) {
      Paragraph paragraph = paragraphs.get(i);
      String text = paragraph.text();
      boolean inTable = paragraph.cell() != null;
      String row = inTable ? tables.row(paragraph.cell()) : "";
      String column = inTable ? tables.column(paragraph.cell()) : "";
      if (!Context.of("", "", row, column, inTable).canExceed(most, context)) {
        continue;
      }
      int from = i == start.paragraph() ? start.start() : 0;
      for (int at = from; at <= text.length(); at++) {
        String before = text.substring(Math.max(0, at - AROUND), at);
        String behind = text.substring(at, Math.min(text.length(), at + AROUND));
        Context here = Context.of(before, behind, row, column, inTable);
        double likeness = here.likeness(context);
        if (likeness > most) {
          most = likeness;
          best = new Token.At(i, at);
        }
      }
    }
    return best;
  }
}
