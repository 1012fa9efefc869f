package org.jixiao.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;

/**
 * Drafts the report of each workbook of a batch, beside it. A report that cannot be written, such
 * as one that somebody has worked on, is listed; the workbook's result counts all the same.
 */
public final class BatchReports implements AfterRun {

  private final RunOptions options;
  private final ReportRequest request;
  private final Map<Path, Finding> refused = Collections.synchronizedMap(new TreeMap<>());

  /**
   * The reports of a batch.
   *
   * @param options how to read and to save; they name no target
   */
  public BatchReports(RunOptions options, ReportRequest request) {
    this.options = options;
    this.request = request;
  }

  @Override
  public void on(Path workbook, RunResult result) {
    try {
      new Report(options, request).of(workbook, result.completion());
    } catch (Refusal why) {
      refused.put(workbook, why.finding());
    }
  }

  @Override
  public boolean isDone(Path workbook) {
    return options.files().exists(ReportTarget.beside(workbook));
  }

  /** The workbooks whose report was not drafted, each with the reason, in their order. */
  public Map<Path, Finding> refused() {
    return new TreeMap<>(refused);
  }
}
