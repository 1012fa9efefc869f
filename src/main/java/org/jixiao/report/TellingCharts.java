package org.jixiao.report;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.sheets.Form;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Reading;

/** Which charts a reviewer looks at first. */
final class TellingCharts {

  private TellingCharts() {}

  /** The most telling first: scores, budget, months; then what else was provided. */
  static List<ChartPlan> of(Dossier dossier, List<ChartPlan> scores) {
    List<ChartPlan> budget = plans(dossier, Forms.BUDGET);
    return Stream.of(
            scores.stream().limit(1),
            budget.stream().limit(1),
            plans(dossier, Forms.MONTHLY).stream(),
            plans(dossier, Forms.FINAL_ACCOUNTS).stream(),
            budget.stream().skip(1),
            plans(dossier, Forms.ASSETS).stream())
        .flatMap(plans -> plans)
        .filter(ChartPlan::canBeDrawn)
        .toList();
  }

  private static <R extends Reading> List<ChartPlan> plans(Dossier dossier, Form<R> form) {
    return dossier.of(form).map(Reading::charts).orElse(List.of());
  }
}
