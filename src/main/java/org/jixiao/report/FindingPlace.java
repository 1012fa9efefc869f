package org.jixiao.report;

import org.jixiao.findings.Finding;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Link;
import org.jixiao.report.Page.Words;

/** Where a finding is, on one line: a link where there is a cell to go to. */
final class FindingPlace {

  private static final int LEAST_LABEL = 6;
  private static final String CUT = "…";

  private FindingPlace() {}

  /**
   * The place, the row's label shortened when the line is too narrow: some programs never wrap a
   * link, and the address at its end must be seen.
   *
   * @param room the width of the line, in digits
   */
  static Content in(int room, Finding finding) {
    String whole = words(finding.where(), finding);
    int over = ChineseWidth.of(whole) - room;
    String words = whole;
    if (over > 0 && ChineseWidth.of(finding.row()) > LEAST_LABEL) {
      int width = Math.max(LEAST_LABEL, ChineseWidth.of(finding.row()) - over);
      String label = ChineseWidth.cut(finding.row(), width - ChineseWidth.of(CUT)) + CUT;
      words = words(finding.where().replace(" › " + finding.row(), " › " + label), finding);
    }
    return finding.place() == null
        ? new Words(whole)
        : new Link(finding.sheet(), finding.cell(), words);
  }

  private static String words(String where, Finding finding) {
    return finding.cell().isEmpty() ? where : where + "　" + finding.cell();
  }
}
