package org.jixiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.RunOptions;
import org.jixiao.run.TableExport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the tables as CSV files. */
final class ExportCommand implements Callable<Integer> {

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要导出的工作簿，只读取，不改动");
  private final PositionalParamSpec folder = Words.word(1, Path.class, "文件夹", "放 CSV 文件的文件夹，没有就新建");
  private final OptionSpec force = Words.flag("文件已存在时覆盖", "--force");
  private final OptionSpec quiet = Words.flag("不输出说明", "-q", "--quiet");

  ExportCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("export", this, "把工作簿的每张表和检查结果写成 CSV 文件（UTF-8，Excel 可直接打开）")
        .addOption(force)
        .addOption(quiet)
        .addOption(password.option())
        .addPositional(file)
        .addPositional(folder);
  }

  @Override
  public Integer call() {
    Path target = Words.path(folder);
    RunOptions options = console.options(null, false, password.given());
    try {
      TableExport export = TableExport.of(Words.path(file), target, options, Words.isGiven(force));
      if (!Words.isGiven(quiet)) {
        console
            .out()
            .println("已导出 " + Decimals.count(export.files().size()) + " 个 CSV 文件到 " + target);
        if (export.escaped() > 0) {
          console
              .out()
              .println(
                  "有 " + Decimals.count(export.escaped()) + " 处文字以 = + - @ 开头，已在前面加上 '，以免被当作公式。");
        }
      }
      return ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, Words.path(file), refused, false);
    }
  }
}
