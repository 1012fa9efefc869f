package org.jixiao.findings;

/** How a rule's run ended. "No findings" never means "was not run". */
public enum RuleState {
  /** Run, nothing found. */
  PASSED("未发现", "通过"),
  /** Run, something found. */
  FOUND("发现"),
  /** Not run: an input is missing or unreadable. */
  SKIPPED("跳过"),
  /** Not run: the subject was declared as not provided. */
  NOT_APPLICABLE("不适用"),
  /** Not run: the firm has switched it off. */
  OFF("停用"),
  /** The rule itself failed: a fault of the program. */
  FAULT("异常");

  private final String label;
  private final String data;

  RuleState(String label) {
    this(label, label);
  }

  RuleState(String label, String data) {
    this.label = label;
    this.data = data;
  }

  /** The word for other programs: people would read 内容不能识别 — 通过 as its opposite. */
  public String data() {
    return data;
  }

  /** The name that users see. */
  public String label() {
    return label;
  }
}
