package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.RuleRun;

/**
 * All rules as they ended on a dossier, before anybody's answers are put beside what they found.
 *
 * @param dossier what they looked at
 * @param past what 检查结果 says of earlier runs
 * @param runs how each of them ended, in the order of the catalogue
 */
public record RulesRun(Dossier dossier, List<PastFinding> past, List<RuleRun> runs) {

  public RulesRun {
    past = List.copyOf(past);
    runs = List.copyOf(runs);
  }

  /** Runs all of them. */
  public static RulesRun on(Dossier dossier, List<PastFinding> past) {
    RestoredCells restored = new RestoredCells(dossier, past);
    return new RulesRun(dossier, past, RuleCatalogue.run(dossier, restored));
  }

  /**
   * Runs them on the same workbook after something was typed into it: only those that see a table
   * which has changed.
   */
  public RulesRun again(Dossier typed) {
    RestoredCells restored = new RestoredCells(typed, past);
    return new RulesRun(typed, past, RuleCatalogue.again(typed, restored, this));
  }

  /** What stays listed of earlier runs. */
  RestoredCells restored() {
    return new RestoredCells(dossier, past);
  }
}
