package org.jixiao.cli;

import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;

/** What the exit codes mean. */
final class ExitCode {

  /** 通过, or only 需核实 and 提示. */
  static final int FINE = 0;

  /** 错误 found; the results are written all the same. */
  static final int ERRORS = 1;

  /** 阻断 or wrong usage; nothing is written. */
  static final int REFUSED = 2;

  /** The program itself failed; nothing is written. */
  static final int FAULT = 3;

  private ExitCode() {}

  /**
   * The code for one workbook.
   *
   * @param strict whether an open 需核实 counts as a failure
   */
  static int of(RunResult result, boolean strict) {
    if (result.refusal() != null) {
      return REFUSED;
    }
    Severity worst = result.verdict().worst();
    if (worst == Severity.BLOCKED) {
      return REFUSED;
    }
    boolean failed =
        worst == Severity.ERROR
            || strict && worst == Severity.CHECK
            || result.verdict().faults() > 0;
    return failed ? ERRORS : FINE;
  }
}
