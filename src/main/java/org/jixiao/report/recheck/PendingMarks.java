package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.recheck.Recheck.Pending;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** Finds what a report still says is to be verified, in its text and in its comments. */
final class PendingMarks {

  private static final Pattern MARK = Pattern.compile("[【\\[［]\\s*待核实[^】\\]］]{0,40}[】\\]］]");

  private static final int LONGEST = 40;

  private PendingMarks() {}

  static List<Pending> of(WrittenReport report) {
    Spots spots = new Spots(report);
    List<Pending> pending = new ArrayList<>();
    for (int i = 0; i < report.paragraphs().size(); i++) {
      Paragraph paragraph = report.paragraphs().get(i);
      Matcher marks = MARK.matcher(paragraph.text());
      boolean inText = false;
      while (marks.find()) {
        pending.add(new Pending(spots.of(i, marks.start()), marks.group()));
        inText = true;
      }
      for (String comment : paragraph.comments()) {
        if (!inText && comment.contains("待核实")) {
          String words = comment.length() > LONGEST ? comment.substring(0, LONGEST) + "…" : comment;
          pending.add(new Pending(spots.of(i, paragraph.text().length()), "批注：" + words));
        }
      }
    }
    return pending;
  }
}
