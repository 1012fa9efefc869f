package org.jixiao.report.selfcheck;

import org.jixiao.book.Completion;

/**
 * What the rules look at.
 *
 * @param paper the report
 * @param completion the workbook that it speaks of
 */
public record Reviewed(Paper paper, Completion completion) {}
