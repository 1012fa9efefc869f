package org.jixiao.support.exports;

/** Payments that an evaluator would ask about. */
public enum Suspicion {
  /** Settled in cash. */
  CASH(1),
  /** A person is paid more than 1,000 under 302 without the official card. */
  PRIVATE_PAYEE(1),
  /** Three payments to one payee within 30 days, each just below the limit. */
  SPLIT(3),
  /** One payee gets one amount twice within 7 days, under two numbers. */
  TWICE(2),
  /** A large round sum. */
  ROUND(1),
  /** The purpose names a meeting, the code office supplies. */
  PURPOSE(1),
  /** A project pays wages, water or electricity. */
  PROJECT_CODE(1);

  private final int lines;

  Suspicion(int lines) {
    this.lines = lines;
  }

  /** How many lines one such case takes. */
  public int lines() {
    return lines;
  }
}
