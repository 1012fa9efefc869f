package org.jixiao.ledgers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jixiao.findings.Rule;
import org.jixiao.ledgers.reading.ExportField;

/** The lines that one rule found: all are counted, the largest are kept. */
public final class DoubtfulLines {

  /** As many lines as a person goes through. */
  public static final int MOST_SHOWN = 200;

  private static final Comparator<Doubt> SMALLEST_FIRST =
      Comparator.comparing(Doubt::amount)
          .thenComparing(Doubt::source, Comparator.reverseOrder())
          .thenComparing(Doubt::line, Comparator.reverseOrder());

  private final String rule;
  private final PriorityQueue<Doubt> largest = new PriorityQueue<>(SMALLEST_FIRST);
  private long lines;
  private BigDecimal amount = BigDecimal.ZERO;

  public DoubtfulLines(Rule<?> rule) {
    this.rule = rule.id();
  }

  /** One more line, written out only if it is among the largest. */
  public void add(BigDecimal of, Function<String, Doubt> written) {
    lines++;
    amount = amount.add(of);
    if (largest.size() < MOST_SHOWN) {
      largest.add(written.apply(rule));
    } else if (of.compareTo(largest.peek().amount()) > 0) {
      largest.poll();
      largest.add(written.apply(rule));
    }
  }

  /** Takes in what another one of the same rule has found. */
  void addAll(DoubtfulLines other) {
    lines += other.lines - other.largest.size();
    BigDecimal rest = other.amount;
    for (Doubt doubt : other.largest) {
      rest = rest.subtract(doubt.amount());
      add(doubt.amount(), unused -> doubt);
    }
    amount = amount.add(rest);
  }

  public Scrutiny result() {
    List<Doubt> shown = new ArrayList<>(largest);
    shown.sort(SMALLEST_FIRST.reversed());
    return new Scrutiny(rule, "", lines, amount, shown);
  }

  /** The result when the rule could not be applied. */
  Scrutiny obstructed(String obstacle) {
    return new Scrutiny(rule, obstacle, 0, BigDecimal.ZERO, List.of());
  }

  /** The result when a column is not there. */
  public Scrutiny without(ExportField... missing) {
    List<String> names = new ArrayList<>();
    for (ExportField field : missing) {
      names.add("“" + field.name() + "”");
    }
    return new Scrutiny(
        rule, "导出里没有" + String.join("和", names) + "列", 0, BigDecimal.ZERO, List.of());
  }
}
