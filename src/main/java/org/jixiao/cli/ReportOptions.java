package org.jixiao.cli;

import java.util.List;
import org.jixiao.run.RunResult;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How results are told, the same for every command that has any. */
final class ReportOptions {

  @Option(names = "--json", description = "只输出一份 JSON，供其他程序读取")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "只输出每个文件的结论")
  private boolean quiet;

  @Option(names = "--strict", description = "未说明的需核实也算不通过（退出码 1）")
  private boolean strict;

  @Mixin private HelpOptions help;

  /** Tells the results and gives the exit code: the worst of all files. */
  int tell(Console console, List<RunResult> results) {
    if (json) {
      new JsonReport(console.out()).print(results);
    } else {
      TextReport text = new TextReport(console, quiet);
      results.forEach(text::print);
    }
    results.stream()
        .filter(result -> result.completion() != null)
        .flatMap(result -> result.completion().examination().runs().stream())
        .filter(run -> run.fault() != null)
        .forEach(run -> FaultReport.ofRule(console, run.rule().id(), run.fault()));
    return results.stream().mapToInt(one -> ExitCode.of(one, strict)).max().orElse(ExitCode.FINE);
  }
}
