package org.jixiao.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The XML that Excel 2003 saved and some systems still write under the name .xls. */
final class XmlTableLines implements LineFormat {

  private static final int MOST_COLUMNS = 16_384;

  @Override
  public void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException {
    Document book;
    try (InputStream in = file.open(progress)) {
      book = Jsoup.parse(in, null, "", Parser.xmlParser());
    }
    List<Element> sheets = book.getElementsByTag("Worksheet");
    Line line = new Line();
    for (Element sheet : sheets) {
      Element visible = sheet.getElementsByTag("Visible").first();
      if (visible != null && visible.text().contains("Hidden")) {
        sink.hidden(sheet.attr("ss:Name"));
        continue;
      }
      sink.sheet(sheets.size() == 1 ? "" : sheet.attr("ss:Name"));
      long number = 0;
      long hidden = 0;
      for (Element row : sheet.getElementsByTag("Row")) {
        number = index(row, number + 1);
        line.begin(number);
        int column = 0;
        for (Element cell : row.getElementsByTag("Cell")) {
          int at = (int) Math.min(MOST_COLUMNS, index(cell, column + 1)) - 1;
          for (; column < at; column++) {
            line.add("");
          }
          line.add(words(cell));
          long down = number(cell, "ss:MergeDown");
          if (down > 0) {
            sink.span(number, number + down, column);
          }
          column++;
          for (long more = number(cell, "ss:MergeAcross"); more > 0; more--) {
            line.add("");
            column++;
          }
        }
        hidden += row.attr("ss:Hidden").equals("1") && !line.isBlank() ? 1 : 0;
        sink.line(line);
      }
      sink.hiddenLines(hidden);
    }
  }

  /** Rows and cells may skip places. */
  private static long index(Element element, long next) {
    String stated = element.attr("ss:Index");
    return stated.matches("\\d{1,7}") ? Math.max(next, Long.parseLong(stated)) : next;
  }

  private static long number(Element element, String name) {
    String stated = element.attr(name);
    return stated.matches("\\d{1,4}") ? Long.parseLong(stated) : 0;
  }

  private static String words(Element cell) {
    Element data = cell.getElementsByTag("Data").first();
    if (data == null) {
      return "";
    }
    String words = data.text();
    return switch (data.attr("ss:Type")) {
      case "Number" -> NumberSpelling.shown(words);
      case "DateTime" -> words.replaceFirst("T.*", "");
      default -> words;
    };
  }
}
