package org.jixiao.numbers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as ISO 8601 and programs of the web write them: 2024-01-03T00:00:00.000Z. One with a zone
 * is told in China's time: midnight of the 3rd in Beijing is 16:00 of the 2nd in Greenwich, and
 * that is how scripts spell it.
 */
public final class IsoMoment {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final LocalDateTime DAY_ZERO = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final LocalDateTime DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private static final Pattern ZONED =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
              + " ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)");

  private IsoMoment() {}

  /** The moment that a text with a zone stands for, in China's time; empty for any other text. */
  static Optional<LocalDateTime> zoned(String text) {
    if (!ZONED.matcher(text).matches()) {
      return Optional.empty();
    }
    String spelt = text.replaceFirst("^(.{10}) ", "$1T").replace(" ", "");
    String offset = spelt.replaceFirst("([+-]\\d{2})$", "$1:00");
    String whole = offset.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    try {
      return Optional.of(
          OffsetDateTime.parse(whole).withOffsetSameInstant(CHINA).toLocalDateTime());
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  /**
   * The number by which a spreadsheet keeps a moment: days, and the time as a part of a day.
   *
   * @param text a day, a time, both, with or without a zone
   * @param from1904 whether the days are counted from 1904 on
   * @return empty when it is no moment
   */
  public static Optional<BigDecimal> serial(String text, boolean from1904) {
    String written = text.strip();
    try {
      if (!written.contains("-")) {
        return Optional.of(days(LocalTime.parse(written.replaceFirst("^T", "")).toSecondOfDay()));
      }
      LocalDateTime moment = zoned(written).orElse(null);
      if (moment == null) {
        moment =
            written.length() > 10
                ? LocalDateTime.parse(written.replace(' ', 'T'))
                : LocalDate.parse(written).atStartOfDay();
      }
      LocalDateTime zero = from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
      return Optional.of(days(Duration.between(zero, moment).toSeconds()));
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  private static BigDecimal days(long seconds) {
    return Decimals.comparable(Decimals.divide(BigDecimal.valueOf(seconds), SECONDS))
        .stripTrailingZeros();
  }
}
