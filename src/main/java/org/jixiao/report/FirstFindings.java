package org.jixiao.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.book.Examination;
import org.jixiao.findings.Finding;

/** 需要先看的五条: the findings with which a reviewer begins, each with the way to its cell. */
final class FirstFindings {

  private static final int MOST = 5;
  private static final int MESSAGE = 1;
  private static final int PLACE = 8;
  private static final int LAST = ResultsPage.COLUMNS - 1;

  private final PageDraft page;
  private final Examination examination;

  FirstFindings(PageDraft page, Examination examination) {
    this.page = page;
    this.examination = examination;
  }

  /** Describes them and says which row is below. */
  int describe(int start) {
    page.words(start, 0, "需要先看的" + (chosen().size() < MOST ? "问题" : "五条"), Look.SECTION);
    page.height(start, ResultsPage.SECTION_HEIGHT);
    int row = start + 1;
    for (Finding finding : chosen()) {
      Look level = Look.CELL.strong().across(Look.Across.CENTER);
      page.words(row, 0, finding.severity().label(), level.fill(Signal.of(finding.severity())));
      page.wide(row, MESSAGE, PLACE - 1, finding.message(), Look.CELL_WRAPPED);
      page.block(
          row, row, PLACE, LAST, FindingPlace.in(page.room(PLACE, LAST), finding), Look.LINK);
      int lines = ChineseWidth.lines(finding.message(), page.room(MESSAGE, PLACE - 1));
      page.height(row, 6 + ResultsPage.LINE * lines);
      row++;
    }
    if (row == start + 1) {
      page.wide(row, 0, LAST, "没有待处理的问题。", Look.CELL);
      page.height(row, ResultsPage.LINE_HEIGHT + 3);
      row++;
    }
    return row;
  }

  /**
   * The gravest open findings, of each rule one; where that leaves room, more of the same rules. A
   * mere note is none of them.
   */
  private List<Finding> chosen() {
    List<Finding> open =
        examination.gravest().stream()
            .filter(examination::isOpen)
            .filter(finding -> finding.severity().counts())
            .toList();
    List<Finding> chosen = new ArrayList<>();
    Set<String> rules = new HashSet<>();
    open.stream().filter(finding -> rules.add(finding.rule())).limit(MOST).forEach(chosen::add);
    open.stream()
        .filter(finding -> !chosen.contains(finding))
        .limit(Math.max(0, MOST - chosen.size()))
        .forEach(chosen::add);
    return chosen;
  }
}
