package org.jixiao.report.draft;

/** How far a report has come. */
public enum Stage {
  /** Sent to the evaluated unit for its comments; what is open stands in an annex. */
  FOR_COMMENT("征求意见稿"),
  /** With nothing open any more. */
  FINAL("定稿");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** Its name for users. */
  public String title() {
    return title;
  }
}
