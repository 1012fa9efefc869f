package org.jixiao.cli;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.table.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Explains one rule. */
@Command(name = "explain", description = "解释一条规则", versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;

  @Parameters(paramLabel = "规则", description = "规则编号，如 YS-R01")
  private String id;

  @Mixin private HelpOptions help;

  @Override
  public Integer call() {
    Optional<Rule<?>> found = RuleCatalogue.find(id);
    if (found.isEmpty()) {
      String nearest =
          Wording.nearest(id, RuleCatalogue.rules().stream().map(Rule::id).toList())
              .map(one -> "；最接近的是 " + one)
              .orElse("");
      parent.console().err().println("没有规则“" + id + "”" + nearest + "。全部规则见：jixiao rules");
      return ExitCode.REFUSED;
    }
    Rule<?> rule = found.get();
    PrintStream out = parent.console().out();
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
