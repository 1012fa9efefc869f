package org.jixiao.support.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The figures of the clean invented department, straight from their resource files. */
final class ExampleFigures {

  private static final String FOLDER = "/org/jixiao/run/example/invented/";

  private ExampleFigures() {}

  static List<CSVRecord> table(String name) throws IOException {
    String file =
        file("index.csv").stream()
            .filter(line -> line.get("表").equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no table " + name))
            .get("文件");
    return file(file);
  }

  private static List<CSVRecord> file(String name) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = ExampleFigures.class.getResourceAsStream(FOLDER + name);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return format.parse(text).getRecords();
    }
  }

  static CSVRecord row(String table, String key) throws IOException {
    return table(table).stream()
        .filter(row -> row.get(0).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(table + " has no " + key));
  }

  static long cents(String table, String key, String column) throws IOException {
    return cents(row(table, key).get(column));
  }

  static long cents(String amount) {
    return new BigDecimal(amount).movePointRight(2).longValueExact();
  }
}
