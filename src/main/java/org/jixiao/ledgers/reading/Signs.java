package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.numbers.Amount;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.MoneySum;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Wording;

/**
 * What the signs of the amounts of payments tell where no column says the direction: in a bank
 * statement plus and minus mean in and out, and a balance moves with them.
 */
final class Signs {

  /** 余额, 本次余额, 账户余额; the balance of a quota falls with each payment and is another thing. */
  private static final Pattern BALANCE = Pattern.compile("(?!.*(?:指标|额度|计划|预算|项目|可用)).*(?:余额|结存)");

  private final boolean told;
  private final String heading;
  private final int balanceColumn;
  private final String balanceHeading;
  private final MoneySum positive = new MoneySum();
  private final MoneySum negative = new MoneySum();
  private boolean plus;
  private BigDecimal lastBalance;
  private BigDecimal lastAmount;

  /**
   * How often the balance rose by the amount of a line: [0] if the oldest line comes first, [1] if
   * the latest does.
   */
  private final long[] up = new long[2];

  /** How often the balance fell by the amount of a line, in the same two orders. */
  private final long[] down = new long[2];

  Signs(ExportHeader header) {
    told = header.has(ExportFields.DIRECTION) || header.has(ExportFields.REFUND_FLAG);
    heading = header.headings().getOrDefault(ExportFields.PAID, "");
    int found = -1;
    for (int column = 0; column < header.titles().size() && found < 0; column++) {
      boolean is = BALANCE.matcher(Wording.heading(header.titles().get(column))).matches();
      found = is ? column : found;
    }
    balanceColumn = found;
    balanceHeading = found < 0 ? "" : header.titles().get(found);
  }

  /** One more line that is taken. */
  void look(FieldLine line, Amount amount) {
    if (told) {
      return;
    }
    (amount.sign() < 0 ? negative : positive).add(amount);
    plus |= line.amountWords().startsWith("+");
    if (balanceColumn >= 0) {
      BigDecimal balance =
          NumberText.read(line.line().words(balanceColumn), Unit.MONEY).orElse(null);
      BigDecimal moved = amount.yuan();
      if (balance != null && lastBalance != null) {
        count(0, balance.subtract(lastBalance), moved);
        count(1, lastBalance.subtract(balance), lastAmount);
      }
      lastBalance = balance;
      lastAmount = moved;
    }
  }

  private void count(int order, BigDecimal change, BigDecimal amount) {
    if (change.signum() != 0) {
      up[order] += Decimals.same(change, amount) ? 1 : 0;
      down[order] += Decimals.same(change.negate(), amount) ? 1 : 0;
    }
  }

  /** Why these are no payments; empty when they may be. */
  Optional<String> fault() {
    // Equal amounts one after the other fit both orders: then the order that raises no suspicion
    // counts.
    int more = Long.compare(up[1] + down[1], up[0] + down[0]);
    int order = more > 0 || more == 0 && up[1] < up[0] ? 1 : 0;
    boolean statement = up[order] > 0;
    boolean both = positive.count() > 0 && negative.count() > 0;
    boolean below = positive.total().add(negative.total()).signum() < 0;
    boolean odd = both && (plus || below || negative.count() > positive.count());
    if (!statement && !odd) {
      return Optional.empty();
    }
    return Optional.of(
        "像是银行流水，不是支付明细：“"
            + heading
            + "”列正数 "
            + Decimals.count(positive.count())
            + " 行（"
            + Decimals.amount(positive.total())
            + " 元）、负数 "
            + Decimals.count(negative.count())
            + " 行（"
            + Decimals.amount(negative.total())
            + " 元），"
            + (statement ? "“" + balanceHeading + "”随它增减，" : "")
            + "正负号多半表示收入和支出，不能当作支付和退回。");
  }

  /** What should be known of these amounts all the same, in a sentence; empty when nothing. */
  Optional<String> remark() {
    return negative.count() == 0
        ? Optional.empty()
        : Optional.of(
            "有 "
                + Decimals.count(negative.count())
                + " 行金额是负数（"
                + Decimals.amount(negative.total())
                + " 元），没有列写明方向，按退回冲减了支付；如果负号表示支出，改正后再导入。");
  }
}
