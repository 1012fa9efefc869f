package org.jixiao.report.recheck;

import java.util.List;
import java.util.Optional;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/**
 * Finds figures that are words, such as a grade or a month, once their marks are lost: behind the
 * same words, or in the same row and column, where there is only one such place.
 */
final class WordFigures {

  /** Fewer characters before it stand in many places. */
  private static final int FEWEST_BEFORE = 4;

  private static final int MOST_BEFORE = 8;
  private static final int LONGEST_WORD = 12;

  private final List<Paragraph> paragraphs;
  private final TableWords tables;

  WordFigures(WrittenReport report) {
    this.paragraphs = report.paragraphs();
    this.tables = new TableWords(paragraphs);
  }

  /** What stands at the place of a figure. */
  record Found(String words, Token.At place) {}

  /** What stands where a figure should be; empty when the place is not surely known. */
  Optional<Found> at(Expected expected) {
    if (expected.figure() == null) {
      return Optional.empty();
    }
    Context context = expected.token().context();
    boolean named = !context.row().isEmpty() && !context.column().isEmpty();
    String before = expected.figure().before().strip();
    if (before.length() >= FEWEST_BEFORE) {
      return behind(before, expected.token().amount().words());
    }
    return named ? inCell(context) : Optional.empty();
  }

  private Optional<Found> behind(String before, String expected) {
    String key = before.substring(Math.max(0, before.length() - MOST_BEFORE));
    if (key.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Found found = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        if (found != null) {
          return Optional.empty();
        }
        int start = at + key.length();
        found = new Found(word(text.substring(start), expected), new Token.At(i, start));
      }
    }
    return Optional.ofNullable(found);
  }

  private static String word(String text, String expected) {
    String stripped = text.strip();
    if (stripped.startsWith(expected)) {
      return expected;
    }
    String word = stripped.split("[\\s，。；、,;：:（(]", 2)[0];
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + "…" : word;
  }

  private Optional<Found> inCell(Context context) {
    Found found = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Cell cell = paragraphs.get(i).cell();
      if (cell != null
          && tables.row(cell).equals(context.row())
          && tables.column(cell).equals(context.column())) {
        if (found != null) {
          return Optional.empty();
        }
        found = new Found(paragraphs.get(i).text().strip(), new Token.At(i, 0));
      }
    }
    return Optional.ofNullable(found);
  }
}
