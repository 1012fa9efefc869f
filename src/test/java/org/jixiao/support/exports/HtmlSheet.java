package org.jixiao.support.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A web table as the download buttons of such systems make it. */
final class HtmlSheet implements Sheet {

  private final Writer out;

  HtmlSheet(Path file, Look look) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), look.charset()));
    String charset = look.charset().equals(StandardCharsets.UTF_8) ? "utf-8" : "gbk";
    out.write(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n"
            + "<meta http-equiv=\"Content-Type\" content=\"text/html; charset="
            + charset
            + "\">\r\n<style>td { mso-number-format:\"\\@\"; }</style>\r\n</head>\r\n<body>\r\n"
            + "<table border=\"1\">\r\n");
  }

  @Override
  public void row(Object... cells) throws IOException {
    block(List.<Object[]>of(cells), List.of());
  }

  @Override
  public void block(List<Object[]> rows, List<Span> spans) throws IOException {
    for (int y = 0; y < rows.size(); y++) {
      out.write("<tr>");
      Object[] row = rows.get(y);
      for (int x = 0; x < row.length; x++) {
        cell(row[x], y, x, spans);
      }
      out.write("</tr>\r\n");
    }
  }

  private void cell(Object value, int y, int x, List<Span> spans) throws IOException {
    String open = "<td>";
    for (Span span : spans) {
      if (span.covers(y, x)) {
        if (span.row() != y || span.column() != x) {
          return;
        }
        open =
            "<td"
                + (span.height() > 1 ? " rowspan=\"" + span.height() + "\"" : "")
                + (span.width() > 1 ? " colspan=\"" + span.width() + "\"" : "")
                + ">";
      }
    }
    out.append(open).append(text(value)).append("</td>");
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    // An empty cell holds a fixed blank in most of these tables.
    String text = value == null ? "" : value.toString();
    return text.isEmpty()
        ? "&nbsp;"
        : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() throws IOException {
    out.write("</table>\r\n</body>\r\n</html>\r\n");
    out.close();
  }
}
