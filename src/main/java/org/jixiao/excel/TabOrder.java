package org.jixiao.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.report.DoubtsPage;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;

/**
 * Where the program's own sheets stand among the tabs: what is read first in front, what is looked
 * up behind the inputs. A sheet is put there when it is made and never again, so that an order that
 * a person has changed stays.
 */
final class TabOrder {

  private static final List<String> FRONT =
      List.of(GuideSheet.NAME, ResultsPage.NAME, FindingsPage.NAME, RequestPage.NAME);

  private static final List<String> BACK =
      List.of(RulesPage.NAME, RecordPage.NAME, DoubtsPage.NAME, Forms.PARAMETERS.layout().sheet());

  private TabOrder() {}

  /** Puts a sheet that has just been made at the end where it belongs. */
  static void place(XSSFWorkbook workbook, String name) {
    int last = workbook.getNumberOfSheets() - 1;
    int place = FRONT.contains(name) ? behind(workbook, name) : before(workbook, name, last);
    if (place != last) {
      workbook.setSheetOrder(name, place);
    }
  }

  private static int behind(XSSFWorkbook workbook, String name) {
    for (int i = FRONT.indexOf(name) - 1; i >= 0; i--) {
      int there = workbook.getSheetIndex(FRONT.get(i));
      if (there >= 0) {
        return there + 1;
      }
    }
    return 0;
  }

  private static int before(XSSFWorkbook workbook, String name, int last) {
    for (String next : BACK.subList(BACK.indexOf(name) + 1, BACK.size())) {
      int there = workbook.getSheetIndex(next);
      if (there >= 0) {
        return there;
      }
    }
    return last;
  }
}
