package org.jixiao.support.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Turns amounts, dates and codes into cells of one look. */
final class Writing {

  private final Look look;
  private final Random random;

  Writing(Look look, Random random) {
    this.look = look;
    this.random = random;
  }

  Look look() {
    return look;
  }

  /** An amount in the unit of the file; 万元 have six decimals, so no cent is lost. */
  Object amount(long cents) {
    BigDecimal amount =
        look.tenThousands()
            ? BigDecimal.valueOf(cents, 6).stripTrailingZeros()
            : BigDecimal.valueOf(cents, 2);
    return one(look.amounts()).write(amount);
  }

  Object date(LocalDate date) {
    if (date == null) {
      return "";
    }
    DateWriting writing = one(look.dates());
    Object written = writing.write(date);
    return writing == DateWriting.COMPACT ? digits((String) written) : written;
  }

  /** Digits as text, or as a number where a spreadsheet took them for one. */
  Object digits(String digits) {
    // More than 15 digits lose their end in such a cell, as they do in the field.
    return look.numericCodes() ? new BigDecimal(Double.parseDouble(digits)) : digits;
  }

  Object code(String code, String name) {
    return switch (look.codes()) {
      case DASH, SPLIT -> code + "-" + name;
      case SPACE -> code + " " + name;
      case BARE -> digits(code);
    };
  }

  String heading(List<String> names) {
    return look.synonyms() ? one(names) : names.get(0);
  }

  private <T> T one(List<T> all) {
    return all.size() == 1 ? all.get(0) : all.get(random.nextInt(all.size()));
  }
}
