package org.jixiao.ledgers.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.TableImport;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.MoneySum;

/** Twelve sums, one for each month; 元. */
final class Months {

  private final MoneySum[] sums = new MoneySum[12];

  Months() {
    Arrays.setAll(sums, month -> new MoneySum());
  }

  void add(LocalDate day, Amount amount) {
    sums[day.getMonthValue() - 1].add(amount);
  }

  /** One row for each month; a month without a line is a month without activity. */
  List<TableImport.Row> rows(String column) {
    List<TableImport.Row> rows = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      rows.add(
          TableImport.Row.of(
              "月份", (month + 1) + "月", Map.of(column, sums[month].total().toPlainString())));
    }
    return rows;
  }

  /** The last month that has a line, 1 to 12; 0 when none has. */
  int last() {
    for (int month = 12; month > 0; month--) {
      if (sums[month - 1].count() > 0) {
        return month;
      }
    }
    return 0;
  }

  /** The months without a line, for users. */
  List<String> empty() {
    List<String> empty = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      if (sums[month].count() == 0) {
        empty.add((month + 1) + "月");
      }
    }
    return empty;
  }
}
