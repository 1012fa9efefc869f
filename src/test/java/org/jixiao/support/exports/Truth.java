package org.jixiao.support.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an export says, recorded while it is made and independent of how it looks. */
public final class Truth {

  /** Lines and what they add up to. */
  private static final class Tally {
    private int lines;
    private long cents;

    private void add(long more) {
      lines++;
      cents += more;
    }
  }

  private final Map<Standing, Tally> tallies = new EnumMap<>(Standing.class);
  private final Tally duplicates = new Tally();
  private final Map<By, Map<String, Tally>> sums = new EnumMap<>(By.class);
  private final Map<Suspicion, Integer> planted = new EnumMap<>(Suspicion.class);

  Truth() {
    for (Standing standing : Standing.values()) {
      tallies.put(standing, new Tally());
    }
  }

  /** A line with its net amount, nought where that cannot be read. */
  void line(Standing standing, long cents) {
    tallies.get(standing).add(cents);
  }

  void duplicate(long cents) {
    duplicates.add(cents);
  }

  void add(By by, String key, long cents) {
    sums.computeIfAbsent(by, any -> new TreeMap<>())
        .computeIfAbsent(key, any -> new Tally())
        .add(cents);
  }

  void plant(Suspicion suspicion) {
    planted.merge(suspicion, 1, Integer::sum);
  }

  /** All lines, without titles, headers, sums and notes. */
  public int lines() {
    return tallies.values().stream().mapToInt(one -> one.lines).sum();
  }

  public int lines(Standing standing) {
    return tallies.get(standing).lines;
  }

  /** Net of refunds; of rejected lines those whose amount can be read. */
  public BigDecimal amount(Standing standing) {
    return yuan(tallies.get(standing).cents);
  }

  /** Accepted lines that repeat another with the same number. */
  public int duplicates() {
    return duplicates.lines;
  }

  public BigDecimal duplicateAmount() {
    return yuan(duplicates.cents);
  }

  /** What the 合计 of the export says: all lines whose amount can be read. */
  public BigDecimal printedTotal() {
    return yuan(tallies.values().stream().mapToLong(one -> one.cents).sum());
  }

  public Map<String, BigDecimal> sums(By by) {
    Map<String, BigDecimal> all = new TreeMap<>();
    sums.getOrDefault(by, Map.of()).forEach((key, tally) -> all.put(key, yuan(tally.cents)));
    return all;
  }

  /** The sum under one key; nought if no line has it. */
  public BigDecimal sum(By by, String key) {
    return sums(by).getOrDefault(key, yuan(0));
  }

  /** How many cases were planted. */
  public int planted(Suspicion suspicion) {
    return planted.getOrDefault(suspicion, 0);
  }

  private static BigDecimal yuan(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** The record as JSON, amounts as text, so that other programs can be held against it. */
  public String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("lines", lines());
      for (Standing standing : Standing.values()) {
        json.writeObjectFieldStart(standing.name().toLowerCase(Locale.ROOT));
        json.writeNumberField("lines", lines(standing));
        json.writeStringField("amount", amount(standing).toPlainString());
        json.writeEndObject();
      }
      json.writeObjectFieldStart("duplicates");
      json.writeNumberField("lines", duplicates());
      json.writeStringField("amount", duplicateAmount().toPlainString());
      json.writeEndObject();
      json.writeStringField("printed_total", printedTotal().toPlainString());
      for (By by : sums.keySet()) {
        json.writeObjectFieldStart("by_" + by.name().toLowerCase(Locale.ROOT));
        for (Map.Entry<String, BigDecimal> one : sums(by).entrySet()) {
          json.writeStringField(one.getKey(), one.getValue().toPlainString());
        }
        json.writeEndObject();
      }
      json.writeObjectFieldStart("planted");
      for (Map.Entry<Suspicion, Integer> one : planted.entrySet()) {
        json.writeNumberField(one.getKey().name().toLowerCase(Locale.ROOT), one.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
