package org.jixiao.findings;

/**
 * The one line that everything comes down to.
 *
 * @param worst the worst open severity, or null when there is nothing open
 * @param count how many findings of that severity are open
 * @param faults how many rules failed by themselves
 */
public record Verdict(Severity worst, int count, int faults) {

  /** The line: 通过, 需核实 n, 错误 n, 阻断. */
  public String line() {
    String line =
        worst == null || !worst.counts()
            ? "通过"
            : worst == Severity.BLOCKED ? worst.label() : worst.label() + " " + count;
    return faults == 0 ? line : line + "（另有" + faults + "条规则运行异常）";
  }
}
