package org.jixiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.TableExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the tables as CSV files. */
@Command(
    name = "export",
    description = "把工作簿的每张表和检查结果写成 CSV 文件（UTF-8，Excel 可直接打开）",
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;

  @Parameters(index = "0", paramLabel = "工作簿", description = "要导出的工作簿，只读取，不改动")
  private Path file;

  @Parameters(index = "1", paramLabel = "文件夹", description = "放 CSV 文件的文件夹，没有就新建")
  private Path folder;

  @Option(names = "--force", description = "文件已存在时覆盖")
  private boolean force;

  @Option(
      names = {"-q", "--quiet"},
      description = "不输出说明")
  private boolean quiet;

  @Mixin private PasswordOption password;

  @Mixin private HelpOptions help;

  @Override
  public Integer call() {
    Console console = parent.console();
    try {
      TableExport export =
          TableExport.of(file, folder, console.options(null, false, password.given()), force);
      if (!quiet) {
        console
            .out()
            .println("已导出 " + Decimals.count(export.files().size()) + " 个 CSV 文件到 " + folder);
        if (export.escaped() > 0) {
          console
              .out()
              .println(
                  "有 " + Decimals.count(export.escaped()) + " 处文字以 = + - @ 开头，已在前面加上 '，以免被当作公式。");
        }
      }
      return ExitCode.FINE;
    } catch (Refusal refused) {
      console.err().println(refused.finding().message() + refused.finding().remedy());
      return ExitCode.REFUSED;
    }
  }
}
