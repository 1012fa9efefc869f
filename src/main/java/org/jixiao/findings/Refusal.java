package org.jixiao.findings;

/** A file that cannot be processed at all: thrown before anything is written. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private Refusal(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  /** A refusal because of something that a rule has found. */
  public static Refusal of(Finding finding) {
    return new Refusal(finding);
  }

  /** A refusal under one of the file rules, with the sentence for this file. */
  public static Refusal of(Rule<?> rule, String message) {
    return new Refusal(
        new Finding(
            rule.id(),
            Severity.BLOCKED,
            null,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            message,
            rule.repair()));
  }

  /** The same refusal with a remedy of its own. */
  public static Refusal of(Rule<?> rule, String message, String remedy) {
    Finding plain = of(rule, message).finding();
    return new Refusal(
        new Finding(
            plain.rule(), plain.severity(), null, "", "", "", "", "", "", "", "", message, remedy));
  }

  /** What to tell the user. */
  public Finding finding() {
    return finding;
  }
}
