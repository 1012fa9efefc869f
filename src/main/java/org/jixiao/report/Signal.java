package org.jixiao.report;

import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.findings.Verdict;

/** The colours that say at a glance how things stand; RGB in hexadecimal. */
public final class Signal {

  public static final String GOOD = "D5F0DC";
  public static final String DOUBTFUL = "FAD7A0";
  public static final String WRONG = "F5B7B1";
  static final String BLOCKED = "E6B0AA";
  public static final String NOTED = "D6EAF8";
  static final String IDLE = "E5E7E9";

  /** Behind and in what has been dealt with. */
  static final String PAST = "F2F2F2";

  /** In words that call for attention. */
  static final String ALARM = "A93226";

  static final String FAINT = "8A8A8A";

  private Signal() {}

  static String of(Severity severity) {
    return switch (severity) {
      case BLOCKED -> BLOCKED;
      case ERROR -> WRONG;
      case CHECK -> DOUBTFUL;
      case NOTE -> NOTED;
      case TRIAL -> IDLE;
    };
  }

  static String of(Verdict verdict) {
    if (verdict.worst() == null || !verdict.worst().counts()) {
      return GOOD;
    }
    return verdict.worst() == Severity.CHECK ? DOUBTFUL : WRONG;
  }

  static String of(RuleState state) {
    return switch (state) {
      case PASSED -> GOOD;
      case FOUND -> DOUBTFUL;
      case SKIPPED, NOT_APPLICABLE, OFF -> IDLE;
      case FAULT -> WRONG;
    };
  }
}
