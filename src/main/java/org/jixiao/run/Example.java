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
import org.jixiao.excel.Template;
import org.jixiao.sheets.Form;
import org.jixiao.table.Layout;

/** A filled workbook to try the program on, kept as one list of figures for each table. */
public enum Example {

  /**
   * A real evaluation of 2024 with the sheets that were provided. What the printed report states in
   * derived columns is typed in, so that a run can compare it.
   */
  OFFICE_2024("office2024"),

  /** An invented department that fills every sheet and scores by rule, with some wilful errors. */
  INVENTED("invented");

  /**
   * Which table stands in which file; the names of the files are ASCII, so that any build has them.
   */
  private static final String INDEX = "index.csv";

  private static final String SLIPS = "差错";

  private final String folder;

  Example(String folder) {
    this.folder = folder;
  }

  /** The filled workbook. */
  public byte[] filled() {
    return Template.filled(tables(true));
  }

  /** The same without its wilful errors. */
  public byte[] clean() {
    return Template.filled(tables(false));
  }

  /** Its tables without the wilful errors. */
  Map<Layout, List<Map<String, String>>> tables() {
    return tables(false);
  }

  private Map<Layout, List<Map<String, String>>> tables(boolean withSlips) {
    Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (Form<?> form : Forms.ALL) {
      List<Map<String, String>> rows = rows(form.layout().name());
      if (!rows.isEmpty()) {
        tables.put(form.layout(), rows);
      }
    }
    for (Map<String, String> slip : withSlips ? rows(SLIPS) : List.<Map<String, String>>of()) {
      plant(slip, tables);
    }
    return tables;
  }

  private static void plant(
      Map<String, String> slip, Map<Layout, List<Map<String, String>>> tables) {
    tables.forEach(
        (layout, rows) -> {
          if (layout.name().equals(slip.get("表"))) {
            rows.stream()
                .filter(row -> row.get(layout.key().heading()).equals(slip.get("行")))
                .forEach(row -> row.put(slip.get("列"), slip.get("值")));
          }
        });
  }

  /** The rows of a table; none when the example does not have it. */
  private List<Map<String, String>> rows(String table) {
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
    String resource = "example/" + folder + "/" + file;
    List<Map<String, String>> lines = new ArrayList<>();
    try (InputStream in = Example.class.getResourceAsStream(resource)) {
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
