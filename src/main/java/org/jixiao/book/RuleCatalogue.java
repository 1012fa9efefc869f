package org.jixiao.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.findings.ColumnRules;
import org.jixiao.findings.ComputedCells;
import org.jixiao.findings.DerivedCellRules;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Inputs;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.findings.StructureRules;
import org.jixiao.imports.ImportRules;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.parameters.Switches;
import org.jixiao.table.Reading;
import org.jixiao.table.Source;

/** Every rule of the program, in the order in which they are run and printed. */
public final class RuleCatalogue {

  /** By these an export is refused; they say nothing of a workbook without one. */
  private static final List<Rule<Object>> REFUSED_EXPORTS =
      List.of(FileRules.UNREADABLE, ExportRefusals.COLUMNS_MISSING, ExportRefusals.WRONG_EXPORT);

  /**
   * A rule with the way to its subject.
   *
   * @param needs the tables that it cannot do without
   * @param alone whether it sees nothing but the first of them
   */
  private record Entry<T>(
      Rule<T> rule, Function<Dossier, T> subject, List<Form<?>> needs, boolean alone) {

    /** A rule that may see everything. */
    Entry(Rule<T> rule, Function<Dossier, T> subject, List<Form<?>> needs) {
      this(rule, subject, needs, false);
    }

    /** A rule that sees one table. */
    static <T> Entry<T> ofTable(Rule<T> rule, Function<Dossier, T> subject, List<Form<?>> needs) {
      return new Entry<>(rule, subject, needs, needs.size() == 1);
    }

    /** Whether it would come to the same on another dossier. */
    boolean seesTheSame(Dossier dossier, Dossier other) {
      return alone
          && Stream.of(needs.get(0), Forms.PARAMETERS, Forms.SWITCHES)
              .allMatch(form -> dossier.isTheSame(form, other));
    }

    RuleRun run(Dossier dossier) {
      return run(dossier, subject);
    }

    RuleRun run(Dossier dossier, Function<Dossier, T> subject) {
      Optional<Switches.Line> set = dossier.switched(rule);
      if (set.isPresent() && set.get().isOff()) {
        return RuleRun.off(rule, set.get().words());
      }
      RuleRun run = usual(dossier, subject);
      return set.isPresent() ? run.onTrial(set.get().words()) : run;
    }

    private RuleRun usual(Dossier dossier, Function<Dossier, T> subject) {
      for (Form<?> form : needs) {
        Optional<String> obstacle = dossier.obstacle(form);
        if (obstacle.isPresent()) {
          return dossier.isLeftEmpty(form)
              ? leftEmpty(dossier, subject, obstacle.get())
              : RuleRun.skipped(rule, obstacle.get());
        }
      }
      if (REFUSED_EXPORTS.contains(rule) && dossier.book().imports().isEmpty()) {
        return RuleRun.notApplicable(rule, "没有导入过明细");
      }
      return RuleRun.of(rule, subject.apply(dossier), dossier.limits());
    }

    /**
     * A table that nobody has filled in is no subject of a rule. But a value that was typed over
     * one of its formulas is said before the run restores the formula. It is listed as later runs
     * list it until it is answered, beside the same reason.
     */
    private RuleRun leftEmpty(Dossier dossier, Function<Dossier, T> subject, String reason) {
      RuleRun empty = RuleRun.notApplicable(rule, reason);
      boolean looks =
          rule.manner().staysUntilAnswered()
              && rule.severity() != Severity.NOTE
              && holdsComputed(dossier);
      if (!looks) {
        return empty;
      }
      RuleRun run = RuleRun.of(rule, subject.apply(dossier), dossier.limits());
      return run.state() == RuleState.FAULT ? run : empty.with(run.findings());
    }

    /** Whether anything stands where the program computes: else there is nothing to be said. */
    private boolean holdsComputed(Dossier dossier) {
      return needs.stream()
          .flatMap(form -> dossier.found(form).stream())
          .anyMatch(reading -> dossier.holdsComputed(reading.table()));
    }
  }

  private static final List<Entry<?>> ENTRIES = entries();

  /** The rules that look at what the others have found, and so run after them. */
  private static final List<Entry<Scrutinised>> AFTERWARDS =
      PointsRules.ALL.stream()
          .map(rule -> new Entry<>(rule, RuleCatalogue::untouched, forms(rule.reads())))
          .toList();

  private RuleCatalogue() {}

