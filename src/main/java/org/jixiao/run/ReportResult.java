package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.report.draft.ReportDraft;

/**
 * What came of drafting a report.
 *
 * @param output where it stands
 * @param backup where the previous version was kept, or null
 * @param changed whether the file at the output differs from what was there before
 * @param draft what it says
 * @param open what has to be looked at before it is final
 * @param faults what a reviewer of reports would mark
 * @param isStale whether the workbook's stored results are not those that were drafted
 */
public record ReportResult(
    Path output,
    Path backup,
    boolean changed,
    ReportDraft draft,
    List<Finding> open,
    List<Finding> faults,
    boolean isStale) {

  public ReportResult {
    open = List.copyOf(open);
    faults = List.copyOf(faults);
  }
}
