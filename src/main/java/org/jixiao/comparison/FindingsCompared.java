package org.jixiao.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.book.Examination;
import org.jixiao.comparison.Comparison.AnswerChange;
import org.jixiao.comparison.Comparison.FindingChange;
import org.jixiao.comparison.Comparison.Turn;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;

/** What the rules find in two states, and what was written beside it. */
final class FindingsCompared {
  private final Examination before;
  private final Examination after;
  private final List<FindingChange> findings = new ArrayList<>();
  private final List<AnswerChange> answers = new ArrayList<>();

  private FindingsCompared(Examination before, Examination after) {
    this.before = before;
    this.after = after;
  }

  static FindingsCompared of(Examination before, Examination after) {
    FindingsCompared compared = new FindingsCompared(before, after);
    compared.compare();
    return compared;
  }

  List<FindingChange> findings() {
    return findings;
  }

  List<AnswerChange> answers() {
    return answers;
  }

  private void compare() {
    List<Finding> old = new ArrayList<>(before.findings());
    List<Finding> open = new ArrayList<>();
    for (Finding finding : after.findings()) {
      int same = indexOfSame(old, finding);
      if (same < 0) {
        open.add(finding);
        continue;
      }
      Finding earlier = old.remove(same);
      answer(earlier, finding);
      if (!before.isOpen(earlier) && after.isOpen(finding)) {
        findings.add(new FindingChange(Turn.REOPENED, finding, ""));
      }
    }
    for (Finding finding : open) {
      int there = indexAtPlace(old, finding);
      if (there < 0) {
        findings.add(new FindingChange(Turn.NEW, finding, ""));
        continue;
      }
      Finding earlier = old.remove(there);
      boolean reopened = !before.isOpen(earlier) && after.isOpen(finding);
      Turn turn = reopened ? Turn.REOPENED : Turn.CHANGED;
      findings.add(new FindingChange(turn, finding, earlier.found()));
    }
    old.forEach(gone -> findings.add(new FindingChange(Turn.GONE, gone, "")));
  }

  private static int indexOfSame(List<Finding> all, Finding wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).identity().equals(wanted.identity())) {
        return i;
      }
    }
    return -1;
  }

  private static int indexAtPlace(List<Finding> all, Finding wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isAtPlaceOf(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private void answer(Finding earlier, Finding now) {
    String from = words(before.answer(earlier));
    String to = words(after.answer(now));
    if (!from.equals(to)) {
      answers.add(new AnswerChange(now, from, to));
    }
  }

  private static String words(Answer answer) {
    return Stream.of(
            answer.treatment(),
            answer.explanation(),
            answer.handler(),
            answer.day(),
            answer.review().isBlank() ? "" : "复核：" + answer.review())
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("｜"));
  }
}
