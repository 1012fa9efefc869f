package org.jixiao.cli;

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

  @Option(
      names = "--all",
      description = "列出全部问题。不加时每个文件只列最严重的 " + TextReport.MOST_SHOWN + " 条，其余只报条数；--json 总是给出全部")
  private boolean all;

  @Mixin private HelpOptions help;

  /** Tells what came of the files and gives the exit code: the worst of those with a result. */
  int tell(Console console, Outcome outcome) {
    if (json) {
      new JsonReport(console.out()).print(outcome);
      outcome.results().forEach(result -> FaultReport.ofRules(console, result));
    } else {
      TextReport text = new TextReport(console, quiet, all);
      outcome.results().forEach(text::print);
      if (!quiet) {
        new Closing(console).print(outcome);
      }
    }
    return outcome.results().stream()
        .mapToInt(one -> ExitCode.of(one, strict))
        .max()
        .orElse(ExitCode.FINE);
  }
}
