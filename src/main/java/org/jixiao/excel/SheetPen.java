package org.jixiao.excel;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.report.Look;

/** A sheet with a pen: puts words, links and widths where they belong. */
final class SheetPen {

  private static final int WIDTH_OF_A_DIGIT = 256;

  private final XSSFSheet sheet;
  private final Styles styles;

  SheetPen(XSSFSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The cell, made when it is not there. */
  XSSFCell cell(int row, int column) {
    return Cells.at(sheet, row, column);
  }

  /** An empty cell with a look. */
  XSSFCell blank(int row, int column, Look look) {
    XSSFCell cell = cell(row, column);
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  /** Words in a cell; always text, never a formula. */
  XSSFCell words(int row, int column, String text, Look look) {
    // Somebody who goes into a cell and leaves it again must not make a formula of what it says.
    boolean risky = ExcelText.isLikeAFormula(text) && look.format().equals("General");
    XSSFCell cell = blank(row, column, risky ? look.format("@") : look);
    if (!text.isEmpty()) {
      cell.setCellValue(ExcelText.fit(text));
    }
    return cell;
  }

  /** Words over several columns of one row. */
  void wide(int row, int first, int last, String text, Look look) {
    for (int column = first; column <= last; column++) {
      blank(row, column, look);
    }
    words(row, first, text, look);
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
    }
  }

  /** A link to a cell of this workbook. */
  void link(int row, int column, String toSheet, String address, String text, Look look) {
    words(row, column, text, look);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    // Some programs follow a link only when the sheet's name stands in quotes.
    link.setAddress("'" + toSheet.replace("'", "''") + "'!" + address);
    link.setTooltip("转到 " + toSheet + " " + address);
    cell(row, column).setHyperlink(link);
  }

  /**
   * Colours cells as long as a condition holds.
   *
   * @param look the number of the look, see {@link Styles#conditional}
   */
  void mark(CellRangeAddress where, String condition, long look) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    int added =
        formatting.addConditionalFormatting(
            new CellRangeAddress[] {where}, formatting.createConditionalFormattingRule(condition));
    // The library would make an entry of its own for the look of every rule.
    sheet.getCTWorksheet().getConditionalFormattingArray(added).getCfRuleArray(0).setDxfId(look);
  }

  /** Height of a row in points. */
  void height(int row, double points) {
    Cells.row(sheet, row).setHeightInPoints((float) points);
  }

  /** Height to begin with: a program makes the row higher when more is typed into it. */
  void growing(int row, double points) {
    height(row, points);
    Cells.row(sheet, row).getCTRow().unsetCustomHeight();
  }

  /** Widths of the first columns, in digits. */
  void widths(int... digits) {
    for (int column = 0; column < digits.length; column++) {
      int width = Math.min(255, digits[column]) * WIDTH_OF_A_DIGIT;
      if (sheet.getColumnWidth(column) != width) {
        sheet.setColumnWidth(column, width);
      }
    }
    // The library appends a changed column at the end and sorts only on reading.
    sheet.getColumnHelper().cleanColumns();
  }

  /**
   * A4 landscape, one page wide, with places for the index number and for those who prepare and
   * review it, as on a working paper.
   */
  void printed() {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.35);
    sheet.setMargin(PageMargin.RIGHT, 0.35);
    sheet.setMargin(PageMargin.TOP, 0.55);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setMargin(PageMargin.HEADER, 0.25);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    sheet.setHorizontallyCenter(true);
    sheet.getHeader().setRight(PrintedHeads.INDEX);
    sheet.getFooter().setLeft("编制人：　　　　　　复核人：　　　　　　日期：");
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight("第 &P 页，共 &N 页");
  }

  /** Says above every printed page whom and which year it is about. */
  void about(String subject) {
    sheet.getHeader().setLeft(PrintedHeads.text(subject));
  }
}
