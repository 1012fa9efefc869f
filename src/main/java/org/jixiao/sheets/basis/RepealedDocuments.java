package org.jixiao.sheets.basis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Documents that evaluation reports still rest on although they are no longer in force: a short
 * list, kept as a table. It is not complete; what it does not name may be repealed all the same.
 */
public final class RepealedDocuments {

  private static final String LIST = "repealed.csv";
  private static final Map<String, Repealed> ALL = read();

  private RepealedDocuments() {}

  /**
   * A document that is no longer in force.
   *
   * @param number its number
   * @param name what it was called
   * @param since since when it is no longer in force
   * @param source the document that says so
   */
  public record Repealed(String number, String name, LocalDate since, String source) {

    /** What one should know before one rests on it. */
    public String inWords() {
      return "自"
          + since.getYear()
          + "年"
          + since.getMonthValue()
          + "月"
          + since.getDayOfMonth()
          + "日起不再执行（"
          + source
          + "）";
    }
  }

  private static Map<String, Repealed> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, Repealed> all = new LinkedHashMap<>();
    try (InputStream in = RepealedDocuments.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + LIST);
      }
      for (CSVRecord line : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        String number = line.get("文号");
        all.put(
            new FileNumber(number).identity(),
            new Repealed(
                number, line.get("文件名称"), LocalDate.parse(line.get("失效日期")), line.get("来源")));
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is known of a document that was no longer in force in a year. */
  public static Optional<Repealed> in(int year, FileNumber number) {
    return Optional.ofNullable(ALL.get(number.identity()))
        .filter(one -> one.since().getYear() <= year);
  }
}
