package org.jixiao.support.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The ways in which exports write a date. */
public enum DateWriting {
  /** 20240229. */
  COMPACT,
  /** 2024-02-29. */
  ISO,
  /** 2024/2/29. */
  SLASH,
  /** 2024年2月29日. */
  CHINESE,
  /** The day's number in a spreadsheet: 45351. */
  SERIAL,
  /** 2024-02-29 10:15:00. */
  TIME,
  /** A cell with a date format, where the format knows such cells. */
  CELL;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** The date as text, as a number, or as itself for a date cell. */
  Object write(LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    return switch (this) {
      case COMPACT -> String.valueOf(year * 10_000 + month * 100 + day);
      case ISO -> date.toString();
      case SLASH -> year + "/" + month + "/" + day;
      case CHINESE -> year + "年" + month + "月" + day + "日";
      case SERIAL -> BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date));
      case TIME -> date + " 10:15:00";
      case CELL -> date;
    };
  }
}
