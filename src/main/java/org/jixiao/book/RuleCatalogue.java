package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.findings.ColumnRules;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.sheets.Form;
import org.jixiao.table.Reading;

/** Every rule of the program, in the order in which they are run and printed. */
public final class RuleCatalogue {

  /** A rule with the way to its subject; what stands in the way is a reason to skip it. */
  private record Entry<T>(
      Rule<T> rule, Function<Dossier, T> subject, Function<Dossier, Optional<String>> obstacle) {

    RuleRun run(Dossier dossier, Map<Limit, BigDecimal> limits) {
      Optional<String> inTheWay = obstacle.apply(dossier);
      return inTheWay.isPresent()
          ? RuleRun.skipped(rule, inTheWay.get())
          : RuleRun.of(rule, subject.apply(dossier), limits);
    }
  }

  private static final List<Entry<?>> ENTRIES = entries();

  private RuleCatalogue() {}

  private static List<Entry<?>> entries() {
    List<Entry<?>> entries = new ArrayList<>();
    for (Rule<Dossier> rule : WorkbookRules.ALL) {
      entries.add(new Entry<>(rule, dossier -> dossier, dossier -> Optional.empty()));
    }
    Forms.ALL.forEach(form -> addForm(entries, form));
    for (Rule<Dossier> rule : CrossRules.ALL) {
      entries.add(
          new Entry<>(rule, dossier -> dossier, dossier -> firstAbsence(dossier, rule.reads())));
    }
    return List.copyOf(entries);
  }

  private static <R extends Reading> void addForm(List<Entry<?>> entries, Form<R> form) {
    Function<Dossier, Optional<String>> absence =
        dossier -> Optional.ofNullable(dossier.book().absences().get(form.layout()));
    for (Rule<Reading> rule : ColumnRules.of(form.layout())) {
      entries.add(new Entry<>(rule, dossier -> dossier.of(form).orElseThrow(), absence));
    }
    for (Rule<R> rule : form.rules()) {
      entries.add(new Entry<>(rule, dossier -> dossier.of(form).orElseThrow(), absence));
    }
  }

  private static Optional<String> firstAbsence(Dossier dossier, List<String> sheets) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(layout -> sheets.contains(layout.sheet()))
        .flatMap(layout -> Optional.ofNullable(dossier.book().absences().get(layout)).stream())
        .findFirst();
  }

  /** All rules. */
  public static List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>();
    ENTRIES.forEach(entry -> rules.add(entry.rule()));
    return List.copyOf(rules);
  }

  /** The rule of an id, in any case of letters. */
  public static Optional<Rule<?>> find(String id) {
    return rules().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Runs every rule; one that cannot be run is listed with the reason. */
  public static List<RuleRun> run(Dossier dossier, Map<Limit, BigDecimal> limits) {
    return ENTRIES.stream().map(entry -> entry.run(dossier, limits)).toList();
  }
}
