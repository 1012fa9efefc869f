package org.jixiao.findings;

import java.util.List;

/**
 * What the accountant wrote beside a finding in 处理 and 处理说明.
 *
 * @param treatment one of {@link #TREATMENTS}, or empty
 * @param explanation the reason given
 */
public record Answer(String treatment, String explanation) {

  private static final String EARLIER = "原答复：";

  /** Nothing written yet. */
  public static final Answer NONE = new Answer("", "");

  /** The words offered in 处理. */
  public static final List<String> TREATMENTS = List.of("待处理", "已说明", "资料未提供", "误报");

  /** The same words beside a finding whose value has changed: to be looked at again. */
  public Answer reopened() {
    boolean known = explanation.startsWith(EARLIER);
    return new Answer(TREATMENTS.get(0), known ? explanation : EARLIER + explanation);
  }

  /** Whether somebody has begun to answer; words left from an earlier answer are no beginning. */
  public boolean isBegun() {
    boolean words = !explanation.isBlank() && !explanation.startsWith(EARLIER);
    return TREATMENTS.indexOf(treatment) > 0 || words;
  }

  /** Whether it settles a 需核实: a treatment other than 待处理, and a reason. */
  public boolean settles() {
    return TREATMENTS.indexOf(treatment) > 0 && !explanation.isBlank();
  }
}
