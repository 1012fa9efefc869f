package org.jixiao.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.scoring.ScoreSamples;
import org.jixiao.sheets.scoring.language.RuleLanguage;
import org.jixiao.sheets.scoring.language.Understood;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says how a 评分规则 is understood, with a few values and what they score. */
final class ExplainRuleCommand implements Callable<Integer> {

  private final Console console;
  private final PositionalParamSpec wording =
      Words.word(0, String.class, "评分规则", "评分规则的原文，用引号括起，如 \"≤100%得满分，每超1%扣1分\"");
  private final OptionSpec points =
      Words.option("--points")
          .type(BigDecimal.class)
          .paramLabel("分值")
          .description("该指标的分值；不写时取规则中的满分，没有的按10分")
          .build();

  ExplainRuleCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("explain-rule", this, "说明一条评分规则是怎样理解的，并列出几个指标值的得分")
        .addPositional(wording)
        .addOption(points);
  }

  @Override
  public Integer call() {
    String typed = wording.getValue();
    RuleLanguage.Read read = RuleLanguage.read(typed);
    if (!read.isUnderstood()) {
      console.err().println("评分规则：" + read.problem() + "。");
      return ExitCode.REFUSED;
    }
    BigDecimal given = points.getValue();
    Understood rule = read.rule();
    if (given != null && given.signum() <= 0) {
      console.err().println("分值要大于 0，给的是 " + Decimals.plain(given) + "。");
      return ExitCode.REFUSED;
    }
    BigDecimal full = given != null ? given : rule.fullMarks().orElse(BigDecimal.TEN);
    PrintStream out = console.out();
    out.println("理解为：" + rule.sentence());
    rule.remarks().forEach(remark -> out.println("说明：" + remark + "。"));
    if (rule.fullMarks().filter(marks -> marks.compareTo(full) != 0).isPresent()) {
      out.println(
          "注意：规则的满分是"
              + Decimals.plain(rule.fullMarks().get())
              + "分，与分值"
              + Decimals.plain(full)
              + "分不等。");
    }
    List<ScoreSamples.Sample> samples = ScoreSamples.of(rule, full);
    if (!samples.isEmpty()) {
      out.println("分值 " + Decimals.plain(full) + " 分时：");
      samples.forEach(one -> out.println("  " + one.value() + " → " + one.points() + "分"));
    }
    return ExitCode.FINE;
  }
}
