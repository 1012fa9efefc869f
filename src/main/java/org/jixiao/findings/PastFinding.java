package org.jixiao.findings;

/**
 * A finding of an earlier run as it stands on 检查结果, with what was written beside it.
 *
 * @param finding the finding as it was
 * @param answer what the accountant wrote
 * @param state how it stood against the run before it; empty when that was not noted
 */
public record PastFinding(Finding finding, Answer answer, String state) {

  /** The state of a finding that a run no longer found. */
  public static final String GONE = "已消除";

  /** Whether that run had no longer found it. */
  public boolean isGone() {
    return state.equals(GONE);
  }
}
