package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.run.AfterRun;
import org.jixiao.run.Batch;
import org.jixiao.run.BatchReports;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.RunOptions;
import org.jixiao.run.Summary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every workbook below a folder, and a summary of all. */
final class BatchCommand implements Callable<Integer> {
  private static final int MOST_JOBS = 64;

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec folder =
      Words.word(0, Path.class, "文件夹", "放着各单位工作簿的文件夹，含下级文件夹");
  private final OptionSpec summary =
      Words.file("汇总", "汇总工作簿的文件名；不加时为该文件夹里的“" + Summary.NAME + "”", "--summary");
  private final OptionSpec jobs =
      Words.option("--jobs", "-j")
          .type(int.class)
          .paramLabel("个数")
          .description("同时处理几个工作簿；不加时与处理器个数相同")
          .build();
  private final OptionSpec dryRun = Words.flag("只检查并列出结论，不写入任何文件，也不写汇总", "--dry-run");
  private final OptionSpec report = Words.flag("每个工作簿完成后在旁边起草评价报告（有人改过的报告不动）", "--report");
  private final OptionSpec noBackup = Words.flag("写回时不保留 .bak 备份", "--no-backup");
  private final OptionSpec strict = Words.flag("未说明的需核实也算不通过（退出码 1）", "--strict");
  private final OptionSpec all =
      Words.flag(
          "列出全部常见问题。不加时只列最严重的 " + BatchReport.MOST_SHOWN + " 条，其余只报条数；--json 总是给出全部", "--all");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("只输出最后的结论", "-q", "--quiet");

  BatchCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Words.command("batch", this, "完成一个文件夹里的全部工作簿，并生成一份汇总工作簿")
        .addOption(summary)
        .addOption(jobs)
        .addOption(dryRun)
        .addOption(report)
        .addOption(noBackup)
        .addOption(strict)
        .addOption(all)
        .addOption(json)
        .addOption(quiet)
        .addOption(password.option())
        .addPositional(folder);
  }

  @Override
  public Integer call() {
    Path where = Words.path(folder);
    boolean writes = !Words.isGiven(dryRun);
    Path given = Words.path(summary);
    Path target = given == null ? where.resolve(Summary.NAME) : given;
    RunOptions options = console.options(null, writes, !Words.isGiven(noBackup), password.given());
    boolean silent = Words.isGiven(json) || Words.isGiven(quiet);
    try (BatchBar bar = BatchBar.on(console, silent)) {
      BatchReports reports =
          new BatchReports(options, new ReportRequest(Outline.FIRM, Stage.FOR_COMMENT, false));
      AfterRun after = writes && Words.isGiven(report) ? reports : AfterRun.NOTHING;
      Batch batch = new Batch(where, options, jobs(), target, after, bar);
      Summary written = new Summary(where, target, options);
      if (writes && console.files().isFolder(where)) {
        written.check();
      }
      return run(batch, writes ? written : null, reports, bar);
    } catch (Refusal refused) {
      return Refused.tell(console, where, refused, Words.isGiven(json));
    }
  }

  /** As many as there are processors, unless somebody says otherwise. */
  private int jobs() {
    Integer wanted = jobs.getValue();
    if (wanted == null) {
      return Math.max(1, Runtime.getRuntime().availableProcessors());
    }
    if (wanted < 1 || wanted > MOST_JOBS) {
      throw new Chinese.Wrong(
          jobs.command().commandLine(), "--jobs 应为 1 至 " + MOST_JOBS + "，给出的是 " + wanted + "。");
    }
    return wanted;
  }

  private int run(Batch batch, Summary summaryFile, BatchReports reports, BatchBar bar) {
    Thread goodbye = new Thread(() -> interrupted(batch));
    Runtime.getRuntime().addShutdownHook(goodbye);
    List<DepartmentOutcome> outcomes = List.of();
    Summary.Result written = null;
    Refusal unwritten = null;
    try {
      outcomes = batch.run();
      bar.close();
      if (!batch.isStopped() && summaryFile != null) {
        written = summaryFile.write(batch, outcomes);
      }
    } catch (Refusal refused) {
      if (outcomes.isEmpty()) {
        throw refused;
      }
      // The workbooks are done all the same, and what came of them is told.
      unwritten = refused;
    } finally {
      removeHook(goodbye);
    }
    BatchReport report = new BatchReport(console, outcomes, bar.skipped());
    if (Words.isGiven(json)) {
      report.json(written, unwritten, reports.refused());
    } else {
      report.print(written, reports.refused(), Words.isGiven(quiet), Words.isGiven(all));
      if (unwritten != null) {
        console.err().println("各工作簿已处理完，但汇总没有写入：" + Refused.sentence(unwritten));
      }
    }
    int code = report.exitCode(Words.isGiven(strict));
    return unwritten == null ? code : Math.max(code, ExitCode.REFUSED);
  }

  private void interrupted(Batch batch) {
    batch.stop();
    console.err().println();
    console.err().println("已中断。已完成的工作簿不受影响；再次运行同一命令会从这里继续。");
  }

  private static void removeHook(Thread goodbye) {
    try {
      Runtime.getRuntime().removeShutdownHook(goodbye);
    } catch (IllegalStateException alreadyGoing) {
      // The program is being ended, and the hook has said so.
    }
  }
}
