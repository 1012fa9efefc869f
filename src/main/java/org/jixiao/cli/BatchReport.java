package org.jixiao.cli;

import java.io.PrintStream;
import java.util.List;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.run.Batch;
import org.jixiao.run.OutcomeJson;
import org.jixiao.run.Summary;

/** Tells what came of a batch. */
final class BatchReport {
  private final Console console;
  private final BatchBar bar;
  private final boolean quiet;

  BatchReport(Console console, BatchBar bar, boolean quiet) {
    this.console = console;
    this.bar = bar;
    this.quiet = quiet;
  }

  /**
   * Tells it to a person.
   *
   * @param summary the summary; null when none was written
   */
  void print(List<DepartmentOutcome> outcomes, Summary.Result summary) {
    PrintStream out = console.out();
    if (!quiet) {
      list(outcomes);
    }
    long failed = outcomes.stream().filter(one -> !one.isFinished()).count();
    out.println(
        "工作簿 "
            + Decimals.count(outcomes.size())
            + " 个：完成 "
            + Decimals.count(outcomes.size() - failed)
            + "，未完成 "
            + Decimals.count(failed)
            + (bar.skipped() == 0
                ? "。"
                : "；其中 " + Decimals.count(bar.skipped()) + " 个自上次以来没有改动，没有重新处理。"));
    if (summary == null) {
      return;
    }
    if (!summary.changed()) {
      out.println("汇总没有变化，文件未改动：" + summary.file());
      return;
    }
    String backup = summary.backup() == null ? "" : "（原文件备份：" + summary.backup() + "）";
    out.println("汇总已写入：" + summary.file() + backup);
    if (summary.valued()) {
      out.println("“单位一览”的列有增减，右侧自填列中的公式已改为数值，请按新的列号重写公式。");
    }
  }

  private void list(List<DepartmentOutcome> outcomes) {
    PrintStream out = console.out();
    int widest = outcomes.stream().mapToInt(one -> ChineseWidth.of(one.verdict())).max().orElse(0);
    for (DepartmentOutcome one : outcomes) {
      String gap = " ".repeat(widest - ChineseWidth.of(one.verdict()));
      String unit = one.unit().isEmpty() ? "" : "　" + one.unit();
      out.println(console.colored(one.verdict(), color(one)) + gap + "　" + one.file() + unit);
      if (!one.isFinished()) {
        out.println("    " + one.trouble() + one.remedy());
      }
    }
    out.println();
  }

  private static int color(DepartmentOutcome one) {
    if (!one.isFinished() || one.errors() > 0) {
      return VerdictLine.RED;
    }
    return one.unanswered() > 0 ? VerdictLine.YELLOW : VerdictLine.GREEN;
  }

  /** Tells it to another program. */
  void json(List<DepartmentOutcome> outcomes, Summary.Result summary) {
    JsonDocument.print(
        console.out(),
        json -> {
          for (DepartmentOutcome one : outcomes) {
            json.writeStartObject();
            OutcomeJson.write(json, one);
            json.writeEndObject();
          }
        },
        json -> {
          json.writeObjectFieldStart("summary");
          if (summary != null) {
            JsonDocument.written(json, summary.file(), summary.backup(), summary.changed());
          }
          json.writeNumberField("unchanged", bar.skipped());
          json.writeEndObject();
        });
  }

  /** The worst of all: 1 when one has errors, 2 when one has no result. */
  static int exitCode(List<DepartmentOutcome> outcomes) {
    int worst = ExitCode.FINE;
    for (DepartmentOutcome one : outcomes) {
      boolean fault = one.verdict().equals(Batch.FAULT);
      int own =
          fault
              ? ExitCode.FAULT
              : !one.isFinished()
                  ? ExitCode.REFUSED
                  : one.errors() > 0 ? ExitCode.ERRORS : ExitCode.FINE;
      worst = Math.max(worst, own);
    }
    return worst;
  }
}
