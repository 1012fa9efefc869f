package org.jixiao.numbers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as people and fiscal systems write them. */
public final class DayText {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
              + "(?:[ T]?\\d{1,2}[:时]\\d{1,2}(?:分|:\\d{2}(?:\\.\\d+)?)?(?:\\d{1,2}秒)?)?");
  private static final Pattern BARE =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{6})?");

  private DayText() {}

  /**
   * The day that a text stands for: 2024-02-29, 2024/2/29, 2024年2月29日, 20240229,
   * 2024-02-29T00:00:00Z.
   */
  public static Optional<LocalDate> read(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    Optional<LocalDate> zoned = IsoMoment.zoned(text).map(LocalDateTime::toLocalDate);
    if (zoned.isPresent()) {
      return zoned;
    }
    Matcher parted = DAY.matcher(text);
    Matcher bare = BARE.matcher(text);
    Matcher found = parted.matches() ? parted : bare.matches() ? bare : null;
    try {
      return found == null
          ? Optional.empty()
          : Optional.of(LocalDate.of(part(found, 1), part(found, 2), part(found, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int part(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The serial number by which a spreadsheet keeps a day. */
  public static BigDecimal serial(LocalDate day) {
    return BigDecimal.valueOf(DAY_ZERO.until(day, ChronoUnit.DAYS));
  }

  /** The day of a spreadsheet's serial number, or of a number that spells it: 20240229. */
  public static Optional<LocalDate> of(BigDecimal number) {
    Optional<LocalDate> spelt = read(number.toPlainString());
    boolean serial = number.signum() > 0 && number.compareTo(LAST_SERIAL) <= 0;
    return spelt.isPresent() || !serial
        ? spelt
        : Optional.of(DAY_ZERO.plusDays(number.longValue()));
  }
}
