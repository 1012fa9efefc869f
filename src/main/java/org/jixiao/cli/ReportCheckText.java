package org.jixiao.cli;

import java.io.PrintStream;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.Difference.Kind;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.recheck.Recheck.Pending;
import org.jixiao.run.ReportCheckResult;

/** Tells people where a report and its workbook do not agree. */
final class ReportCheckText {

  private static final int GREEN = 32;

  private final Console console;
  private final boolean quiet;

  ReportCheckText(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  void print(ReportCheckResult result) {
    PrintStream out = console.out();
    Recheck recheck = result.recheck();
    out.println(verdict(result));
    if (quiet) {
      return;
    }
    out.println(
        "核对了 "
            + Decimals.count(recheck.compared())
            + " 个数：不一致 "
            + count(recheck, Kind.CHANGED)
            + "　多出 "
            + count(recheck, Kind.ADDED)
            + "　缺少 "
            + count(recheck, Kind.REMOVED)
            + "　工作簿已没有 "
            + count(recheck, Kind.GONE)
            + "　待核实 "
            + recheck.pending().size());
    result.remarks().forEach(remark -> out.println("注意：" + remark));
    int number = 0;
    for (Difference difference : recheck.differences()) {
      out.println(++number + ". " + difference.kind().label() + "　" + difference.inWords());
    }
    for (Pending pending : recheck.pending()) {
      out.println(++number + ". 待核实　" + pending.spot().inWords() + "：" + pending.words());
    }
    faults(result.faults());
    if (number > 0) {
      out.println("怎么办：报告写错的改报告；工作簿有误的改工作簿，用 run 重算后再核对；多出的数补充来源。");
      out.println(verdict(result));
    }
  }

  /** What those who mark reports would mark. */
  private void faults(List<Finding> faults) {
    if (faults.isEmpty()) {
      return;
    }
    PrintStream out = console.out();
    out.println("报告自检 " + Decimals.count(faults.size()) + " 处：");
    for (Finding fault : faults) {
      out.println(
          "  "
              + fault.severity().label()
              + "　"
              + fault.rule()
              + "　"
              + fault.message()
              + fault.remedy());
    }
  }

  private String verdict(ReportCheckResult result) {
    Recheck recheck = result.recheck();
    int open = recheck.differences().size() + recheck.pending().size();
    String words =
        open == 0
            ? agreed(result)
            : console.colored("有 " + Decimals.count(open) + " 处要处理", VerdictLine.RED);
    return "结论：" + words + "　" + result.document() + " ↔ " + result.workbook();
  }

  private String agreed(ReportCheckResult result) {
    long errors = result.faults().stream().filter(one -> one.severity() == Severity.ERROR).count();
    return errors == 0
        ? console.colored("报告与工作簿一致", GREEN)
        : "报告与工作簿一致，" + console.colored("自检有 " + Decimals.count(errors) + " 处错误", VerdictLine.RED);
  }

  private static long count(Recheck recheck, Kind kind) {
    return recheck.differences().stream().filter(one -> one.kind() == kind).count();
  }
}
