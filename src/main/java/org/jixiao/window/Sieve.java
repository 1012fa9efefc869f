package org.jixiao.window;

import java.util.Locale;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;

/**
 * Which findings the user wants to see.
 *
 * @param words words that must all stand somewhere in a finding; blank for any
 * @param severity the severity, or null for all
 * @param rule the rule by id, or null for all
 * @param onlyOpen whether only those that still want something done
 */
record Sieve(String words, Severity severity, String rule, boolean onlyOpen) {

  /** Lets everything through. */
  static final Sieve ALL = new Sieve("", null, null, false);

  /** Whether a finding is to be seen. */
  boolean lets(FindingLine line) {
    Finding finding = line.finding();
    if (onlyOpen && !line.open()
        || severity != null && finding.severity() != severity
        || rule != null && !finding.rule().equals(rule)) {
      return false;
    }
    if (words.isBlank()) {
      return true;
    }
    for (String word : words.strip().toLowerCase(Locale.ROOT).split("[\\s　]+")) {
      if (!line.text().contains(word)) {
        return false;
      }
    }
    return true;
  }
}
