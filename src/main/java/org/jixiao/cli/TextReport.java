package org.jixiao.cli;

import java.io.PrintStream;
import org.jixiao.book.Examination;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;

/** Tells the result to a person: the verdict first, then what to do. */
final class TextReport {

  private static final int RED = 31;
  private static final int GREEN = 32;
  private static final int YELLOW = 33;
  private static final int BLUE = 36;

  private final Console console;
  private final boolean quiet;

  TextReport(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  void print(RunResult result) {
    if (result.refusal() != null) {
      refused(result);
      return;
    }
    PrintStream out = console.out();
    Severity worst = result.verdict().worst();
    int color = worst == null || worst == Severity.NOTE ? GREEN : color(worst);
    out.println("结论：" + console.colored(result.verdict().line(), color) + "　" + result.input());
    if (quiet) {
      return;
    }
    out.println(
        "错误 "
            + result.count(Severity.ERROR)
            + "　需核实 "
            + result.count(Severity.CHECK)
            + "　提示 "
            + result.count(Severity.NOTE));
    for (Finding finding : result.findings()) {
      print(finding, result.completion().examination());
    }
    out.println();
    rules(result.completion().examination());
    written(result);
  }

  private void refused(RunResult result) {
    Finding refusal = result.refusal();
    String line = console.colored(result.verdict().line(), RED);
    console.err().println("结论：" + line + "　" + result.input());
    console.err().println(refusal.message() + "（" + refusal.rule() + "）");
    if (!quiet) {
      console.err().println("怎么办：" + refusal.remedy());
    }
  }

  private void print(Finding finding, Examination examination) {
    PrintStream out = console.out();
    String cell = finding.cell().isEmpty() ? "" : "（" + finding.cell() + "）";
    String label =
        console.colored("[" + finding.severity().label() + "]", color(finding.severity()));
    String answered = examination.isOpen(finding) ? "" : "　已说明";
    out.println();
    out.println(label + " " + finding.rule() + "　" + finding.where() + cell + answered);
    out.println("  " + finding.message());
    if (!finding.expected().isEmpty()) {
      String difference = finding.difference().isEmpty() ? "" : "　差异：" + finding.difference();
      out.println("  现有：" + finding.found() + "　应为：" + finding.expected() + difference);
    }
    out.println("  怎么办：" + finding.remedy());
  }

  private static int color(Severity severity) {
    return switch (severity) {
      case BLOCKED, ERROR -> RED;
      case CHECK -> YELLOW;
      case NOTE -> BLUE;
    };
  }

  private void rules(Examination examination) {
    console.out().println(examination.rulesInWords());
  }

  private void written(RunResult result) {
    if (result.output() == null) {
      return;
    }
    if (!result.changed()) {
      console.out().println("结果没有变化，文件未改动：" + result.output());
      return;
    }
    String backup = result.backup() == null ? "" : "（原文件备份：" + result.backup() + "）";
    console.out().println("已写入：" + result.output() + backup);
  }
}
