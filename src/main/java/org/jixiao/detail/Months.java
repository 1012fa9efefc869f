package org.jixiao.detail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Twelve sums, one for each month; 元. */
final class Months {

  private final BigDecimal[] sums = new BigDecimal[12];
  private final boolean[] seen = new boolean[12];

  Months() {
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  void add(LocalDate day, BigDecimal amount) {
    int month = day.getMonthValue() - 1;
    sums[month] = sums[month].add(amount);
    seen[month] = true;
  }

  /** One row for each month; a month without a line is a month without activity. */
  List<TableImport.Row> rows(String column) {
    List<TableImport.Row> rows = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      rows.add(
          TableImport.Row.of("月份", (month + 1) + "月", Map.of(column, sums[month].toPlainString())));
    }
    return rows;
  }

  /** The last month that has a line, 1 to 12; 0 when none has. */
  int last() {
    for (int month = 12; month > 0; month--) {
      if (seen[month - 1]) {
        return month;
      }
    }
    return 0;
  }

  /** The months without a line, for users. */
  List<String> empty() {
    List<String> empty = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      if (!seen[month]) {
        empty.add((month + 1) + "月");
      }
    }
    return empty;
  }
}
