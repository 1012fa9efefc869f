package org.jixiao.ledgers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.findings.Rule;
import org.jixiao.lines.Identifier;
import org.jixiao.numbers.Decimals;

/** Identifiers that come again, without those whose end a spreadsheet has lost. */
public final class Repeats {

  private final String what;
  private final DoubtfulLines sure;
  private final DoubtfulLines unsure;
  private long whole;
  private long longOnes;
  private long zeros;
  private long lost;

  public Repeats(Rule<?> rule, String what) {
    this.what = what;
    this.sure = new DoubtfulLines(rule);
    this.unsure = new DoubtfulLines(rule);
  }

  /** Counts an identifier; false when it is not to be compared. */
  public boolean takes(Identifier one) {
    switch (one) {
      case LONG -> longOnes++;
      case ZEROS -> zeros++;
      case LOST -> lost++;
      default -> whole++;
    }
    return one != Identifier.LOST;
  }

  /** One that was there before. */
  public void add(Identifier one, BigDecimal amount, Function<String, Doubt> written) {
    (one == Identifier.ZEROS ? unsure : sure).add(amount, written);
  }

  /**
   * How many identifiers have lost their last digits. If any long number has kept its own, so have
   * those that end in zeros.
   */
  private long unkept() {
    return lost + (longOnes == 0 ? zeros : 0);
  }

  /** Why some were not compared, in a sentence. */
  public Optional<String> remark() {
    return unkept() == 0
        ? Optional.empty()
        : Optional.of(
            "有 "
                + Decimals.count(unkept())
                + " 行的"
                + what
                + "被 Excel 改成了近似数（如 1.23E+19，或十五位之后都是零），没有参加重复的检查；请从系统重新导出，这一列按文本保存。");
  }

  public Scrutiny result() {
    if (unkept() > 0 && whole + longOnes == 0) {
      return sure.obstructed("“" + what + "”被 Excel 改成了近似数（如 1.23E+19，或十五位之后都是零）");
    }
    if (longOnes > 0) {
      sure.addAll(unsure);
    }
    return sure.result();
  }
}
