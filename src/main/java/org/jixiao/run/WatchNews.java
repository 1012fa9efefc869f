package org.jixiao.run;

import java.util.List;
import org.jixiao.book.Examination;
import org.jixiao.findings.Finding;

/**
 * What a save has brought.
 *
 * @param result the check of what was saved
 * @param settled what was open before and is no longer
 * @param arisen what is open now and was not before
 * @param open what is open now, the worst first
 */
public record WatchNews(
    RunResult result, List<Finding> settled, List<Finding> arisen, List<Finding> open) {

  public WatchNews {
    settled = List.copyOf(settled);
    arisen = List.copyOf(arisen);
    open = List.copyOf(open);
  }

  /** Holds a check against the one before it; null when there was none. */
  public static WatchNews of(RunResult before, RunResult now) {
    List<Finding> was = before == null ? List.of() : open(before);
    List<Finding> is = open(now);
    // A workbook that cannot be read says nothing of what has been settled in it.
    boolean comparable = before != null && before.refusal() == null && now.refusal() == null;
    return new WatchNews(
        now,
        comparable ? without(was, is) : List.of(),
        comparable ? without(is, was) : List.of(),
        is);
  }

  /** The findings of a check that somebody still has to do something about. */
  public static List<Finding> open(RunResult result) {
    if (result.refusal() != null) {
      return result.findings();
    }
    Examination examination = result.completion().examination();
    return examination.gravest().stream()
        .filter(finding -> finding.severity().counts() && examination.isOpen(finding))
        .toList();
  }

  private static List<Finding> without(List<Finding> some, List<Finding> others) {
    // A value that is still wrong, only another one, is neither settled nor new.
    return some.stream().filter(one -> others.stream().noneMatch(one::isAtPlaceOf)).toList();
  }
}
