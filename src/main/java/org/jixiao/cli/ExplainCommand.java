package org.jixiao.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.table.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Explains one rule. */
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final PositionalParamSpec word = Words.word(0, String.class, "规则", "规则编号，如 YS-R01");

  ExplainCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("explain", this, "解释一条规则").addPositional(word);
  }

  @Override
  public Integer call() {
    String id = word.getValue();
    Optional<Rule<?>> found =
        RulesCommand.all().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
    if (found.isEmpty()) {
      String nearest =
          Wording.nearest(id, RulesCommand.all().stream().map(Rule::id).toList())
              .map(one -> "；最接近的是 " + one)
              .orElse("");
      console.err().println("没有规则“" + id + "”" + nearest + "。全部规则见：jixiao rules");
      return ExitCode.REFUSED;
    }
    Rule<?> rule = found.get();
    PrintStream out = console.out();
    out.println(rule.id() + "　" + rule.title() + "（" + rule.severity().label() + "）");
    out.println("读取：" + String.join("、", rule.allReads()));
    out.println("为什么：" + rule.why());
    out.println("怎么办：" + rule.repair());
    for (Limit limit : rule.limits()) {
      out.println("界限：" + limit.title() + " " + limit.show() + "（" + limit.basis() + "）");
    }
    return ExitCode.FINE;
  }
}
