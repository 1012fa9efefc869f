package org.jixiao.findings;

import java.util.List;

/**
 * What people wrote beside a finding: the accountant in 处理 and 处理说明, with name and day, and the
 * reviewer.
 *
 * @param treatment one of {@link #TREATMENTS}, or empty
 * @param explanation the reason given
 * @param handler who has dealt with it
 * @param day when, as it was written
 * @param review what the reviewer says of it
 */
public record Answer(
    String treatment, String explanation, String handler, String day, String review) {

  private static final String EARLIER = "原答复：";

  /** Nothing written yet. */
  public static final Answer NONE = new Answer("", "");

  /** The words offered in 处理. */
  public static final List<String> TREATMENTS = List.of("待处理", "已说明", "资料未提供", "误报");

  /** An answer that nobody has signed or reviewed. */
  public Answer(String treatment, String explanation) {
    this(treatment, explanation, "", "", "");
  }

  /** The same words beside a finding whose value has changed: to be looked at again. */
  public Answer reopened() {
    boolean known = explanation.isBlank() || explanation.startsWith(EARLIER);
    String words = known ? explanation : EARLIER + explanation;
    return new Answer(TREATMENTS.get(0), words, handler, day, review);
  }

  /** Whether there are words that must not be lost when the value changes. */
  public boolean hasWords() {
    return !(explanation + handler + day + review).isBlank();
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
