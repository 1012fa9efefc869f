package org.jixiao.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.run.ExampleDistrict;
import org.jixiao.run.Master;
import org.jixiao.run.NewWorkbook;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the blank template or the filled example. */
final class NewCommand implements Callable<Integer> {

  private static final int MOST_DEPARTMENTS = 20_000;

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file =
      Words.word(0, Path.class, "文件", "要生成的文件，如 部门整体支出绩效评价.xlsx");
  private final OptionSpec example = Words.flag("生成填好的 2024 年示例", "--example");
  private final OptionSpec fullExample =
      Words.flag("生成各表齐全的虚构单位示例（自动评分，含几处有意的差错）", "--full-example");
  private final OptionSpec lastYear =
      Words.flag("生成同一虚构单位上一年度（2023 年）的示例，可用 --from … --roll 转入下一年", "--last-year-example");
  private final OptionSpec from =
      Words.file("旧工作簿", "把旧工作簿（.xlsx，或旧格式 .xls、.et）的填报内容转入新模板", "--from");
  private final OptionSpec roll = Words.flag("与 --from 同用：按新年度转入（本年数转为上年数，得分、结果清空）", "--roll");
  private final OptionSpec scheme =
      Words.file(
          "方案工作簿",
          "采用该工作簿的评分表、评价框架、参数和资料清单（不含数据）；也可给出自带评分表的名称："
              + String.join("、", Master.labels())
              + "。可与 --from … --roll 同用",
          "--scheme");
  private final OptionSpec onlyRequired = Words.flag("只生成必填的表", "--only-required");
  private final OptionSpec locked = Words.flag("锁定公式格，防止误改（不设密码，可随时撤销工作表保护）", "--protected");
  private final OptionSpec district =
      Words.option("--district")
          .type(int.class)
          .paramLabel("个数")
          .description("生成一个虚构的县：在给出的文件夹里放这么多个单位的工作簿，供试用 batch")
          .build();
  private final OptionSpec seed =
      Words.option("--seed")
          .type(long.class)
          .paramLabel("数")
          .description("与 --district 同用：同一个数生成同样的工作簿；不加时为 1")
          .build();
  private final OptionSpec force = Words.flag("文件已存在时覆盖", "--force");
  private final OptionSpec quiet = Words.flag("不输出说明", "-q", "--quiet");

  NewCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec = Words.command("new", this, "生成空白的标准工作簿（或填好的 2024 年示例）");
    Stream.of(
            example,
            fullExample,
            lastYear,
            from,
            roll,
            scheme,
            onlyRequired,
            locked,
            district,
            seed,
            force,
            quiet)
        .forEach(spec::addOption);
    return spec.addOption(password.option()).addPositional(file);
  }

  @Override
  public Integer call() {
    Path target = Words.path(file);
    boolean overwrites = Words.isGiven(force);
    String conflict = conflict();
    if (!conflict.isEmpty()) {
      console.err().println(conflict);
      return ExitCode.REFUSED;
    }
    if (district.getValue() != null) {
      return districtIn(target);
    }
    if (console.files().isFolder(target)) {
      console.err().println("“" + target + "”是文件夹；请给出文件名，如 " + target.resolve("绩效评价.xlsx") + "。");
      return ExitCode.REFUSED;
    }
    if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      console.err().println("文件名应以 .xlsx 结尾，如 " + target + ".xlsx。");
      return ExitCode.REFUSED;
    }
    if (console.files().exists(target) && !overwrites) {
      console.err().println("“" + target + "”已存在，没有覆盖；确要覆盖请加 --force。");
      return ExitCode.REFUSED;
    }
    RunOptions options = console.options(null, false, password.given());
    NewWorkbook made;
    try {
      made = Words.isGiven(locked) ? make(options).locked() : make(options);
      made.save(target, options, overwrites);
    } catch (Refusal refused) {
      return Refused.tell(console, target, refused, false);
    } catch (SaveFailed failed) {
      String kept = failed.kept() == null ? "" : "内容保存在“" + failed.kept() + "”。";
      console.err().println("“" + target + "”写不进去：文件夹不存在、没有写入权限，或磁盘已满。" + kept);
      return ExitCode.REFUSED;
    }
    if (!Words.isGiven(quiet)) {
      console.out().println(what() + target);
      if (!made.left().isEmpty()) {
        console.out().println("以下内容没有转入，请自行核对：" + String.join("、", made.left()) + "。");
      }
    }
    return ExitCode.FINE;
  }

  private int districtIn(Path folder) {
    int departments = district.getValue();
    if (departments < 1 || departments > MOST_DEPARTMENTS) {
      console.err().println("--district 应为 1 至 " + MOST_DEPARTMENTS + " 的整数。");
      return ExitCode.REFUSED;
    }
    long start = seed.getValue() == null ? 1 : seed.<Long>getValue();
    try {
      int made = ExampleDistrict.make(folder, departments, start, console.files());
      if (!Words.isGiven(quiet)) {
        console.out().println("已生成虚构单位的工作簿 " + made + " 个：" + folder);
        console.out().println("接下来可运行：jixiao batch " + folder);
      }
      return ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, folder, refused, false);
    }
  }

  /** What is wrong about options that were given together; empty when nothing is. */
  private String conflict() {
    boolean follows = from.getValue() != null;
    boolean rolls = Words.isGiven(roll);
    boolean schemed = scheme.getValue() != null;
    long sources =
        Stream.of(example, fullExample, lastYear, from)
            .filter(one -> one.getValue() != null)
            .count();
    if (sources > 1) {
      return "--example、--full-example、--last-year-example 和 --from 只能用一个。";
    }
    if (rolls && !follows) {
      return "--roll 要与 --from 同用：--from 上年工作簿 --roll。";
    }
    if (schemed && (follows && !rolls || isExample())) {
      return "--scheme 可单独使用，或与 --from 上年工作簿 --roll 同用。";
    }
    if (seed.getValue() != null && district.getValue() == null) {
      return "--seed 要与 --district 同用。";
    }
    boolean other = follows || schemed || isExample();
    return Words.isGiven(onlyRequired) && other ? "--only-required 只用于空白工作簿。" : "";
  }

  private NewWorkbook make(RunOptions options) {
    Path last = Words.path(from);
    Path master = Words.path(scheme);
    if (last != null) {
      return Words.isGiven(roll)
          ? NewWorkbook.following(last, master, options)
          : NewWorkbook.from(last, options);
    }
    if (master != null) {
      return NewWorkbook.under(master, options);
    }
    if (Words.isGiven(onlyRequired)) {
      return NewWorkbook.ofRequired();
    }
    if (Words.isGiven(lastYear)) {
      return NewWorkbook.of(Example.INVENTED_2023);
    }
    return Words.isGiven(example)
        ? NewWorkbook.of(Example.OFFICE_2024)
        : Words.isGiven(fullExample) ? NewWorkbook.of(Example.INVENTED) : NewWorkbook.blank();
  }

  private boolean isExample() {
    return Stream.of(example, fullExample, lastYear).anyMatch(Words::isGiven);
  }

  private String what() {
    boolean filled = isExample();
    if (Words.path(from) != null) {
      return Words.isGiven(roll) ? "已生成下一年度的工作簿：" : "已把填报内容转入新模板：";
    }
    return Words.path(scheme) != null ? "已按评价方案生成空白工作簿：" : filled ? "已生成填好的示例：" : "已生成空白工作簿：";
  }
}
