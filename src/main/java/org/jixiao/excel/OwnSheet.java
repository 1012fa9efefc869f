package org.jixiao.excel;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.excel.reading.OwnPages;
import org.jixiao.report.Look;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * A sheet that belongs to the program and is rewritten by every run, in place, so that nothing of
 * it doubles. It is recognised by the sentence that stands under its title for everybody to read; a
 * sheet of the same name without that sentence is somebody else's and is never touched.
 */
final class OwnSheet {

  static final int TITLE_ROW = 0;

  private OwnSheet() {}

  /** The program's sheet of this name, if the workbook has it. */
  static Optional<XSSFSheet> find(XSSFWorkbook workbook, String name) {
    return Optional.ofNullable(workbook.getSheet(name)).filter(OwnSheet::isOwn);
  }

  private static boolean isOwn(XSSFSheet sheet) {
    XSSFRow row = sheet.getRow(OwnPages.MARK_ROW);
    XSSFCell cell = row == null ? null : row.getCell(0);
    return cell != null
        && cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().startsWith(OwnPages.MARK);
  }

  /** The sheet, empty, with title and mark; made in its place among the tabs when it is new. */
  static SheetPen start(
      XSSFWorkbook workbook, Styles styles, String name, String title, String remark, int columns) {
    XSSFSheet sheet = find(workbook, name).orElse(null);
    if (sheet == null) {
      sheet = workbook.createSheet(name);
      TabOrder.place(workbook, name);
    } else {
      wipe(sheet);
    }
    SheetPen pen = new SheetPen(sheet, styles);
    pen.wide(TITLE_ROW, 0, columns - 1, title, Look.TITLE);
    pen.wide(OwnPages.MARK_ROW, 0, columns - 1, OwnPages.MARK + remark, Look.REMARK);
    sheet.setDisplayGridlines(false);
    sheet.setTabColor(Styles.color("1B5E8C"));
    return pen;
  }

  private static void wipe(XSSFSheet sheet) {
    List.copyOf(sheet.getHyperlinkList()).forEach(link -> remove(sheet, link));
    for (int index = sheet.getLastRowNum(); index >= 0; index--) {
      XSSFRow row = sheet.getRow(index);
      if (row != null) {
        sheet.removeRow(row);
      }
    }
    sheet.removeMergedRegions(IntStream.range(0, sheet.getNumMergedRegions()).boxed().toList());
    for (int row : sheet.getRowBreaks()) {
      sheet.removeRowBreak(row);
    }
    CTWorksheet xml = sheet.getCTWorksheet();
    while (xml.sizeOfConditionalFormattingArray() > 0) {
      xml.removeConditionalFormatting(0);
    }
    if (xml.isSetDataValidations()) {
      xml.unsetDataValidations();
    }
  }

  private static void remove(XSSFSheet sheet, XSSFHyperlink link) {
    CellAddress at = new CellAddress(link.getFirstRow(), link.getFirstColumn());
    sheet.removeHyperlink(at.getRow(), at.getColumn());
  }
}
