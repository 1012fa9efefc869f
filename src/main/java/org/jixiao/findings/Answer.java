package org.jixiao.findings;

import java.util.List;

/**
 * What the accountant wrote beside a finding in 处理 and 处理说明.
 *
 * @param treatment one of {@link #TREATMENTS}, or empty
 * @param explanation the reason given
 */
public record Answer(String treatment, String explanation) {

  /** Nothing written yet. */
  public static final Answer NONE = new Answer("", "");

  /** The words offered in 处理. */
  public static final List<String> TREATMENTS = List.of("待处理", "已说明", "资料未提供", "误报");

  /** Whether it settles a 需核实: a treatment other than 待处理, and a reason. */
  public boolean settles() {
    return TREATMENTS.indexOf(treatment) > 0 && !explanation.isBlank();
  }
}
