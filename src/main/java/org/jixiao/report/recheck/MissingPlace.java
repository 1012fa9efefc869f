package org.jixiao.report.recheck;

import java.util.List;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** Looks for the place where a number stood that somebody has taken out. */
final class MissingPlace {

  /** So many paragraphs further on is no longer the same place. */
  private static final int FAR = 60;

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
   */
  Token.At find(Token.At start, Context context) {
    if (paragraphs.isEmpty()) {
      return start;
    }
    Token.At best = start;
    double most = 0;
    int end = Math.min(paragraphs.size(), start.paragraph() + FAR);
    for (int i = start.paragraph(); i < end; i++) {
      Paragraph paragraph = paragraphs.get(i);
      String text = paragraph.text();
      boolean inTable = paragraph.cell() != null;
      String row = inTable ? tables.row(paragraph.cell()) : "";
      String column = inTable ? tables.column(paragraph.cell()) : "";
      int from = i == start.paragraph() ? start.start() : 0;
      for (int at = from; at <= text.length(); at++) {
        Context here =
            Context.of(text.substring(0, at), text.substring(at), row, column, inTable);
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
