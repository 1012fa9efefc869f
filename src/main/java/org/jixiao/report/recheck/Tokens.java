package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.recheck.WrittenReport.Mark;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.report.recheck.WrittenReport.Span;

/** Finds the numbers and the marked words of a report, in their order. */
final class Tokens {

  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])");

  private static final int LONGEST_TITLE = 40;

  private static final int NEAR = 100;

  private final WrittenReport report;
  private final int most;
  private final TableWords tables;
  private final List<Token> found = new ArrayList<>();

  /** The paragraphs that can be headings; behind their words a table of contents has pages. */
  private final Set<String> titles = new HashSet<>();

  private Tokens(WrittenReport report, int most) {
    this.report = report;
    this.most = most;
    this.tables = new TableWords(report.paragraphs());
    for (Paragraph paragraph : report.paragraphs()) {
      if (paragraph.cell() == null && paragraph.text().length() <= LONGEST_TITLE) {
        titles.add(title(paragraph.text()));
      }
    }
    titles.remove("");
  }

  private static String title(String text) {
    return NUMBERING.matcher(text.replaceAll("[\\s\\u3000…．.·]+", "")).replaceFirst("");
  }

  /**
   * All of them but those that the word processor computes.
   *
   * @param most how many may be found; what comes behind one more is left out
   */
  static List<Token> of(WrittenReport report, int most) {
    Tokens tokens = new Tokens(report, most);
    for (int i = 0; i < report.paragraphs().size(); i++) {
      tokens.paragraph(i);
    }
    return tokens.found;
  }

  private void paragraph(int index) {
    Paragraph paragraph = report.paragraphs().get(index);
    String text = paragraph.text();
    Matcher numbers = Amount.NUMBER.matcher(text);
    List<Mark> open = new ArrayList<>(paragraph.marks());
    Set<Mark> used = new HashSet<>();
    while (found.size() <= most && numbers.find()) {
      Span span = new Span(numbers.start(), numbers.end());
      if (paragraph.computed().stream().noneMatch(other -> overlap(other, span))) {
        words(index, open, used, span.start());
        Mark mark = mark(open, span);
        used.add(mark);
        token(index, span, mark);
      }
    }
    words(index, open, used, text.length() + 1);
  }

  /** Marked words, which hold no number, before a place. */
  private void words(int index, List<Mark> open, Set<Mark> used, int before) {
    Paragraph paragraph = report.paragraphs().get(index);
    for (Mark mark : List.copyOf(open)) {
      Span span = mark.span();
      if (span.end() <= before && span.start() < before) {
        String text = paragraph.text().substring(span.start(), span.end()).strip();
        boolean word = !text.isEmpty() && !Amount.NUMBER.matcher(text).find();
        if (word && !mark.alias().isEmpty() && used.add(mark)) {
          add(index, span, mark, Amount.word(text), false);
        }
        if (span.end() < before) {
          open.remove(mark);
        }
      }
    }
  }

  /** The mark of a number: around it, partly on it, or fallen off it. */
  private static Mark mark(List<Mark> marks, Span number) {
    Mark nearest = null;
    for (Mark mark : marks) {
      Span span = mark.span();
      boolean empty = span.start() == span.end();
      boolean touches = span.start() <= number.end() && number.start() <= span.end();
      if (overlap(span, number)) {
        return mark;
      }
      if (empty && touches && nearest == null) {
        nearest = mark;
      }
    }
    return nearest;
  }

  /** A paragraph may be as long as a book: what is near tells enough. */
  private static String before(Paragraph paragraph, Span span) {
    return paragraph.text().substring(Math.max(0, span.start() - NEAR), span.start());
  }

  private static String behind(Paragraph paragraph, Span span) {
    int end = Math.min(paragraph.text().length(), span.end() + NEAR);
    return paragraph.text().substring(span.end(), end);
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private void token(int index, Span span, Mark mark) {
    Paragraph paragraph = report.paragraphs().get(index);
    String number = paragraph.text().substring(span.start(), span.end());
    String before = before(paragraph, span);
    String behind = behind(paragraph, span);
    String column = paragraph.cell() == null ? "" : tables.column(paragraph.cell());
    boolean page = behind.isBlank() && titles.contains(title(before));
    boolean incidental = mark == null && (page || Incidental.is(number, before, behind, column));
    add(index, span, mark, Amount.of(number, behind), incidental);
  }

  private void add(int index, Span span, Mark mark, Amount amount, boolean incidental) {
    Paragraph paragraph = report.paragraphs().get(index);
    boolean inTable = paragraph.cell() != null;
    Context context =
        Context.of(
            before(paragraph, span),
            behind(paragraph, span),
            inTable ? tables.row(paragraph.cell()) : "",
            inTable ? tables.column(paragraph.cell()) : "",
            inTable);
    found.add(
        new Token(
            amount,
            new Token.At(index, span.start()),
            context,
            mark == null ? "" : mark.alias(),
            mark == null ? "" : mark.bookmark(),
            incidental));
  }
}
