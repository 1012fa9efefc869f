/**
 * The re-check of a report: a document that somebody may have edited against what the program would
 * draft today.
 */
package org.jixiao.report.recheck;
