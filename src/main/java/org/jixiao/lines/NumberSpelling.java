package org.jixiao.lines;

import java.math.BigDecimal;
import org.jixiao.numbers.Decimals;

/** The numbers in spreadsheet files, which spell them as the machine keeps them. */
final class NumberSpelling {

  /** So many digits a spreadsheet number carries; what is shorter is spelt as it was typed. */
  private static final int CARRIED = 15;

  private NumberSpelling() {}

  /** The number as people would write it; anything else as it is. */
  static String shown(String raw) {
    boolean asTyped = raw.length() <= CARRIED && raw.indexOf('E') < 0 && raw.indexOf('e') < 0;
    return asTyped ? raw : Decimals.fromSpreadsheet(raw).map(BigDecimal::toPlainString).orElse(raw);
  }
}
