package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.report.recheck.Recheck;

/**
 * What came of a report that was held against its workbook.
 *
 * @param document the report
 * @param workbook the workbook
 * @param recheck what does not agree
 * @param checked the workbook as it is today, with its own findings
 * @param remarks what one should know of the comparison, in sentences
 * @param faults what a reviewer of reports would mark in the document as it stands
 */
public record ReportCheckResult(
    Path document,
    Path workbook,
    Recheck recheck,
    RunResult checked,
    List<String> remarks,
    List<Finding> faults) {

  public ReportCheckResult {
    remarks = List.copyOf(remarks);
    faults = List.copyOf(faults);
  }

  /** Whether nothing has to be done before the report can go out. */
  public boolean isClean() {
    return recheck.isClean()
        && faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR);
  }
}
