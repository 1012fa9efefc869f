package org.jixiao.findings;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** The workbook cannot be processed; nothing is written. */
  BLOCKED("阻断"),
  /** Cannot be true, must be corrected. */
  ERROR("错误"),
  /** Possible but unusual, or two sources differ: correct it or explain it. */
  CHECK("需核实"),
  /** Tidy-up, or something the program did. */
  NOTE("提示"),
  /** Found by a rule that a firm only tries: listed, and never in the verdict. */
  TRIAL("试行");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The name that users see. */
  public String label() {
    return label;
  }

  /** Whether it counts in the verdict, so that somebody has to do something about it. */
  public boolean counts() {
    return this != NOTE && this != TRIAL;
  }
}
