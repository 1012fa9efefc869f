package org.jixiao.excel;

import java.util.Optional;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.OwnPages;
import org.jixiao.report.Look;

/**
 * A sheet that belongs to the program and is rewritten by every run, in place, so that nothing of
 * it doubles. It is recognised by the sentence that stands under its title for everybody to read; a
 * sheet of the same name without that sentence is somebody else's and is never touched.
 */
final class OwnSheet {

  private static final int TITLE_ROW = 0;
  private static final String TAB = "1B5E8C";

  private OwnSheet() {}

  /** The program's sheet of this name, if the workbook has it. */
  static Optional<EditedSheet> find(EditedBook workbook, String name) {
    return workbook.sheet(name).filter(OwnSheet::isOwn);
  }

  private static boolean isOwn(EditedSheet sheet) {
    EditedCell mark = sheet.existing(OwnPages.MARK_ROW, 0);
    return mark != null && mark.words().startsWith(OwnPages.MARK);
  }

  /** The sheet, empty, with title and mark; made in its place among the tabs when it is new. */
  static SheetPen start(
      EditedBook workbook, Styles styles, String name, String title, String remark, int columns) {
    EditedSheet sheet =
        find(workbook, name).orElseGet(() -> workbook.create(name, TabOrder.of(workbook, name)));
    sheet.clearRows();
    sheet.frame().clear();
    SheetPen pen = new SheetPen(sheet, styles);
    pen.wide(TITLE_ROW, 0, columns - 1, title, Look.TITLE);
    pen.wide(OwnPages.MARK_ROW, 0, columns - 1, OwnPages.MARK + remark, Look.REMARK);
    sheet.frame().withoutLines();
    sheet.frame().tabColor(TAB);
    return pen;
  }
}
