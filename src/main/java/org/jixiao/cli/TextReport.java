package org.jixiao.cli;

import java.io.PrintStream;
import java.util.List;
import org.jixiao.book.Examination;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.run.RunResult;

/**
 * Tells the result to a person: the verdict first, then what to do, and the verdict again at the
 * end, where somebody looks whose screen has moved on.
 */
final class TextReport {

  /** So many findings fit on a screen or two; the others stand on 检查结果. */
  static final int MOST_SHOWN = 10;

  private final Console console;
  private final boolean quiet;
  private final boolean all;
  private boolean begun;

  /**
   * A report in words.
   *
   * @param quiet whether the verdict is all that is told
   * @param all whether every finding is told, however many there are
   */
  TextReport(Console console, boolean quiet, boolean all) {
    this.console = console;
    this.quiet = quiet;
    this.all = all;
  }

  void print(RunResult result) {
    if (result.refusal() != null) {
      refused(result);
      return;
    }
    PrintStream out = console.out();
    if (begun && !quiet) {
      out.println();
    }
    begun = true;
    out.println(VerdictLine.of(result, console));
    if (quiet) {
      FaultReport.ofRules(console, result);
      return;
    }
    out.println(
        "错误 "
            + result.count(Severity.ERROR)
            + "　需核实 "
            + result.count(Severity.CHECK)
            + "　提示 "
            + result.count(Severity.NOTE)
            + (result.count(Severity.TRIAL) == 0 ? "" : "　试行 " + result.count(Severity.TRIAL)));
    findings(result);
    out.println();
    out.println(result.completion().examination().rulesInWords());
    FaultReport.ofRules(console, result);
    out.println(VerdictLine.of(result, console));
    written(result);
  }

  /** A refusal is three lines, so that its verdict need not be said twice. */
  private void refused(RunResult result) {
    Finding refusal = result.refusal();
    console.err().println(VerdictLine.of(result, console));
    console.err().println(refusal.message() + "（" + refusal.rule() + "）");
    if (!quiet) {
      console.err().println("怎么办：" + refusal.remedy());
    }
  }

  private void findings(RunResult result) {
    Examination examination = result.completion().examination();
    List<Finding> gravest = examination.gravest();
    int shown = all ? gravest.size() : Math.min(MOST_SHOWN, gravest.size());
    gravest.subList(0, shown).forEach(finding -> print(finding, examination));
    if (shown < gravest.size()) {
      // Where nothing was written, there is no page to look at.
      String where = result.output() == null ? "没有列出，加 --all 全部列出。" : "见“检查结果”，或加 --all 全部列出。";
      console.out().println();
      console.out().println("其余 " + Decimals.count(gravest.size() - shown) + " 条" + where);
    }
  }

  private void print(Finding finding, Examination examination) {
    PrintStream out = console.out();
    String cell = finding.cell().isEmpty() ? "" : "（" + finding.cell() + "）";
    String label =
        console.colored(
            "[" + finding.severity().label() + "]", VerdictLine.color(finding.severity()));
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
