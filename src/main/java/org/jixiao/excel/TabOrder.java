package org.jixiao.excel;

import java.util.List;
import org.jixiao.book.Forms;
import org.jixiao.excel.editing.EditedBook;
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

  /** Where among the tabs a sheet belongs that is not there yet. */
  static int of(EditedBook workbook, String name) {
    return FRONT.contains(name) ? behind(workbook, name) : before(workbook, name);
  }

  private static int behind(EditedBook workbook, String name) {
    for (int i = FRONT.indexOf(name) - 1; i >= 0; i--) {
      int there = workbook.indexOf(FRONT.get(i));
      if (there >= 0) {
        return there + 1;
      }
    }
    return 0;
  }

  private static int before(EditedBook workbook, String name) {
    for (String next : BACK.subList(BACK.indexOf(name) + 1, BACK.size())) {
      int there = workbook.indexOf(next);
      if (there >= 0) {
        return there;
      }
    }
    return workbook.sheetNames().size();
  }
}
