package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.lines.Identifier;
import org.jixiao.lines.Line;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;

/** A line of an export, its fields called by what they are about. */
public final class FieldLine {

  /** Days of a few years in every writing; with a time of day they soon are too many. */
  private static final int KNOWN_DAYS = 20_000;

  /** Ten trillion 元: no unit is paid as much, but an account number in the wrong column is. */
  private static final BigDecimal BEYOND_REASON = BigDecimal.valueOf(10_000_000_000_000L);

  private static final long CENTS_BEYOND_REASON = 1_000_000_000_000_000L;

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private final Map<String, LocalDate> days = new HashMap<>();
  private String lastDayWords = "";
  private LocalDate lastDay;
  private static final int NOWHERE = -1;

  private final int[] places = new int[ExportField.count()];
  private final BigDecimal[] scales = new BigDecimal[ExportField.count()];
  private final Map<ExportField, String> headings;
  private final ExportField day;
  private final ExportField amount;
  private Line line;

  FieldLine(ExportKind kind, ExportHeader header, Map<ExportField, Integer> places) {
    Map<ExportField, BigDecimal> scale = header.scale();
    this.headings = header.headings();
    Arrays.fill(this.places, NOWHERE);
    places.forEach((field, column) -> this.places[field.number()] = column);
    scale.forEach((field, factor) -> scales[field.number()] = factor);
    this.day = kind.day();
    this.amount = kind.amount();
  }

  /** Turns to this line. */
  FieldLine on(Line next) {
    line = next;
    return this;
  }

  public Line line() {
    return line;
  }

  /** The fields that the export has. */
  public Set<ExportField> fields() {
    return headings.keySet();
  }

  /** The heading under which a field was found, empty when it was not. */
  public String heading(ExportField field) {
    return headings.getOrDefault(field, "");
  }

  /** Whether the export has such a column at all. */
  public boolean has(ExportField field) {
    return places[field.number()] != NOWHERE;
  }

  /** The words of a field, empty when blank or when there is no such column. */
  public String words(ExportField field) {
    int column = places[field.number()];
    return column == NOWHERE ? "" : line.words(column);
  }

  /** 64 bits that stand for the words of a field; 0 when it is blank or there is no such column. */
  public long key(ExportField field) {
    int column = places[field.number()];
    return column == NOWHERE ? 0 : line.key(column);
  }

  /** What is left of the number in a field. */
  public Identifier identifier(ExportField field) {
    int column = places[field.number()];
    return column == NOWHERE ? Identifier.WHOLE : line.identifier(column);
  }

  /** Whether nothing stands in a field, or there is no such column. */
  public boolean isBlank(ExportField field) {
    int column = places[field.number()];
    return column == NOWHERE || line.isBlank(column);
  }

  /** Whether the words of a field end as 合计, 合计金额 or 承前页 do: seen without reading them. */
  boolean endsLikeALabel(ExportField field) {
    int column = places[field.number()];
    return column != NOWHERE && mayBeLabel(column);
  }

  /** The same of any column. */
  boolean mayBeLabel(int column) {
    return "计:：额数页转余存年度月期".indexOf(line.ending(column)) >= 0;
  }

  /** The words of the day of this line. */
  String dayWords() {
    return words(day);
  }

  /** The words of the amount of this line. */
  String amountWords() {
    return words(amount);
  }

  /** The day of this line, or null when there is none to be read. */
  public LocalDate day() {
    return day(dayWords());
  }

  /** The day in a field, or null. */
  public LocalDate day(ExportField field) {
    return day(words(field));
  }

  private LocalDate day(String words) {
    if (words.equals(lastDayWords)) {
      return lastDay;
    }
    lastDayWords = words;
    lastDay = found(words);
    return lastDay;
  }

  private LocalDate found(String words) {
    LocalDate known = days.get(words);
    if (known != null || words.isEmpty()) {
      return known;
    }
    LocalDate day = dayOf(words);
    if (day != null && days.size() < KNOWN_DAYS) {
      days.put(words, day);
    }
    return day;
  }

  /** A day as it is written, or as a spreadsheet counts it; or null. */
  static LocalDate dayOf(String words) {
    Optional<LocalDate> written = DayText.read(words);
    if (written.isEmpty() && words.length() < 20) {
      written = Decimals.fromSpreadsheet(words).flatMap(DayText::of);
    }
    return written
        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
        .orElse(null);
  }

  /** The amount in a field, or null when there is none to be read. */
  public Amount amount(ExportField field) {
    int column = places[field.number()];
    return column == NOWHERE ? null : amount(column, scales[field.number()]);
  }

  private Amount amount(int column, BigDecimal factor) {
    long cents = line.cents(column);
    boolean plain = factor.compareTo(BigDecimal.ONE) == 0;
    if (cents != Long.MIN_VALUE && plain && Math.abs(cents) < CENTS_BEYOND_REASON) {
      return Amount.ofCents(cents);
    }
    String words = line.words(column);
    if (words.isEmpty()) {
      return null;
    }
    return NumberText.read(words, Unit.MONEY)
        .map(number -> plain ? number : number.multiply(factor))
        .filter(number -> number.abs().compareTo(BEYOND_REASON) < 0)
        .map(Amount::of)
        .orElse(null);
  }
}
