package org.jixiao.excel;

import java.util.List;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.PageWords;
import org.jixiao.excel.editing.SheetFrame;
import org.jixiao.table.Reading;

/**
 * The heads of printed sheets. A blank template cannot know whom it will be about, so a run says it
 * above the tables whose head is still the template's; a head that somebody has written stays.
 */
final class PrintedHeads {

  /** Where the number of a working paper is written. */
  static final String INDEX = "索引号：　　　　　　　　";

  /** How the subject that a run has written ends. */
  private static final String YEAR = "年度";

  private PrintedHeads() {}

  /**
   * Says above every printed page of the tables whom and which year they are about.
   *
   * @param subject the unit and the year; without a year nothing changes
   */
  static void name(EditedBook workbook, List<Reading> readings, String subject) {
    if (subject.endsWith(YEAR)) {
      for (Reading reading : readings) {
        EditedSheet sheet = workbook.sheet(reading.table().sheet()).orElseThrow();
        name(sheet.frame(), text(subject));
      }
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
