package org.jixiao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
    footer = {"", "退出码：0 通过或只有需核实、提示；1 有错误（结果照写）；2 阻断或用法有误（不写任何文件）；3 程序自身出错。"})
final class JixiaoCommand implements Callable<Integer> {

  /** The commands by their names, in the order in which help tells them. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("new", NewCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("run", RunCommand.class);
    COMMANDS.put("import", ImportCommand.class);
    COMMANDS.put("export", ExportCommand.class);
    COMMANDS.put("rules", RulesCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private HelpOptions help;

  JixiaoCommand(Console console) {
    this.console = console;
  }

  /**
   * The command line for these arguments. A command that is named first is the only one that is
   * taken apart: that of all of them would take longer than to check a workbook.
   */
  static CommandLine line(Console console, String... arguments) {
    CommandLine line = new CommandLine(new JixiaoCommand(console));
    boolean named = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    COMMANDS.forEach(
        (name, command) -> {
          if (!named || name.equals(arguments[0])) {
            line.addSubcommand(name, command);
          }
        });
    return line;
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
