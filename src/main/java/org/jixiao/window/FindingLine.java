package org.jixiao.window;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.run.RunResult;

/**
 * A finding as the window lists it.
 *
 * @param number its place in the list, from 1
 * @param finding the finding
 * @param answer what was answered to it
 * @param open whether somebody still has to do something about it
 * @param refusal whether it is the reason why the workbook was not taken: nothing to answer
 */
record FindingLine(int number, Finding finding, Answer answer, boolean open, boolean refusal) {

  /** The findings of a workbook, the worst and the open ones first. */
  static List<FindingLine> of(RunResult result) {
    if (result.refusal() != null) {
      return List.of(
          new FindingLine(1, WindowWords.spoken(result.refusal()), Answer.NONE, true, true));
    }
    Examination examination = result.completion().examination();
    List<FindingLine> lines = new ArrayList<>();
    for (Finding finding : examination.gravest()) {
      boolean open = finding.severity().counts() && examination.isOpen(finding);
      lines.add(
          new FindingLine(lines.size() + 1, finding, examination.answer(finding), open, false));
    }
    return List.copyOf(lines);
  }

  /** Where it is, on one line. */
  String place() {
    String cell = finding.cell();
    return cell.isEmpty() ? finding.where() : finding.where() + "　" + cell;
  }

  /** Its cell as one goes there in a spreadsheet; the sheet where it is about no cell. */
  String address() {
    String sheet = finding.sheet().replace("'", "''");
    return finding.cell().isEmpty() ? finding.sheet() : "'" + sheet + "'!" + finding.cell();
  }

  /** The rule by id and title. */
  String rule() {
    String title = RuleCatalogue.find(finding.rule()).map(Rule::title).orElse("");
    return title.isEmpty() ? finding.rule() : finding.rule() + " " + title;
  }
}
