package org.jixiao.cli;

import java.util.concurrent.Callable;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads and checks; changes nothing on disk. */
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final ReportOptions report = new ReportOptions();
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec files = Words.workbooks("要检查的工作簿，可以有多个");

  CheckCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec = Words.command("check", this, "只读取和检查，不写任何文件");
    report.addTo(spec);
    return spec.addOption(password.option()).addPositional(files);
  }

  @Override
  public Integer call() {
    RunOptions options = console.options(null, false, password.given());
    return new Job(console, options).on(Words.paths(files), report);
  }
}
