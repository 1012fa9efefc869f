package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.RuleRun;

/**
 * All rules as they ended on a dossier, before anybody's answers are put beside what they found.
 *
 * @param dossier what they looked at
 * @param runs how each of them ended, in the order of the catalogue
 */
public record RulesRun(Dossier dossier, List<RuleRun> runs) {

  public RulesRun {
    runs = List.copyOf(runs);
  }

  /** Runs all of them. */
  public static RulesRun on(Dossier dossier) {
    return new RulesRun(dossier, RuleCatalogue.run(dossier));
  }

  /**
   * Runs them on the same workbook after something was typed into it: only those that see a table
   * which has changed.
   */
  public RulesRun again(Dossier typed) {
    return new RulesRun(typed, RuleCatalogue.again(typed, dossier, runs));
  }
}
