package org.jixiao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a whole; without a command it shows its help. */
@Command(
    name = "jixiao",
    description = {
      "检查、计算、制图并完成部门整体支出绩效评价工作簿。",
      "",
      "直接给出工作簿文件名，等同于 run。",
    },
    versionProvider = Version.class,
    subcommands = {
      NewCommand.class,
      CheckCommand.class,
      RunCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      RulesCommand.class,
      ExplainCommand.class
    },
    footer = {"", "退出码：0 通过或只有需核实、提示；1 有错误（结果照写）；2 阻断或用法有误（不写任何文件）；3 程序自身出错。"})
final class JixiaoCommand implements java.util.concurrent.Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private HelpOptions help;

  JixiaoCommand(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.REFUSED;
  }
}
