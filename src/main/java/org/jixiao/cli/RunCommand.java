package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(name = "run", description = "检查、计算、写回公式、结果和图表（主要功能）", versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ReportOptions report;
  @Mixin private PasswordOption password;

  @Parameters(arity = "1..*", paramLabel = "工作簿", description = "要完成的工作簿，可以有多个")
  private List<Path> files;

  @Option(
      names = {"-o", "--output", "--save-as"},
      paramLabel = "文件",
      description = "把结果写到另一个文件，原文件不动")
  private Path output;

  @Option(names = "--no-backup", description = "写回原文件时不保留 .bak 备份")
  private boolean noBackup;

  @Override
  public Integer call() {
    if (output != null && files.size() > 1) {
      throw new Chinese.Wrong(spec.commandLine(), "-o 只能用于一个工作簿。");
    }
    if (output != null && output.toString().isBlank()) {
      throw new Chinese.Wrong(spec.commandLine(), "-o 后没有文件名。");
    }
    Console console = parent.console();
    RunOptions options = console.options(output, true, !noBackup, password.given());
    return new Job(console, options).on(files, report);
  }
}
