package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;

/** What one run of one rule brings to light; the rule's test reports to it. */
public final class Inspection {

  private final Rule<?> rule;

  private final Map<Limit, BigDecimal> limits;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private String skipped;
  private String notApplicable;
  private boolean looked;

  /**
   * An inspection for one rule.
   *
   * @param limits limits that somebody has set; the others have their defaults. They are not
   *     copied: every rule is inspected by the same ones
   */
  public Inspection(Rule<?> rule, Map<Limit, BigDecimal> limits) {
    this.rule = rule;
    this.limits = limits;
  }

  /** The limit in force. */
  public BigDecimal limit(Limit limit) {
    return limit.in(limits);
  }

  /** The limit in force, as users read it. */
  public String shown(Limit limit) {
    return limit.show(limit(limit));
  }

  /** Starts a finding. */
  public Draft find() {
    looked = true;
    return new Draft(rule, findings::add);
  }

  /** Says that something was really looked at; a rule that looked at nothing is skipped. */
  public void looked() {
    looked = true;
  }

  /**
   * Whether all figures that a test needs have a value. If not, the test is skipped with the reason
   * of the first that has none.
   */
  public boolean has(Figure... figures) {
    for (Figure figure : figures) {
      if (!figure.isPresent()) {
        skip(figure.reason());
        return false;
      }
    }
    looked = true;
    return true;
  }

  /** The rule could not be run on (some of) its subject. */
  public void skip(String reason) {
    if (skipped == null) {
      skipped = reason;
    }
  }

  /** The rule has no subject here, and that is in order. */
  public void notApplicable(String reason) {
    notApplicable = reason;
  }

  /**
   * Keeps a tie of two figures that should be equal, and compares them.
   *
   * @return true when they differ by more than the tolerance; false when one has no value
   */
  public boolean differs(String name, Figure one, Figure other, Tolerance tolerance) {
    Tolerance allowed = tolerance.widened(slack(one, other));
    ties.add(new Tie(name, one, other, false, allowed));
    return has(one, other) && !allowed.allows(one.number().subtract(other.number()));
  }

  /** Figures from tables in 万元 are intervals of half their last digit. */
  private static BigDecimal slack(Figure one, Figure other) {
    return one.slack().add(other.slack());
  }

  /** How far two sources of one amount may lie apart: the materiality limits in force. */
  public Tolerance materiality(Figure one, Figure other) {
    BigDecimal larger =
        one.isNumber() && other.isNumber()
            ? one.number().abs().max(other.number().abs())
            : BigDecimal.ZERO;
    return Tolerance.materiality(
        limit(Limit.MATERIALITY_AMOUNT), limit(Limit.MATERIALITY_SHARE), larger);
  }

  /**
   * Keeps a tie of a part that should not exceed the whole, and says whether it does by more than
   * what is immaterial between sources; false when one has no value.
   */
  public boolean exceedsMaterially(String name, Figure part, Figure whole) {
    Tolerance tolerance = materiality(part, whole);
    Tolerance allowed = tolerance.widened(slack(part, whole));
    ties.add(new Tie(name, part, whole, true, allowed));
    return has(part, whole)
        && part.number().compareTo(whole.number()) > 0
        && !allowed.allows(part.number().subtract(whole.number()));
  }

  /** Keeps a tie that is judged elsewhere. */
  public void tie(String name, Figure one, Figure other) {
    ties.add(new Tie(name, one, other, false, Tolerance.cents()));
  }

  /**
   * Keeps a tie of a figure that should not exceed another, and compares them.
   *
   * @return true when the first is larger; false when one has no value
   */
  public boolean exceeds(String name, Figure one, Figure other) {
    BigDecimal slack = slack(one, other);
    ties.add(new Tie(name, one, other, true, Tolerance.cents().widened(slack)));
    return has(one, other) && one.number().subtract(other.number()).subtract(slack).signum() > 0;
  }

  /** The result when the test failed by itself. */
  RuleRun fault(RuntimeException fault) {
    return new RuleRun(rule, RuleState.FAULT, "规则自身出错，其余规则不受影响", findings, ties, fault);
  }

  /** The result of the inspection. */
  public RuleRun result() {
    RuleState state;
    String reason = "";
    if (!findings.isEmpty()) {
      state = RuleState.FOUND;
      reason = skipped == null ? "" : RuleRun.partly(skipped);
    } else if (notApplicable != null) {
      state = RuleState.NOT_APPLICABLE;
      reason = notApplicable;
    } else if (looked && skipped == null) {
      state = RuleState.PASSED;
    } else {
      state = RuleState.SKIPPED;
      reason = skipped == null ? "没有可检查的数据" : skipped;
    }
    return new RuleRun(rule, state, reason, findings, ties, null);
  }
}
