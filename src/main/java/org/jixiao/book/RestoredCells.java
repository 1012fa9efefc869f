package org.jixiao.book;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.table.Reading;

/**
 * What earlier runs found in derived cells: a value typed over the formula, or a stale result. The
 * run put the formula and its result right, so that the next one finds nothing. But the difference
 * still wants its explanation, so the finding stays until the computed value changes.
 *
 * @param dossier the sheets as they are now
 * @param past what is listed on 检查结果
 */
record RestoredCells(Dossier dossier, List<PastFinding> past) {

  RestoredCells {
    past = past.stream().filter(one -> !one.isGone()).toList();
  }

  /** The run of a rule with what stays listed of it. */
  RuleRun with(RuleRun run) {
    if (!run.rule().manner().staysUntilAnswered() || run.state() == RuleState.OFF) {
      return run;
    }
    boolean tried = dossier.switched(run.rule()).isPresent();
    Severity severity = tried ? Severity.TRIAL : run.rule().severity();
    List<Finding> findings = new ArrayList<>();
    for (PastFinding earlier : past) {
      Finding old = earlier.finding();
      if (old.rule().equals(run.rule().id()) && !isFoundBy(run, old)) {
        dossier.readings().stream()
            .map(Reading::derived)
            .flatMap(List::stream)
            .filter(figure -> stillComesTo(figure, old))
            .findFirst()
            .ifPresent(figure -> findings.add(old.movedTo(figure.place()).weighing(severity)));
      }
    }
    return run.with(findings);
  }

  private static boolean isFoundBy(RuleRun run, Finding old) {
    return run.findings().stream()
        .anyMatch(now -> now.row().equals(old.row()) && now.column().equals(old.column()));
  }

  private static boolean stillComesTo(Figure figure, Finding old) {
    return figure.place() != null
        && figure.place().sheet().strip().equals(old.sheet())
        && figure.place().rowLabel().equals(old.row())
        && figure.place().columnLabel().equals(old.column())
        && figure.expectation().equals(old.expected());
  }
}
