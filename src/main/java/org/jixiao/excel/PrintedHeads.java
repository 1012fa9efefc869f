package org.jixiao.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.table.Reading;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

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
  static void name(XSSFWorkbook workbook, List<Reading> readings, String subject) {
    if (!subject.endsWith(YEAR)) {
      return;
    }
    for (Reading reading : readings) {
      XSSFSheet sheet = workbook.getSheet(reading.table().sheet());
      // The library makes an empty head for a sheet without one as soon as it is asked for it.
      if (hasHead(sheet.getCTWorksheet())) {
        Header head = sheet.getHeader();
        String left = head.getLeft();
        boolean ours = left.isEmpty() || left.endsWith(YEAR);
        if (ours && head.getRight().equals(INDEX) && !left.equals(text(subject))) {
          head.setLeft(text(subject));
        }
      }
    }
  }

  private static boolean hasHead(CTWorksheet sheet) {
    return sheet.isSetHeaderFooter() && sheet.getHeaderFooter().isSetOddHeader();
  }

  /** A head takes what follows the sign for an instruction. */
  static String text(String subject) {
    return subject.replace("&", "&&");
  }
}
