package org.jixiao.report.selfcheck;

import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleRun;
import org.jixiao.report.draft.ReportDraft;

/** Looks at a report as those do who mark it. */
public final class SelfCheck {

  private SelfCheck() {}

  /** What they would mark in a draft. */
  public static List<Finding> of(ReportDraft draft, Completion completion) {
    return of(Paper.of(draft), completion);
  }

  /** What they would mark in any report. */
  public static List<Finding> of(Paper paper, Completion completion) {
    return run(paper, completion).stream().flatMap(run -> run.findings().stream()).toList();
  }

  /** Every rule with how its run ended. */
  public static List<RuleRun> run(Paper paper, Completion completion) {
    Reviewed subject = new Reviewed(paper, completion);
    return SelfCheckRules.ALL.stream()
        .map(rule -> RuleRun.of(rule, subject, completion.dossier().limits()))
        .toList();
  }
}
