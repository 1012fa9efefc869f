/** What has changed between two states of a workbook, as pages for a reviewer. */
package org.jixiao.report.compared;
