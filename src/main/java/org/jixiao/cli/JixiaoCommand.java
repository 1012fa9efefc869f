package org.jixiao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program as a whole; without a command it shows its help. */
final class JixiaoCommand implements Callable<Integer> {

  /** The commands by their names, in the order in which help tells them. */
  private static final Map<String, Function<Console, CommandSpec>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put(WindowCommand.NAME, console -> new WindowCommand(console).spec());
    COMMANDS.put("new", console -> new NewCommand(console).spec());
    COMMANDS.put("check", console -> new CheckCommand(console).spec());
    COMMANDS.put("run", console -> new RunCommand(console).spec());
    COMMANDS.put("watch", console -> new WatchCommand(console).spec());
    COMMANDS.put("batch", console -> new BatchCommand(console).spec());
    COMMANDS.put("import", console -> new ImportCommand(console).spec());
    COMMANDS.put("sample", console -> new SampleCommand(console).spec());
    COMMANDS.put("export", console -> new ExportCommand(console).spec());
    COMMANDS.put("compare", console -> new CompareCommand(console).spec());
    COMMANDS.put("verify", console -> new VerifyCommand(console).spec());
    COMMANDS.put("restore", console -> new RestoreCommand(console).spec());
    COMMANDS.put("report", console -> new ReportCommand(console).spec());
    COMMANDS.put("template", console -> new TemplateCommand(console).spec());
    COMMANDS.put("rules", console -> new RulesCommand(console).spec());
    COMMANDS.put("explain", console -> new ExplainCommand(console).spec());
    COMMANDS.put("explain-rule", console -> new ExplainRuleCommand(console).spec());
  }

  private final Console console;
  private final CommandSpec spec;

  private JixiaoCommand(Console console) {
    this.console = console;
    this.spec =
        Words.command("jixiao", this, "检查、计算、制图并完成部门整体支出绩效评价工作簿。", "", "直接给出工作簿文件名，等同于 run。");
    spec.usageMessage().footer("", "退出码：0 通过或只有需核实、提示；1 有错误（结果照写）；2 阻断或用法有误（不写任何文件）；3 程序自身出错。");
  }

  /**
   * The command line for these arguments. A command that is named first is the only one that is
   * made: to make all of them would take longer than to check a workbook.
   */
  static CommandLine line(Console console, String... arguments) {
    CommandLine line = new CommandLine(new JixiaoCommand(console).spec);
    boolean named = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    COMMANDS.forEach(
        (name, command) -> {
          if (!named || name.equals(arguments[0])) {
            line.addSubcommand(name, command.apply(console));
          }
        });
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitCode.REFUSED;
  }
}
