package org.jixiao.report.selfcheck;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;

/** Every rule about reports, in the order in which they are run and printed. */
public final class SelfCheckRules {

  /** What these rules look at. */
  static final Kept REPORT = new Kept("评价报告");

  /** By this a final report is refused as long as something is open. */
  public static final Rule<Reviewed> NOT_FINAL =
      Rule.of("RP-F01", Severity.BLOCKED, "定稿条件不足")
          .because("尚有错误、没有答复的需核实事项或报告自检的错误，出定稿后会被退回或扣分。")
          .repair("改正错误，在检查结果中答复需核实的事项后再运行；先出征求意见稿的，去掉 --final。")
          .reads(REPORT)
          .test((subject, inspection) -> inspection.notApplicable("出定稿时检查"));

  /** All of them. */
  public static final List<Rule<Reviewed>> ALL =
      Stream.of(
              List.of(NOT_FINAL),
              FormRules.ALL,
              TableRules.ALL,
              ScoreRules.ALL,
              WordingRules.ALL,
              GroundRules.ALL,
              ProblemChapterRules.ALL)
          .flatMap(List::stream)
          .toList();

  private SelfCheckRules() {}
}
