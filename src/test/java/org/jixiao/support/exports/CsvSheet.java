package org.jixiao.support.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file with separators; lines end as on Windows, where these systems run. */
final class CsvSheet implements Sheet {

  private final Writer out;
  private final char separator;
  private final StringBuilder line = new StringBuilder(512);

  CsvSheet(Path file, Look look) throws IOException {
    out =
        new OutputStreamWriter(
            new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), look.charset());
    separator = look.separator();
    if (look.byteOrderMark()) {
      out.write('\uFEFF');
    }
  }

  @Override
  public void row(Object... cells) throws IOException {
    line.setLength(0);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        line.append(separator);
      }
      if (cells[i] instanceof BigDecimal number) {
        line.append(number.toPlainString());
      } else if (cells[i] != null) {
        text(cells[i].toString());
      }
    }
    out.append(line.append("\r\n"));
  }

  private void text(String text) {
    if (text.indexOf(separator) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
      line.append(text);
    } else {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  @Override
  public void block(List<Object[]> rows, List<Span> spans) throws IOException {
    for (Object[] row : rows) {
      row(row);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
