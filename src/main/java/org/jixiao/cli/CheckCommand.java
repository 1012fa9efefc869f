package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads and checks; changes nothing on disk. */
@Command(name = "check", description = "只读取和检查，不写任何文件", versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;
  @Mixin private ReportOptions report;
  @Mixin private PasswordOption password;

  @Parameters(arity = "1..*", paramLabel = "工作簿", description = "要检查的工作簿，可以有多个")
  private List<Path> files;

  @Override
  public Integer call() {
    Console console = parent.console();
    RunOptions options = console.options(null, false, password.given());
    return new Job(console, options).on(files, report);
  }
}
