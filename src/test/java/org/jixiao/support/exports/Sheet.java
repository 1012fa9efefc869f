package org.jixiao.support.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where rows go, one after the other. Cells are text, BigDecimal, LocalDate or null. */
interface Sheet extends Closeable {

  void row(Object... cells) throws IOException;

  /** Rows with merged cells. */
  void block(List<Object[]> rows, List<Span> spans) throws IOException;

  static Sheet open(Path file, Look look, String name) throws IOException {
    return switch (look.format()) {
      case CSV -> new CsvSheet(file, look);
      case HTML -> new HtmlSheet(file, look);
      case XLSX, XLS -> new WorkbookSheet(file, look.format(), name);
    };
  }
}
