package org.jixiao.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page under the name .xls: its tables, with cells that span columns or rows. */
final class HtmlLines implements LineFormat {

  private static final Pattern STATED = Pattern.compile("(?i)charset\\s*=");
  private static final int MOST_SPANNED = 1_000;

  @Override
  public void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException {
    Document page;
    try (InputStream in = file.open(progress)) {
      page = Jsoup.parse(in, charset(file), "");
    }
    List<Element> tables =
        page.select("table").stream().filter(table -> table.select("table").size() == 1).toList();
    Line line = new Line();
    for (int i = 0; i < tables.size(); i++) {
      sink.sheet(tables.size() == 1 ? "" : "表" + (i + 1));
      read(tables.get(i), line, sink);
    }
  }

  /** The page's own word on its encoding goes first; without one, its bytes tell. */
  private static String charset(LineFile file) throws IOException {
    byte[] beginning;
    try (InputStream in = file.content().open()) {
      beginning = in.readNBytes(4096);
    }
    boolean stated = STATED.matcher(new String(beginning, StandardCharsets.ISO_8859_1)).find();
    Charset found = stated ? null : Encoding.of(file);
    return found == null ? null : found.name();
  }

  private static void read(Element table, Line line, LineSink sink) {
    List<Integer> covered = new ArrayList<>();
    long number = 0;
    long hidden = 0;
    for (Element row : table.select("tr")) {
      line.begin(++number);
      int column = 0;
      for (Element cell : row.children()) {
        if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
          continue;
        }
        column = passCovered(covered, column, line);
        int columns = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        if (rows > 1) {
          sink.span(number, number + rows - 1, column);
        }
        for (int i = 0; i < columns; i++) {
          line.add(i == 0 ? ExactCell.words(cell) : "");
          while (covered.size() <= column) {
            covered.add(0);
          }
          covered.set(column, rows - 1);
          column++;
        }
      }
      passCovered(covered, column, line);
      hidden += isHidden(row) && !line.isBlank() ? 1 : 0;
      sink.line(line);
    }
    sink.hiddenLines(hidden);
  }

  private static boolean isHidden(Element row) {
    return row.hasAttr("hidden")
        || row.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** Cells that reach down from rows above take their columns. */
  private static int passCovered(List<Integer> covered, int from, Line line) {
    int column = from;
    while (column < covered.size() && covered.get(column) > 0) {
      covered.set(column, covered.get(column) - 1);
      line.add("");
      column++;
    }
    return column;
  }

  private static int span(Element cell, String name) {
    String words = cell.attr(name).strip();
    return words.matches("[1-9]\\d{0,3}") ? Math.min(MOST_SPANNED, Integer.parseInt(words)) : 1;
  }
}
