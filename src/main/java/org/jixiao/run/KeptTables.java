package org.jixiao.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.book.Forms;
import org.jixiao.sheets.Form;
import org.jixiao.table.Layout;

/** The contents of tables that the program brings along, one list of lines for each. */
final class KeptTables {

  /**
   * Which table stands in which file; the names of the files are ASCII, so that any build has them.
   */
  private static final String INDEX = "index.csv";

  private final String folder;

  KeptTables(String folder) {
    this.folder = folder;
  }

  /** The lines of every table that is there, in the order of the standard workbook. */
  Map<Layout, List<Map<String, String>>> all() {
    Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (Form<?> form : Forms.ALL) {
      List<Map<String, String>> rows = rows(form.layout().name());
      if (!rows.isEmpty()) {
        tables.put(form.layout(), rows);
      }
    }
    return tables;
  }

  /** The lines of a table; none when it is not there. */
  List<Map<String, String>> rows(String table) {
    return lines(INDEX).stream()
        .filter(line -> line.get("表").equals(table))
        .findFirst()
        .map(line -> lines(line.get("文件")))
        .orElse(List.of());
  }

  /**
   * The lines of one resource; that it is missing is a fault of the build, never an empty table.
   */
  private List<Map<String, String>> lines(String file) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    String resource = folder + "/" + file;
    List<Map<String, String>> lines = new ArrayList<>();
    try (InputStream in = KeptTables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      for (CSVRecord line : format.parse(reader)) {
        lines.add(new LinkedHashMap<>(line.toMap()));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new IllegalStateException("unreadable in the jar: " + resource, unreadable);
    }
  }
}
