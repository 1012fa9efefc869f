package org.jixiao.sheets.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Words that reports often get wrong, with what is meant: a short list, kept as a table. */
public final class Misspellings {

  private static final String LIST = "misspellings.csv";
  private static final Map<String, String> ALL = read();

  private Misspellings() {}

  private static Map<String, String> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, String> words = new LinkedHashMap<>();
    try (InputStream in = Misspellings.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + LIST);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      for (CSVRecord line : format.parse(reader)) {
        words.put(line.get("误"), line.get("正"));
      }
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The wrong words in a text, each with the right one. */
  public static Map<String, String> in(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    ALL.forEach(
        (wrong, right) -> {
          if (text.contains(wrong)) {
            found.put(wrong, right);
          }
        });
    return found;
  }
}
