package org.jixiao.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jixiao.ledgers.DoubtfulLines;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.SampleRequest;
import org.jixiao.run.SampleResult;
import org.jixiao.run.Sampling;
import org.jixiao.sampling.SampleSize;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Draws vouchers to inspect. */
final class SampleCommand implements Callable<Integer> {

  private static final BigDecimal USUAL_CONFIDENCE = new BigDecimal("0.95");
  private static final BigDecimal USUAL_TOLERABLE = new BigDecimal("0.05");

  private final Console console;
  private final FeedingOptions feeding =
      new FeedingOptions("写入凭证抽查表的工作簿", "换一个样本：已查而不再抽中的改为“自行补充”保留", "只说会抽中哪些，不写任何文件", "只输出笔数和结论");
  private final OptionSpec payments = Words.files("要从中抽取的支付明细；可多次使用", "--payments");
  private final OptionSpec size = word("笔数", "样本量，代替由置信度和可容忍错误率算出的", "--size");
  private final OptionSpec confidence = word("比率", "置信度，如 95%%；默认 95%%", "--confidence");
  private final OptionSpec tolerable = word("比率", "可容忍错误率，如 5%%；默认 5%%", "--tolerable");
  private final OptionSpec doubts =
      word("笔数", "每条规则的疑点最多逐笔抽出多少，金额大的先抽；默认全部（至多 " + DoubtfulLines.MOST_SHOWN + "）", "--doubts");
  private final OptionSpec seed = word("整数", "随机种子；默认是评价年度的四位数字", "--seed");

  SampleCommand(Console console) {
    this.console = console;
  }

  private static OptionSpec word(String label, String description, String... names) {
    return Words.option(names)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  CommandSpec spec() {
    CommandSpec spec =
        Words.command(
            "sample",
            this,
            "从支付明细抽取要检查的凭证，写入凭证抽查表",
            "",
            "不小于抽样间隔的和有疑点的全部抽出，其余按货币单元抽样；退款另抽，不与支付相抵。",
            "同一导出、同一种子抽出同样的凭证。已填的抽查结论不会被改动。");
    return feeding.addTo(
        spec, List.of(payments), List.of(size, confidence, tolerable, doubts, seed));
  }

  @Override
  public Integer call() {
    SampleRequest request = request();
    return feeding.run(
        console,
        (workbook, options, bar) -> new Sampling(options, request, bar).into(workbook),
        result -> new SampleJson(console.out()).print(feeding.workbook(), result),
        new SampleReport(console, feeding.isQuiet())::print,
        SampleResult::isComplete);
  }

  private SampleRequest request() {
    List<Path> files = Words.paths(payments);
    if (files.isEmpty()) {
      throw wrong("没有给出支付明细：用 --payments。");
    }
    ImportRequest exports = feeding.request(Map.of(ExportKind.PAYMENTS, List.copyOf(files)));
    return new SampleRequest(exports, size(), doubts(), seed());
  }

  private SampleSize size() {
    boolean sized = size.getValue() != null;
    if (!sized && confidence.getValue() == null && tolerable.getValue() == null) {
      throw wrong("没有说抽多少：用 --size 笔数，或 --confidence 95% --tolerable 5%。");
    }
    BigDecimal sure = rate(confidence, USUAL_CONFIDENCE);
    BigDecimal allowed = rate(tolerable, USUAL_TOLERABLE);
    SampleSize chosen =
        sized ? new SampleSize(wholeNumber(), sure, allowed) : SampleSize.by(sure, allowed);
    if (chosen.hits() > SampleSize.MOST) {
      throw wrong("样本量 " + chosen.hits() + " 过大，不能多于 " + SampleSize.MOST + "。");
    }
    return chosen;
  }

  private int wholeNumber() {
    String typed = size.getValue();
    if (!typed.matches("[1-9]\\d{0,7}")) {
      throw wrong("--size 后应是大于零的整数，现为“" + typed + "”。");
    }
    return Integer.parseInt(typed);
  }

  private int doubts() {
    String typed = doubts.getValue();
    if (typed != null && !typed.matches("\\d{1,6}")) {
      throw wrong("--doubts 后应是整数，现为“" + typed + "”。");
    }
    return typed == null ? DoubtfulLines.MOST_SHOWN : Integer.parseInt(typed);
  }

  /** A rate as people write it: 95%, 95 or 0.95. */
  private BigDecimal rate(OptionSpec option, BigDecimal usual) {
    String typed = option.getValue();
    if (typed == null) {
      return usual;
    }
    Optional<BigDecimal> number = NumberText.read(typed, Unit.RATIO);
    boolean bare = number.isPresent() && number.get().compareTo(BigDecimal.ONE) >= 0;
    BigDecimal rate =
        number.map(one -> bare && !typed.contains("%") ? one.movePointLeft(2) : one).orElse(null);
    if (rate == null || rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
      throw wrong(option.longestName() + " 后应是 0 与 100% 之间的比率，如 95%，现为“" + typed + "”。");
    }
    return rate.stripTrailingZeros();
  }

  private Long seed() {
    String typed = seed.getValue();
    if (typed != null && !typed.matches("\\d{1,18}")) {
      throw wrong("--seed 后应是不超过 18 位的整数，现为“" + typed + "”。");
    }
    return typed == null ? null : Long.valueOf(typed);
  }

  private Chinese.Wrong wrong(String sentence) {
    return feeding.wrong(sentence);
  }
}
