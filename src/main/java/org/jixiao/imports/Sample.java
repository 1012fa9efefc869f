package org.jixiao.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.payments.DrawnPayments;
import org.jixiao.ledgers.payments.PaymentPopulation;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.numbers.Decimals;
import org.jixiao.sampling.Draw;
import org.jixiao.sampling.SampleSize;
import org.jixiao.sampling.Stratum;

/**
 * What was drawn from the payments of a year, by their numbers in the population.
 *
 * @param population how many payments and refunds there are and what they come to by their size, 元
 * @param refunds the refunds among them, by their size
 * @param size how many hits were asked for, and by what they are judged
 * @param interval what one hit stands for, 元
 * @param seed of the random starts
 * @param reasons why each line was drawn, by its number
 * @param strata what was drawn for each reason, amounts by their size
 * @param remarks what the user should know, in sentences
 */
public record Sample(
    Sum population,
    Sum refunds,
    SampleSize size,
    BigDecimal interval,
    long seed,
    SortedMap<Integer, Stratum> reasons,
    Map<Stratum, Sum> strata,
    List<String> remarks) {

  /** More than that nobody inspects, and no sheet holds. */
  private static final int MOST = 5_000;

  public Sample {
    reasons = Collections.unmodifiableSortedMap(reasons);
    strata = Collections.unmodifiableMap(strata);
    remarks = List.copyOf(remarks);
  }

  /**
   * A line with why it was drawn.
   *
   * @param payment the line in words
   */
  public record Line(Stratum stratum, DrawnPayments.Drawn payment) {}

  /**
   * Draws.
   *
   * @param scrutinies what the lines gave away: doubtful ones are drawn in any case
   * @param doubts how many of each rule at the most
   * @throws Refusal when there is nothing to draw from, or too much would be drawn
   */
  public static Sample of(
      PaymentPopulation population,
      List<Scrutiny> scrutinies,
      int doubts,
      SampleSize size,
      long seed) {
    if (population.lost() > 0) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "内存不够装下全部支付明细（少 " + Decimals.count(population.lost()) + " 笔），没有抽样。",
          "用更大的内存：java -Xmx4g -jar jixiao.jar sample …");
    }
    long volume = 0;
    long lines = 0;
    long back = 0;
    long backCents = 0;
    for (int i = 0; i < population.size(); i++) {
      long cents = population.cents(i);
      volume = Math.addExact(volume, Math.abs(cents));
      lines += cents == 0 ? 0 : 1;
      back += cents < 0 ? 1 : 0;
      backCents += cents < 0 ? -cents : 0;
    }
    if (volume == 0) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT, "支付明细的金额都是零，没有可抽的凭证。", "核对导出的金额列，必要时用 --map 指明。");
    }
    long interval = size.interval(volume);
    BitSet doubtful = population.doubtful(scrutinies, doubts);
    Draw draw = new Draw(interval, seed);
    SortedMap<Integer, Stratum> reasons = new TreeMap<>();
    Map<Stratum, Sum> strata = new EnumMap<>(Stratum.class);
    for (int i = 0; i < population.size(); i++) {
      long cents = population.cents(i);
      Optional<Stratum> drawn = cents == 0 ? Optional.empty() : draw.next(cents, doubtful.get(i));
      if (drawn.isPresent()) {
        reasons.put(i, drawn.get());
        strata.merge(drawn.get(), Sum.NONE.plus(yuan(Math.abs(cents))), Sum::plus);
      }
    }
    if (reasons.size() > MOST) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "这样会抽中 " + Decimals.count(reasons.size()) + " 笔，多于 " + Decimals.count(MOST) + " 笔，没有抽样。",
          "减小 --size，提高可容忍错误率，或用 --doubts 限定每条规则的疑点笔数。");
    }
    return new Sample(
        new Sum(lines, yuan(volume)),
        new Sum(back, yuan(backCents)),
        size,
        yuan(interval),
        seed,
        reasons,
        strata,
        remarks(scrutinies, doubts));
  }

  private static BigDecimal yuan(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static List<String> remarks(List<Scrutiny> scrutinies, int doubts) {
    List<String> remarks = new ArrayList<>();
    for (Scrutiny scrutiny : scrutinies) {
      int drawn = Math.min(doubts, scrutiny.shown().size());
      if (scrutiny.lines() > drawn) {
        remarks.add(
            scrutiny.rule()
                + " 的疑点共 "
                + Decimals.count(scrutiny.lines())
                + " 笔，逐笔抽出其中 "
                + Decimals.count(drawn)
                + " 笔，其余按金额抽取。");
      }
    }
    return remarks;
  }

  /** The numbers of what was drawn. */
  public BitSet numbers() {
    BitSet numbers = new BitSet();
    reasons.keySet().forEach(numbers::set);
    return numbers;
  }

  /**
   * What was drawn, in words.
   *
   * @throws Refusal when the export is not what it was when it was drawn from
   */
  public List<Line> lines(DrawnPayments payments, int size) {
    if (payments.seen() != size || payments.drawn().size() != reasons.size()) {
      throw Refusal.of(ExportRefusals.WRONG_EXPORT, "导出文件在抽样期间被改动过，没有抽样。", "关闭正在写它的程序后重新抽样。");
    }
    return payments.drawn().stream()
        .map(payment -> new Line(reasons.get(payment.number()), payment))
        .toList();
  }
}
