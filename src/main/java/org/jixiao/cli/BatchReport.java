package org.jixiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.District;
import org.jixiao.report.summary.District.Frequent;
import org.jixiao.run.Batch;
import org.jixiao.run.OutcomeJson;
import org.jixiao.run.Summary;

/** Tells what came of a batch. */
final class BatchReport {

  /** So many rules fit on a screen with the workbooks; the others stand in the summary. */
  static final int MOST_SHOWN = TextReport.MOST_SHOWN;

  private final Console console;
  private final List<DepartmentOutcome> outcomes;
  private final int skipped;

  /**
   * Of the outcomes of a batch.
   *
   * @param skipped how many of them were finished before and not worked on again
   */
  BatchReport(Console console, List<DepartmentOutcome> outcomes, int skipped) {
    this.console = console;
    this.outcomes = List.copyOf(outcomes);
    this.skipped = skipped;
  }

  /**
   * Tells it to a person: how it went first and, after each workbook and what most of them have in
   * common, once more.
   *
   * @param summary the summary; null when none was written
   * @param undrafted the workbooks whose report was not drafted, with the reasons
   * @param quiet whether the verdict is all that is told
   * @param all whether every rule that found something is told, however many there are
   */
  void print(Summary.Result summary, Map<Path, Finding> undrafted, boolean quiet, boolean all) {
    PrintStream out = console.out();
    if (!quiet) {
      out.println(verdict());
      out.println();
      list();
      frequent(all);
    }
    out.println(verdict());
    written(summary);
    undrafted.forEach(
        (file, why) ->
            console.err().println("报告没有起草　" + file + "：" + why.message() + why.remedy()));
  }

  private String verdict() {
    long failed = outcomes.stream().filter(one -> !one.isFinished()).count();
    int errors = outcomes.stream().mapToInt(DepartmentOutcome::errors).sum();
    int open = outcomes.stream().mapToInt(DepartmentOutcome::unanswered).sum();
    return "结论：工作簿 "
        + Decimals.count(outcomes.size())
        + " 个：完成 "
        + Decimals.count(outcomes.size() - failed)
        + "，未完成 "
        + Decimals.count(failed)
        + "；错误 "
        + Decimals.count(errors)
        + "，待答复 "
        + Decimals.count(open)
        + (skipped == 0 ? "。" : "；其中 " + Decimals.count(skipped) + " 个自上次以来没有改动，没有重新处理。");
  }

  private void written(Summary.Result summary) {
    if (summary == null) {
      return;
    }
    PrintStream out = console.out();
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

  private void list() {
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

  /** What the units have in common, the gravest first and of these what most of them have. */
  private void frequent(boolean all) {
    List<Frequent> frequent =
        new District(outcomes, List.of(), "")
            .frequent().stream().sorted(Comparator.comparing(BatchReport::gravity)).toList();
    if (frequent.isEmpty()) {
      return;
    }
    PrintStream out = console.out();
    int shown = all ? frequent.size() : Math.min(MOST_SHOWN, frequent.size());
    out.println("常见问题：");
    for (Frequent one : frequent.subList(0, shown)) {
      String label =
          console.colored(
              "[" + one.rule().severity() + "]",
              VerdictLine.color(Severity.values()[gravity(one)]));
      out.println(
          "  "
              + label
              + " "
              + one.rule().rule()
              + "　"
              + one.rule().title()
              + "："
              + Decimals.count(one.units().size())
              + " 个单位，"
              + Decimals.count(one.rule().count())
              + " 处");
    }
    if (shown < frequent.size()) {
      out.println("  其余 " + Decimals.count(frequent.size() - shown) + " 条没有列出，加 --all 全部列出。");
    }
    out.println();
  }

  private static int gravity(Frequent one) {
    for (Severity severity : Severity.values()) {
      if (severity.label().equals(one.rule().severity())) {
        return severity.ordinal();
      }
    }
    return Severity.CHECK.ordinal();
  }

  private static int color(DepartmentOutcome one) {
    if (!one.isFinished() || one.errors() > 0) {
      return VerdictLine.RED;
    }
    return one.unanswered() > 0 ? VerdictLine.YELLOW : VerdictLine.GREEN;
  }

  /**
   * Tells it to another program.
   *
   * @param unwritten why the summary could not be written at the end, or null
   */
  void json(Summary.Result summary, Refusal unwritten, Map<Path, Finding> undrafted) {
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
          if (unwritten != null) {
            JsonDocument.written(json, null, null, false);
            trouble(json, unwritten.finding());
          }
          json.writeNumberField("unchanged", skipped);
          json.writeEndObject();
          json.writeArrayFieldStart("reportsNotDrafted");
          for (Map.Entry<Path, Finding> one : undrafted.entrySet()) {
            json.writeStartObject();
            json.writeStringField("file", one.getKey().toString());
            trouble(json, one.getValue());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void trouble(JsonGenerator json, Finding why) throws IOException {
    json.writeStringField("message", why.message());
    json.writeStringField("remedy", why.remedy());
  }

  /**
   * The worst of all: 1 when one has errors, 2 when one has no result, 3 when one has brought the
   * program down.
   *
   * @param strict whether an open 需核实 counts as a failure
   */
  int exitCode(boolean strict) {
    return outcomes.stream().mapToInt(one -> exitCode(one, strict)).max().orElse(ExitCode.FINE);
  }

  private static int exitCode(DepartmentOutcome one, boolean strict) {
    if (!one.isFinished()) {
      return one.verdict().equals(Batch.FAULT) ? ExitCode.FAULT : ExitCode.REFUSED;
    }
    boolean failed = one.errors() > 0 || one.faults() > 0 || strict && one.unanswered() > 0;
    return failed ? ExitCode.ERRORS : ExitCode.FINE;
  }
}
