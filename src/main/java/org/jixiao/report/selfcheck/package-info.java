/** The rules that look at a report as its reviewers do, and what they look at. */
package org.jixiao.report.selfcheck;
