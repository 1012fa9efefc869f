package org.jixiao.cli;

import java.nio.file.Path;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Redrafting;
import org.jixiao.run.ReportCheck;
import org.jixiao.run.ReportCheckResult;

/** {@code report --check}: holds a report against its workbook and tells what came of it. */
final class ReportChecking {

  private final Console console;
  private final Redrafting drafting;
  private final String password;
  private final boolean json;
  private final boolean quiet;

  /**
   * A check.
   *
   * @param password the password to open the workbook, or null
   * @param json whether a program reads what is told
   * @param quiet whether the verdict is all that is told
   */
  ReportChecking(
      Console console, Redrafting drafting, String password, boolean json, boolean quiet) {
    this.console = console;
    this.drafting = drafting;
    this.password = password;
    this.json = json;
    this.quiet = quiet;
  }

  /** Does it, and gives the exit code. */
  int of(Path document, Path workbook) {
    try {
      ReportCheckResult result =
          new ReportCheck(console.options(null, false, password), drafting).of(document, workbook);
      if (json) {
        new ReportCheckJson(console.out()).print(result);
      } else {
        new ReportCheckText(console, quiet).print(result);
      }
      return result.isClean() ? ExitCode.FINE : ExitCode.ERRORS;
    } catch (Refusal refused) {
      return Refused.tell(console, document, refused, json);
    }
  }
}
