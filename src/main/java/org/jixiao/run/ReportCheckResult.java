package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.report.recheck.Recheck;

/**
 * What came of a report that was held against its workbook.
 *
 * @param document the report
 * @param workbook the workbook
 * @param recheck what does not agree
 * @param checked the workbook as it is today, with its own findings
 * @param remarks what one should know of the comparison, in sentences
 */
public record ReportCheckResult(
    Path document, Path workbook, Recheck recheck, RunResult checked, List<String> remarks) {

  public ReportCheckResult {
    remarks = List.copyOf(remarks);
  }
}
