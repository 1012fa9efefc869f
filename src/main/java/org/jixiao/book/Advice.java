package org.jixiao.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What a report says of a finding of a rule and what it advises, drafted for people to go on with.
 *
 * @param category 问题类别
 * @param cause 原因
 * @param advice 建议
 */
public record Advice(String category, String cause, String advice) {

  private static final String RESOURCE = "advice.csv";

  private static final class Texts {
    private static final Map<String, Advice> ALL = read();
  }

  /** The texts of a rule. */
  public static Optional<Advice> of(String rule) {
    return Optional.ofNullable(Texts.ALL.get(rule));
  }

  /** The texts of every rule, by its id. */
  static Map<String, Advice> all() {
    return Texts.ALL;
  }

  private static Map<String, Advice> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, Advice> texts = new LinkedHashMap<>();
    try (InputStream in = Advice.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      for (CSVRecord line : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        Advice advice = new Advice(line.get("类别"), line.get("原因"), line.get("建议"));
        if (texts.put(line.get("rule"), advice) != null) {
          throw new IllegalStateException("two lines of " + RESOURCE + ": " + line.get("rule"));
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("unreadable in the jar: " + RESOURCE, unreadable);
    }
    return texts;
  }
}
