package org.jixiao.excel;

import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.PageWords;
import org.jixiao.excel.reading.Block;
import org.jixiao.report.Look;

/** A sheet with a pen: puts words, links and widths where they belong. */
final class SheetPen {

  private static final int WIDEST = 255;

  private final EditedSheet sheet;
  private final Styles styles;

  SheetPen(EditedSheet sheet, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  EditedSheet sheet() {
    return sheet;
  }

  /** The cell, made when it is not there. */
  EditedCell cell(int row, int column) {
    return sheet.cell(row, column);
  }

  /** A cell with a look, whatever it holds. */
  EditedCell blank(int row, int column, Look look) {
    return cell(row, column).style(styles.of(look));
  }

  /** Words in a cell; always text, never a formula. */
  EditedCell words(int row, int column, String text, Look look) {
    // Somebody who goes into a cell and leaves it again must not make a formula of what it says.
    boolean risky = ExcelText.isLikeAFormula(text) && look.format().equals("General");
    EditedCell cell = blank(row, column, risky ? look.format("@") : look);
    return text.isEmpty() ? cell : cell.text(ExcelText.fit(text));
  }

  /** Words over several columns of one row. */
  void wide(int row, int first, int last, String text, Look look) {
    for (int column = first; column <= last; column++) {
      blank(row, column, look);
    }
    words(row, first, text, look);
    if (last > first) {
      sheet.frame().merge(new Block(row, first, row, last));
    }
  }

  /** A link to a cell of this workbook. */
  void link(int row, int column, String toSheet, String address, String text, Look look) {
    EditedCell cell = words(row, column, text, look);
    // Some programs follow a link only when the sheet's name stands in quotes.
    String location = "'" + toSheet.replace("'", "''") + "'!" + address;
    sheet.frame().link(cell, location, "转到 " + toSheet + " " + address);
  }

  /**
   * Colours cells as long as a condition holds.
   *
   * @param look the number of the look, see {@link Styles#conditional}
   */
  void mark(Block where, String condition, int look) {
    sheet.frame().mark(where, condition, look);
  }

  /** Height of a row in points. */
  void height(int row, double points) {
    sheet.height(row, points);
  }

  /** Height to begin with: a program makes the row higher when more is typed into it. */
  void growing(int row, double points) {
    sheet.growing(row, points);
  }

  /** Widths of the first columns, in digits. */
  void widths(int... digits) {
    for (int column = 0; column < digits.length; column++) {
      sheet.columns().set(column, Math.min(WIDEST, digits[column]));
    }
  }

  /**
   * A4 landscape, one page wide, with places for the index number and for those who prepare and
   * review it, as on a working paper.
   */
  void printed() {
    sheet.frame().printedOnePageWide();
    sheet.frame().header(new PageWords().right(PrintedHeads.INDEX));
    sheet
        .frame()
        .footer(
            new PageWords().left("编制人：　　　　　　复核人：　　　　　　日期：").center("&A").right("第 &P 页，共 &N 页"));
  }

  /** Says above every printed page whom and which year it is about. */
  void about(String subject) {
    sheet.frame().header(new PageWords().left(PrintedHeads.text(subject)));
  }
}
