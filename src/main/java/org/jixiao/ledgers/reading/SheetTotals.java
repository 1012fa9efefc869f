package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;

/** What the sheets of a file come to, each for itself. */
final class SheetTotals {

  private final String file;
  private final List<SheetTotal> sheets = new ArrayList<>();

  /** What one sheet comes to. */
  private record SheetTotal(String name, long lines, BigDecimal amount) {}

  SheetTotals(String file) {
    this.file = file;
  }

  void add(String sheet, long lines, BigDecimal amount) {
    sheets.add(new SheetTotal(sheet, lines, amount));
  }

  /** A sheet for the year beside one for each month holds the same money twice. */
  void refuseDoubled() {
    for (SheetTotal one : sheets) {
      long otherLines = 0;
      BigDecimal others = BigDecimal.ZERO;
      for (SheetTotal other : sheets) {
        otherLines += other == one ? 0 : other.lines();
        others = other == one ? others : others.add(other.amount());
      }
      if (otherLines > 0
          && one.lines() == otherLines
          && one.amount().signum() != 0
          && Decimals.same(one.amount(), others)) {
        throw Refusal.of(
            ExportRefusals.WRONG_EXPORT,
            "“" + file + "”的工作表“" + one.name() + "”的行数和金额恰好等于其余各表之和，一起导入会重复计算。",
            "只留下全年的一张，或只留下分月的各张，再导入。");
      }
    }
  }
}
