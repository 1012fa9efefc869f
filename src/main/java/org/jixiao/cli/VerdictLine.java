package org.jixiao.cli;

import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;

/** The line that stands first and last: the verdict on a workbook, in the colour of its gravity. */
final class VerdictLine {

  static final int RED = 31;
  static final int GREEN = 32;
  static final int YELLOW = 33;
  private static final int BLUE = 36;

  private VerdictLine() {}

  static String of(RunResult result, Console console) {
    String verdict = console.colored(result.verdict().line(), color(result));
    return "结论：" + verdict + "　" + result.input();
  }

  /** The colour of a workbook's verdict: 提示 alone is still green. */
  static int color(RunResult result) {
    Severity worst = result.verdict().worst();
    return worst == null || !worst.counts() ? GREEN : color(worst);
  }

  /** The colour of a severity. */
  static int color(Severity severity) {
    return switch (severity) {
      case BLOCKED, ERROR -> RED;
      case CHECK -> YELLOW;
      case NOTE, TRIAL -> BLUE;
    };
  }
}
