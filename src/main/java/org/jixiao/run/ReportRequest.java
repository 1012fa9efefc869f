package org.jixiao.run;

import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;

/**
 * What kind of report is to be drafted.
 *
 * @param outline the order of its chapters
 * @param stage how far it is to have come
 * @param replaces whether a document that somebody has worked on may be replaced
 */
public record ReportRequest(Outline outline, Stage stage, boolean replaces) {}
