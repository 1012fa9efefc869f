package org.jixiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<RunResult> results = new ArrayList<>();
    boolean failed = false;
    for (Path file : files) {
      try {
        results.add(new Run(options).on(file));
      } catch (RuntimeException fault) {
        failed = true;
        FaultReport.write(console, fault, file.toString());
      }
    }
    int worst = report.tell(console, results);
    return failed ? ExitCode.FAULT : worst;
  }
}
