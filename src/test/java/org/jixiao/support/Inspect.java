package org.jixiao.support;

import java.util.List;
import java.util.Map;
import org.jixiao.findings.ColumnRules;
import org.jixiao.findings.ComputedCells;
import org.jixiao.findings.DerivedCellRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Inputs;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.StructureRules;
import org.jixiao.sheets.Form;
import org.jixiao.table.Reading;

/** Runs single rules on tables built in memory. */
public final class Inspect {

  private Inspect() {}

  /** One rule of a sheet, its own or one that its columns bring along. */
  public static <R extends Reading> RuleRun run(Form<R> form, String id, Tables tables) {
    R reading = form.read(tables.table());
    for (Rule<R> rule : form.rules()) {
      if (rule.id().equals(id)) {
        return RuleRun.of(rule, reading, Map.of());
      }
    }
    for (Rule<Reading> rule : StructureRules.of(form.layout())) {
      if (rule.id().equals(id)) {
        return RuleRun.of(rule, reading, Map.of());
      }
    }
    for (Rule<Inputs> rule : ColumnRules.of(form.layout())) {
      if (rule.id().equals(id)) {
        return RuleRun.of(rule, new Inputs(reading.table(), reading.derived()), Map.of());
      }
    }
    for (Rule<ComputedCells> rule : DerivedCellRules.of(form.layout())) {
      if (rule.id().equals(id)) {
        return RuleRun.of(rule, new ComputedCells(reading.table(), reading.derived()), Map.of());
      }
    }
    throw new AssertionError("no rule " + id);
  }

  public static <R extends Reading> List<Finding> findings(Form<R> form, String id, Tables tables) {
    return run(form, id, tables).findings();
  }
}
