package org.jixiao.excel;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jixiao.book.Forms;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.PageWords;
import org.jixiao.excel.editing.SheetFrame;

/**
 * The heads of printed sheets. A blank template cannot know whom it will be about, so a run says it
 * above the sheets whose head is still the template's; a head that somebody has written stays.
 */
final class PrintedHeads {

  /** Where the number of a working paper is written. */
  static final String INDEX = "索引号：　　　　　　　　";

  /** How the subject that a run has written ends. */
  private static final String YEAR = "年度";

  private PrintedHeads() {}

  /**
   * Says above every printed page whom and which year it is about.
   *
   * @param subject the unit and the year; without a year nothing changes
   */
  static void name(EditedBook workbook, String subject) {
    if (subject.endsWith(YEAR)) {
      Set<String> sheets = new LinkedHashSet<>();
      sheets.add(GuideSheet.NAME);
      Forms.ALL.forEach(form -> sheets.add(form.layout().sheet()));
      sheets.forEach(
          name -> workbook.sheet(name).ifPresent(sheet -> name(sheet.frame(), text(subject))));
    }
  }

  private static void name(SheetFrame frame, String subject) {
    String left = frame.header('L');
    boolean ours = left.isEmpty() || left.endsWith(YEAR);
    if (ours && frame.header('R').equals(INDEX)) {
      frame.header(new PageWords().left(subject));
    }
  }

  /** A head takes what follows the sign for an instruction. */
  static String text(String subject) {
    return subject.replace("&", "&&");
  }
}
