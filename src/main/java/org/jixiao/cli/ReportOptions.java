package org.jixiao.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How results are told, the same for every command that has any. */
final class ReportOptions {

  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("只输出每个文件的结论", "-q", "--quiet");
  private final OptionSpec strict = Words.flag("未说明的需核实也算不通过（退出码 1）", "--strict");
  private final OptionSpec all =
      Words.flag(
          "列出全部问题。不加时每个文件只列最严重的 " + TextReport.MOST_SHOWN + " 条，其余只报条数；--json 总是给出全部", "--all");

  void addTo(CommandSpec command) {
    command.addOption(json).addOption(quiet).addOption(strict).addOption(all);
  }

  /** Whether a program reads what is told: then it is told in the document alone. */
  boolean isForPrograms() {
    return Words.isGiven(json);
  }

  /** Tells what came of the files and gives the exit code: the worst of those with a result. */
  int tell(Console console, Outcome outcome) {
    if (Words.isGiven(json)) {
      new JsonReport(console.out()).print(outcome);
      outcome.results().forEach(result -> FaultReport.ofRules(console, result));
    } else {
      TextReport text = new TextReport(console, Words.isGiven(quiet), Words.isGiven(all));
      outcome.results().forEach(text::print);
      if (!Words.isGiven(quiet)) {
        new Closing(console).print(outcome);
      }
    }
    boolean isStrict = Words.isGiven(strict);
    return outcome.results().stream()
        .mapToInt(one -> ExitCode.of(one, isStrict))
        .max()
        .orElse(ExitCode.FINE);
  }
}
