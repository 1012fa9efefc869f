package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The main job. */
final class RunCommand implements Callable<Integer> {

  private final Console console;
  private final ReportOptions report = new ReportOptions();
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec files = Words.workbooks("要完成的工作簿，可以有多个");
  private final OptionSpec output =
      Words.file("文件", "把结果写到另一个文件，原文件不动", "-o", "--output", "--save-as");
  private final OptionSpec noBackup = Words.flag("写回原文件时不保留 .bak 备份", "--no-backup");

  RunCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec = Words.command("run", this, "检查、计算、写回公式、结果和图表（主要功能）");
    report.addTo(spec);
    return spec.addOption(password.option())
        .addOption(output)
        .addOption(noBackup)
        .addPositional(files);
  }

  @Override
  public Integer call() {
    List<Path> books = Words.paths(files);
    Path target = Words.path(output);
    if (target != null && books.size() > 1) {
      throw new Chinese.Wrong(output.command().commandLine(), "-o 只能用于一个工作簿。");
    }
    if (target != null && target.toString().isBlank()) {
      throw new Chinese.Wrong(output.command().commandLine(), "-o 后没有文件名。");
    }
    boolean keepBackup = !Words.isGiven(noBackup);
    RunOptions options = console.options(target, true, keepBackup, password.given());
    return new Job(console, options).on(books, report);
  }
}
