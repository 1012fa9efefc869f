package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One rule with how its run ended.
 *
 * @param rule the rule
 * @param state how it ended
 * @param reason why it was not run, empty when it was
 * @param findings what it found
 * @param ties the pairs of figures that it compared
 * @param fault why the rule itself failed, or null
 */
public record RuleRun(
    Rule<?> rule,
    RuleState state,
    String reason,
    List<Finding> findings,
    List<Tie> ties,
    RuntimeException fault) {

  public RuleRun {
    findings = List.copyOf(findings);
    ties = List.copyOf(ties);
  }

  /** Runs a rule on its subject; a failing test is reported as the rule's own fault. */
  public static <T> RuleRun of(Rule<T> rule, T subject, Map<Limit, BigDecimal> limits) {
    Inspection inspection = new Inspection(rule, limits);
    try {
      rule.test().check(subject, inspection);
      return inspection.result();
    } catch (RuntimeException fault) {
      return inspection.fault(fault);
    }
  }

  /** The same run with its findings as they stand on lines. */
  public RuleRun folded(List<Folding.Fold> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    List<Finding> shown = lines.stream().map(Folding.Fold::finding).toList();
    return new RuleRun(rule, state, reason, shown, ties, fault);
  }

  /** The same run with findings that come from an earlier one. */
  public RuleRun with(List<Finding> more) {
    if (more.isEmpty()) {
      return this;
    }
    String rest = state == RuleState.SKIPPED ? partly(reason) : reason;
    List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
    return new RuleRun(rule, RuleState.FOUND, rest, all, ties, fault);
  }

  /** The reason when something was found, and something else could not be looked at. */
  static String partly(String reason) {
    return "另有部分未查：" + reason;
  }

  /** The state as users read it, with the lines on 检查结果: {@code 发现 3}. */
  public String shownState() {
    return state == RuleState.FOUND ? state.label() + " " + findings.size() : state.label();
  }

  /** The same run of a rule that is only tried: what it found counts for nothing yet. */
  public RuleRun onTrial(String words) {
    List<Finding> tried = findings.stream().map(Finding::onTrial).toList();
    String why = reason.isEmpty() ? words : words + "；" + reason;
    return new RuleRun(rule, state, why, tried, ties, fault);
  }

  /** A rule that is switched off. */
  public static RuleRun off(Rule<?> rule, String reason) {
    return new RuleRun(rule, RuleState.OFF, reason, List.of(), List.of(), null);
  }

  /** A rule whose subject was not provided, and that is in order. */
  public static RuleRun notApplicable(Rule<?> rule, String reason) {
    return new RuleRun(rule, RuleState.NOT_APPLICABLE, reason, List.of(), List.of(), null);
  }

  /** A rule that could not be run because its sheet is not there. */
  public static RuleRun skipped(Rule<?> rule, String reason) {
    return new RuleRun(rule, RuleState.SKIPPED, reason, List.of(), List.of(), null);
  }
}
