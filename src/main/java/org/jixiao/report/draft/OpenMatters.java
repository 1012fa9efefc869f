package org.jixiao.report.draft;

import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;

/** What has to be settled before a report can be final. */
public final class OpenMatters {

  private OpenMatters() {}

  /** Errors, and what wants to be looked at and has not been answered; the gravest first. */
  public static List<Finding> of(Completion completion) {
    return completion.examination().gravest().stream()
        .filter(one -> one.severity() == Severity.ERROR || one.severity() == Severity.CHECK)
        .filter(completion.examination()::isOpen)
        .toList();
  }
}
