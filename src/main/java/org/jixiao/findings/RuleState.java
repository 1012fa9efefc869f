package org.jixiao.findings;

/** How a rule's run ended. "No findings" never means "was not run". */
public enum RuleState {
  /** Run, nothing found. */
  PASSED("通过"),
  /** Run, something found. */
  FOUND("发现"),
  /** Not run: an input is missing or unreadable. */
  SKIPPED("跳过"),
  /** Not run: the subject was declared as not provided. */
  NOT_APPLICABLE("不适用"),
  /** The rule itself failed: a fault of the program. */
  FAULT("异常");

  private final String label;

  RuleState(String label) {
    this.label = label;
  }

  /** The name that users see. */
  public String label() {
    return label;
  }
}
