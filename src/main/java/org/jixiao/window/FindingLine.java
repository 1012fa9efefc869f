package org.jixiao.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param rule the rule by id and title
 * @param text all that can be searched, in small letters: it is searched at every letter typed
 */
record FindingLine(
    int number,
    Finding finding,
    Answer answer,
    boolean open,
    boolean refusal,
    String rule,
    String text) {

  /** A finding with the title of its rule. */
  static FindingLine of(
      int number, Finding finding, Answer answer, boolean open, boolean refusal, String title) {
    String rule = title.isEmpty() ? finding.rule() : finding.rule() + " " + title;
    String text =
        String.join(
                "\n",
                rule,
                finding.severity().label(),
                place(finding),
                finding.message(),
                finding.remedy(),
                finding.found(),
                answer.treatment(),
                answer.explanation(),
                answer.handler())
            .toLowerCase(Locale.ROOT);
    return new FindingLine(number, finding, answer, open, refusal, rule, text);
  }

  private static String title(String rule) {
    return RuleCatalogue.find(rule).map(Rule::title).orElse("");
  }

  /** The findings of a workbook, the worst and the open ones first. */
  static List<FindingLine> of(RunResult result) {
    if (result.refusal() != null) {
      Finding why = WindowWords.spoken(result.refusal());
      return List.of(of(1, why, Answer.NONE, true, true, title(why.rule())));
    }
    Examination examination = result.completion().examination();
    List<FindingLine> lines = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    for (Finding finding : examination.gravest()) {
      boolean open = finding.severity().counts() && examination.isOpen(finding);
      String title = titles.computeIfAbsent(finding.rule(), FindingLine::title);
      Answer answer = examination.answer(finding);
      lines.add(of(lines.size() + 1, finding, answer, open, false, title));
    }
    return List.copyOf(lines);
  }

  /** What to do about it, in the words of the window. */
  String remedy() {
    return WindowWords.of(finding.remedy());
  }

  /** Where it is, on one line. */
  String place() {
    return place(finding);
  }

  private static String place(Finding finding) {
    String cell = finding.cell();
    return cell.isEmpty() ? finding.where() : finding.where() + "　" + cell;
  }

  /**
   * Its cell as the name box of a spreadsheet takes it; the first of its sheet where it is about no
   * cell, empty where it is about no sheet.
   */
  String address() {
    if (finding.sheet().isEmpty()) {
      return "";
    }
    String cell = finding.cell().isEmpty() ? "A1" : finding.cell();
    return "'" + finding.sheet().replace("'", "''") + "'!" + cell;
  }
}
