package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.run.Watch;
import org.jixiao.run.WatchNews;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Checks a workbook each time that it is saved in another program. */
final class WatchCommand implements Callable<Integer> {

  private static final int MOST_SHOWN = 10;

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要守着的工作簿");
  private final OptionSpec completes =
      Words.flag("工作簿在 Excel、WPS 里关闭后自动运行，写入结果；不加时只读取", "--run-when-closed");

  WatchCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command(
            "watch",
            this,
            "在 Excel、WPS 里每次保存后自动检查，按 Ctrl+C 结束",
            "",
            "只读取；加 --run-when-closed 时等工作簿关闭后才写入。")
        .addOption(completes)
        .addOption(password.option())
        .addPositional(file);
  }

  @Override
  public Integer call() {
    Path workbook = Words.path(file);
    RunResult now = new Run(console.options(null, false, password.given())).on(workbook);
    // A workbook that is not there, or is none, cannot be waited for.
    if (now.refusal() != null) {
      new TextReport(console, false, false).print(now);
      return ExitCode.REFUSED;
    }
    console.out().println(VerdictLine.of(now, console));
    list("还没有处理", WatchNews.open(now));
    console.out().println("正在等待保存；按 Ctrl+C 结束。");
    RunOptions options = console.options(null, true, password.given());
    new Watch(workbook, options, Words.isGiven(completes), now, new Teller()).run();
    return ExitCode.FINE;
  }

  private void list(String title, List<Finding> findings) {
    PrintStream out = console.out();
    if (findings.isEmpty()) {
      return;
    }
    out.println(title + " " + Decimals.count(findings.size()) + " 条：");
    findings.stream().limit(MOST_SHOWN).forEach(this::print);
    if (findings.size() > MOST_SHOWN) {
      out.println("  其余 " + Decimals.count(findings.size() - MOST_SHOWN) + " 条略。");
    }
  }

  private void print(Finding finding) {
    String cell = finding.cell().isEmpty() ? "" : "（" + finding.cell() + "）";
    String label =
        console.colored(
            "[" + finding.severity().label() + "]", VerdictLine.color(finding.severity()));
    console.out().println("  " + label + " " + finding.where() + cell + "　" + finding.message());
  }

  private final class Teller implements Watch.Listener {

    @Override
    public void saved(WatchNews news) {
      PrintStream out = console.out();
      out.println();
      out.println("已保存，" + VerdictLine.of(news.result(), console));
      list("解决了", news.settled());
      list("新出现", news.arisen());
      list("还没有处理", news.open());
    }

    @Override
    public void completed(RunResult result) {
      if (result.refusal() == null) {
        console.out().println("工作簿已关闭，" + VerdictLine.of(result, console));
        console.out().println("已写入：" + result.output());
      } else {
        Finding why = result.refusal();
        console.err().println("工作簿已关闭，但没有写入：" + why.message() + why.remedy());
      }
    }

    @Override
    public void failed(RuntimeException fault) {
      FaultReport.write(console, fault, Words.path(file).toString());
    }
  }
}