  private static List<Entry<?>> entries() {
    List<Entry<?>> entries = new ArrayList<>();
    for (Rule<Object> rule : FileRules.OF_WORKBOOKS) {
      entries.add(new Entry<>(rule, dossier -> dossier, List.of()));
    }
    for (Rule<Dossier> rule : WorkbookRules.ALL) {
      entries.add(new Entry<>(rule, Function.identity(), List.of()));
    }
    Forms.ALL.forEach(form -> addForm(entries, form));
    Stream.of(
            BudgetTies.ALL,
            ExecutionTies.ALL,
            AdjustmentTies.ALL,
            BridgeTies.ALL,
            PaymentTies.ALL,
            CostTies.ALL,
            CarryOverTies.ALL,
            ProjectTies.ALL,
            BaseDataTies.ALL,
            TargetTies.ALL,
            AssetTies.ALL,
            DayRules.ALL,
            UnitRules.ALL,
            EvidenceRules.ALL,
            LastYearTies.ALL,
            SwitchRules.ALL,
            TextTies.ALL,
            StatedTies.ALL,
            BasisTies.ALL,
            RegulationTies.ALL,
            ProblemRules.ALL)
        .flatMap(List::stream)
        .forEach(rule -> entries.add(new Entry<>(rule, Function.identity(), forms(rule.reads()))));
    for (Rule<Object> rule : REFUSED_EXPORTS) {
      entries.add(new Entry<>(rule, dossier -> dossier, List.of()));
    }
    for (Rule<ImportRecord> rule : ImportRules.ALL) {
      entries.add(new Entry<>(rule, dossier -> dossier.book().imports(), List.of()));
    }
    for (Rule<Dossier> rule : ImportTies.ALL) {
      entries.add(new Entry<>(rule, Function.identity(), List.of()));
    }
    return List.copyOf(entries);
  }

  private static Scrutinised untouched(Dossier dossier) {
    return new Scrutinised(dossier, List.of());
  }

  private static <R extends Reading> void addForm(List<Entry<?>> entries, Form<R> form) {
    for (Rule<Reading> rule : StructureRules.of(form.layout())) {
      entries.add(Entry.ofTable(rule, dossier -> dossier.found(form).orElseThrow(), List.of(form)));
    }
    for (Rule<Inputs> rule : ColumnRules.of(form.layout())) {
      entries.add(Entry.ofTable(rule, dossier -> dossier.inputs(form), List.of(form)));
    }
    for (Rule<ComputedCells> rule : DerivedCellRules.of(form.layout())) {
      entries.add(Entry.ofTable(rule, dossier -> dossier.computedCells(form), List.of(form)));
    }
    for (Rule<R> rule : form.rules()) {
      entries.add(
          Entry.ofTable(rule, dossier -> dossier.of(form).orElseThrow(), forms(rule.reads())));
    }
  }

  /** The forms among these; a table that is none of them would be a slip of ours. */
  private static List<Form<?>> forms(List<Source> sources) {
    List<Form<?>> forms = new ArrayList<>();
    for (Source source : sources) {
      forms.add(
          Forms.ALL.stream()
              .filter(form -> form == source || form.layout() == source)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no table " + source.name())));
    }
    return forms;
  }

  /** All rules. */
  public static List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>();
    ENTRIES.forEach(entry -> rules.add(entry.rule()));
    AFTERWARDS.forEach(entry -> rules.add(entry.rule()));
    return List.copyOf(rules);
  }

  /** The rule of an id, in any case of letters. */
  public static Optional<Rule<?>> find(String id) {
    return rules().stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Runs every rule; one that cannot be run is listed with the reason. */
  static List<RuleRun> run(Dossier dossier, RestoredCells restored) {
    List<RuleRun> runs = new ArrayList<>();
    ENTRIES.forEach(entry -> runs.add(entry.run(dossier)));
    return withAfterwards(runs, dossier, restored);
  }

  /**
   * Runs them after something was typed into some tables. Rules that see none of these come to the
   * same again.
   *
   * @param before what the rules came to before that
   */
  static List<RuleRun> again(Dossier dossier, RestoredCells restored, RulesRun before) {
    List<RuleRun> now = new ArrayList<>();
    for (int i = 0; i < ENTRIES.size(); i++) {
      Entry<?> entry = ENTRIES.get(i);
      boolean same = entry.seesTheSame(dossier, before.dossier());
      now.add(same ? before.runs().get(i) : entry.run(dossier));
    }
    return withAfterwards(now, dossier, restored);
  }

  /** Some look at what is found and at what stays listed: a formula that is back is no excuse. */
  private static List<RuleRun> withAfterwards(
      List<RuleRun> runs, Dossier dossier, RestoredCells restored) {
    List<RuleRun> before = runs.stream().map(restored::with).toList();
    AFTERWARDS.forEach(
        entry -> runs.add(entry.run(dossier, same -> new Scrutinised(same, before))));
    return List.copyOf(runs);
  }
}
