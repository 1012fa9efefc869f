package org.jixiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;

/**
 * Several workbooks, one after the other; one that brings the program down leaves the others be.
 */
final class Job {

  private final Console console;
  private final RunOptions options;

  Job(Console console, RunOptions options) {
    this.console = console;
    this.options = options;
  }

  /** Does the job, tells the results, and gives the exit code: the worst of all files. */
  int on(List<Path> files, ReportOptions report) {
    List<RunResult> refused = options.writes() ? refused(files) : List.of();
    if (!refused.isEmpty()) {
      Trouble nothing = nothingWritten(files.size(), refused.size());
      int code = report.tell(console, new Outcome(refused, List.of(), nothing));
      if (!report.isForPrograms()) {
        console.err().println(nothing.message() + nothing.remedy());
      }
      return code;
    }
    List<RunResult> results = new ArrayList<>();
    List<Path> failed = new ArrayList<>();
    List<Trouble> faults = new ArrayList<>();
    for (Path file : files) {
      try {
        results.add(new Run(options).on(file));
      } catch (RuntimeException fault) {
        failed.add(file);
        faults.add(FaultReport.write(console, fault, file.toString()));
      }
    }
    int worst = report.tell(console, new Outcome(results, failed, Trouble.joined(faults)));
    if (!report.isForPrograms() && (!failed.isEmpty() || worst == ExitCode.REFUSED)) {
      tellWritten(results);
    }
    return failed.isEmpty() ? worst : ExitCode.FAULT;
  }

  private static Trouble nothingWritten(int files, int refused) {
    return new Trouble(
        "没有写入任何文件：" + Decimals.count(files) + " 个中有 " + Decimals.count(refused) + " 个不能处理。",
        "改正或去掉后再运行。",
        "",
        ExitCode.REFUSED);
  }

  /** Of several files none is written before all have been looked at. */
  private List<RunResult> refused(List<Path> files) {
    if (files.size() == 1) {
      return List.of();
    }
    Run run = new Run(options);
    return files.stream().flatMap(file -> run.refusal(file).stream()).toList();
  }

  private void tellWritten(List<RunResult> results) {
    String written =
        results.stream()
            .filter(RunResult::changed)
            .map(result -> result.output().toString())
            .collect(Collectors.joining("、"));
    if (!written.isEmpty()) {
      console.err().println("其中已写入的文件：" + written);
    }
  }
}
