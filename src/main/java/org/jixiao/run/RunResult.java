package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.container.Fingerprint;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.findings.Verdict;

/**
 * What came of one workbook.
 *
 * @param input the workbook
 * @param output where the result stands, or null when nothing was written
 * @param backup where the previous version was kept, or null
 * @param changed whether the file at the output differs from what was there before
 * @param completion everything found and computed, or null when the workbook was refused
 * @param refusal why it was refused, or null
 * @param bytes what stands at the output now, at the input where nothing is written; null when it
 *     was refused
 */
public record RunResult(
    Path input,
    Path output,
    Path backup,
    boolean changed,
    Completion completion,
    Finding refusal,
    byte[] bytes) {

  /** A workbook that was refused: nothing was written. */
  public static RunResult refused(Path input, Finding why) {
    return new RunResult(input, null, null, false, null, why, null);
  }

  /** SHA-256 of what stands there now; empty when it was refused. */
  String fingerprint() {
    return bytes == null ? "" : Fingerprint.of(bytes);
  }

  /** The one line. */
  public Verdict verdict() {
    return refusal != null
        ? new Verdict(Severity.BLOCKED, 1, 0)
        : completion.examination().verdict();
  }

  /** All findings, the worst first. */
  public List<Finding> findings() {
    return refusal != null ? List.of(refusal) : completion.examination().findings();
  }

  /** How many findings there are of a severity. */
  public int count(Severity severity) {
    return (int) findings().stream().filter(f -> f.severity() == severity).count();
  }
}
