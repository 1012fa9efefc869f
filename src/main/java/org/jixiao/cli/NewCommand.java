package org.jixiao.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.run.NewWorkbook;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the blank template or the filled example. */
@Command(name = "new", description = "生成空白的标准工作簿（或填好的 2024 年示例）", versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;

  @Parameters(paramLabel = "文件", description = "要生成的文件，如 部门整体支出绩效评价.xlsx")
  private Path file;

  @Option(names = "--example", description = "生成填好的 2024 年示例")
  private boolean example;

  @Option(names = "--full-example", description = "生成各表齐全的虚构单位示例（自动评分，含几处有意的差错）")
  private boolean fullExample;

  @Option(
      names = "--from",
      paramLabel = "旧工作簿",
      description = "把旧工作簿（.xlsx，或旧格式 .xls、.et）的填报内容转入新模板")
  private Path from;

  @Option(names = "--protected", description = "锁定公式格，防止误改（不设密码，可随时撤销工作表保护）")
  private boolean locked;

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
    if ((from != null ? 1 : 0) + (example ? 1 : 0) + (fullExample ? 1 : 0) > 1) {
      console.err().println("--example、--full-example 和 --from 只能用一个。");
      return ExitCode.REFUSED;
    }
    if (console.files().isFolder(file)) {
      console.err().println("“" + file + "”是文件夹；请给出文件名，如 " + file.resolve("绩效评价.xlsx") + "。");
      return ExitCode.REFUSED;
    }
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      console.err().println("文件名应以 .xlsx 结尾，如 " + file + ".xlsx。");
      return ExitCode.REFUSED;
    }
    if (console.files().exists(file) && !force) {
      console.err().println("“" + file + "”已存在，没有覆盖；确要覆盖请加 --force。");
      return ExitCode.REFUSED;
    }
    RunOptions options = console.options(null, false, password.given());
    NewWorkbook made;
    try {
      made = locked ? make(options).locked() : make(options);
      made.save(file, options, force);
    } catch (Refusal refused) {
      console.err().println(refused.finding().message() + refused.finding().remedy());
      return ExitCode.REFUSED;
    } catch (SaveFailed failed) {
      String kept = failed.kept() == null ? "" : "内容保存在“" + failed.kept() + "”。";
      console.err().println("“" + file + "”写不进去：文件夹不存在、没有写入权限，或磁盘已满。" + kept);
      return ExitCode.REFUSED;
    }
    if (!quiet) {
      console.out().println(what() + file);
      if (!made.left().isEmpty()) {
        console.out().println("以下内容没有转入，请自行核对：" + String.join("、", made.left()) + "。");
      }
    }
    return ExitCode.FINE;
  }

  private NewWorkbook make(RunOptions options) {
    if (from != null) {
      return NewWorkbook.from(from, options);
    }
    return example
        ? NewWorkbook.of(Example.OFFICE_2024)
        : fullExample ? NewWorkbook.of(Example.INVENTED) : NewWorkbook.blank();
  }

  private String what() {
    return from != null ? "已把填报内容转入新模板：" : example || fullExample ? "已生成填好的示例：" : "已生成空白工作簿：";
  }
}
