package org.jixiao.sampling;

/** Why a line of a population is in the sample. */
public enum Stratum {
  /** It is at least as large as the sampling interval: every such line is looked at. */
  ABOVE("超过界限"),
  /** Something about it is doubtful: every such line is looked at. */
  DOUBT("疑点"),
  /** One of its units of money was hit. */
  UNIT("货币单元抽样"),
  /** It was paid back, and one of its units of money was hit in a walk of its own. */
  REFUND("退款");

  private final String label;

  Stratum(String label) {
    this.label = label;
  }

  /** Its name for users. */
  public String label() {
    return label;
  }
}
