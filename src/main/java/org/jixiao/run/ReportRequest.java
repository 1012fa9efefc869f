package org.jixiao.run;

import java.nio.file.Path;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;

/**
 * What kind of report is to be drafted.
 *
 * @param outline the order of its chapters
 * @param stage how far it is to have come
 * @param replaces whether a document that somebody has worked on may be replaced
 * @param template the firm's own document to fill, or null
 */
public record ReportRequest(Outline outline, Stage stage, boolean replaces, Path template) {

  /** A report in the program's own form. */
  public ReportRequest(Outline outline, Stage stage, boolean replaces) {
    this(outline, stage, replaces, null);
  }
}
