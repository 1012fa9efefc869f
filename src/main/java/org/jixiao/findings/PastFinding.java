package org.jixiao.findings;

/**
 * A finding of an earlier run as it stands on 检查结果, with what was written beside it.
 *
 * @param finding the finding as it was
 * @param answer what the accountant wrote
 */
public record PastFinding(Finding finding, Answer answer) {}
