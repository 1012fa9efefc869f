package org.jixiao.report.recheck;

import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** Tells a person where in a report something stands. */
final class Spots {

  /** Of words before, as many as a list of figures has. */
  private static final int WORDS = 12;

  /** A heading of a document that has lost its styles. */
  private static final Pattern HEADING =
      Pattern.compile("^[\\s\\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。；;]{1,38}$");

  /** A caption stands above its table, the unit perhaps between them. */
  private static final int CAPTION_ABOVE = 3;

  private static final int LONGEST_NAME = 30;

  private final List<Paragraph> paragraphs;
  private final TableWords tables;

  Spots(WrittenReport report) {
    this.paragraphs = report.paragraphs();
    this.tables = new TableWords(paragraphs);
  }

  /** The place of a token. */
  Spot of(Token.At at) {
    return of(at.paragraph(), at.start());
  }

  /** A place in a paragraph. */
  Spot of(int index, int start) {
    Paragraph paragraph = paragraphs.get(index);
    String before = lastWords(paragraph.text().substring(0, start));
    int above = heading(index);
    String heading = above < 0 ? "" : path(above);
    Cell cell = paragraph.cell();
    if (cell == null) {
      return new Spot(heading, count(above, index), "", "", "", before);
    }
    String row = tables.row(cell);
    String column = tables.column(cell);
    return new Spot(
        heading,
        0,
        table(index),
        row.isEmpty() ? "第 " + cell.row() + " 行" : "“" + name(row) + "”行",
        column.isEmpty() ? "第 " + cell.column() + " 列" : "“" + name(column) + "”列",
        before);
  }

  /** The last words, without half a number at their beginning. */
  private static String lastWords(String before) {
    String words = before.replaceAll("[\\s\\u3000]+", " ").strip();
    return words.length() <= WORDS
        ? words
        : words.substring(words.length() - WORDS).replaceFirst("^[\\d,.]+[%％]? ?", "");
  }

  private static String name(String text) {
    String words = text.replaceAll("[\\s\\u3000]+", " ").strip();
    return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) + "…" : words;
  }

  /** A heading with that of its chapter: sections of many chapters bear the same name. */
  private String path(int heading) {
    String own = name(paragraphs.get(heading).text());
    if (level(paragraphs.get(heading)) > 1) {
      for (int i = heading - 1; i >= 0; i--) {
        if (isHeading(paragraphs.get(i)) && level(paragraphs.get(i)) == 1) {
          return name(paragraphs.get(i).text()) + Spot.WITHIN + own;
        }
      }
    }
    return own;
  }

  private static int level(Paragraph paragraph) {
    if (paragraph.level() > 0) {
      return paragraph.level();
    }
    return paragraph.text().strip().matches("(?s)[（(].*") ? 2 : 1;
  }

  private int heading(int index) {
    for (int i = index; i >= 0; i--) {
      if (isHeading(paragraphs.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHeading(Paragraph paragraph) {
    return paragraph.cell() == null
        && (paragraph.level() > 0 || HEADING.matcher(paragraph.text()).matches());
  }

  private int count(int above, int index) {
    int count = 0;
    for (int i = above + 1; i <= index; i++) {
      Paragraph paragraph = paragraphs.get(i);
      count += paragraph.cell() == null && !paragraph.text().isBlank() ? 1 : 0;
    }
    return Math.max(1, count);
  }

  private String table(int index) {
    int table = paragraphs.get(index).cell().table();
    int first = index;
    while (first > 0
        && paragraphs.get(first - 1).cell() != null
        && paragraphs.get(first - 1).cell().table() == table) {
      first--;
    }
    for (int i = first - 1; i >= Math.max(0, first - CAPTION_ABOVE); i--) {
      Paragraph above = paragraphs.get(i);
      String text = above.text().strip();
      if (above.cell() == null && (text.startsWith("表") || text.endsWith("表"))) {
        return "“" + name(text) + "”";
      }
    }
    return "第 " + table + " 张表";
  }
}
