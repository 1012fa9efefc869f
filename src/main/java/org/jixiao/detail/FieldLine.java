package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;

/** A line of an export, its fields called by what they are about. */
final class FieldLine {

  /** Days of a few years in every writing; texts with a time of day are not kept. */
  private static final int KNOWN_DAYS = 20_000;

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private final Map<String, LocalDate> days = new HashMap<>();
  private final int[] columns;
  private final Map<ExportField, Integer> places;
  private final Map<ExportField, BigDecimal> scale;
  private Line line;

  FieldLine(ExportKind kind, Map<ExportField, Integer> places, Map<ExportField, BigDecimal> scale) {
    this.places = places;
    this.scale = scale;
    this.columns = new int[] {places.get(kind.day()), places.get(kind.amount())};
  }

  /** Turns to this line. */
  FieldLine on(Line next) {
    line = next;
    return this;
  }

  Line line() {
    return line;
  }

  /** Whether the export has such a column at all. */
  boolean has(ExportField field) {
    return places.containsKey(field);
  }

  /** The words of a field, empty when blank or when there is no such column. */
  String words(ExportField field) {
    Integer column = places.get(field);
    return column == null ? "" : line.words(column);
  }

  /** The words of the day of this line. */
  String dayWords() {
    return line.words(columns[0]);
  }

  /** The words of the amount of this line. */
  String amountWords() {
    return line.words(columns[1]);
  }

  /** The day of this line, or null when there is none to be read. */
  LocalDate day() {
    return day(dayWords());
  }

  /** The day in a field, or null. */
  LocalDate day(ExportField field) {
    return day(words(field));
  }

  private LocalDate day(String words) {
    LocalDate known = days.get(words);
    if (known != null || words.isEmpty()) {
      return known;
    }
    LocalDate day = read(words);
    if (day != null && days.size() < KNOWN_DAYS) {
      days.put(words, day);
    }
    return day;
  }

  /** A day as it is written, or as a spreadsheet counts it. */
  private static LocalDate read(String words) {
    Optional<LocalDate> written = DayText.read(words);
    if (written.isEmpty() && words.length() < 20) {
      written = Decimals.fromSpreadsheet(words).flatMap(DayText::of);
    }
    return written
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
        .orElse(null);
  }

  /** The amount of this line in 元, or null when there is none to be read. */
  BigDecimal amount(ExportField field) {
    Integer column = places.get(field);
    return column == null ? null : amount(column, field);
  }

  private BigDecimal amount(int column, ExportField field) {
    BigDecimal factor = scale.get(field);
    long cents = line.cents(column);
    BigDecimal amount;
    if (cents != Long.MIN_VALUE) {
      amount = BigDecimal.valueOf(cents, 2);
    } else {
      String words = line.words(column);
      if (words.isEmpty()) {
        return null;
      }
      amount = NumberText.read(words, Unit.MONEY).orElse(null);
    }
    return amount == null || factor.equals(BigDecimal.ONE) ? amount : amount.multiply(factor);
  }
}
