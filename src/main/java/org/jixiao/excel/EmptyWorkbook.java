package org.jixiao.excel;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.Look;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * A workbook without a sheet, what every program expects in one put right where the library says
 * something else.
 */
final class EmptyWorkbook {

  /**
   * The version of Excel's calculation of 2019 and later. A workbook that names none is calculated
   * anew when it is opened, and Excel asks whether to save it when it is closed.
   */
  private static final int CALCULATION = 191_029;

  private static final int POINTS = 10;

  private EmptyWorkbook() {}

  static XSSFWorkbook make() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    letters(workbook.getStylesSource().getFontAt(0).getCTFont());
    // Excel keeps the second fill for itself, whatever the file says.
    workbook
        .getStylesSource()
        .getFillAt(1)
        .getCTFill()
        .getPatternFill()
        .setPatternType(STPatternType.GRAY_125);
    nameNormal(workbook.getStylesSource().getCTStylesheet().addNewCellStyles());
    workbook.getCTWorkbook().addNewCalcPr().setCalcId(CALCULATION);
    workbook.setFirstVisibleTab(0);
    return workbook;
  }

  /** The usual letters, of no theme, for the workbook has none. */
  private static void letters(CTFont font) {
    font.set(CTFont.Factory.newInstance());
    font.addNewSz().setVal(POINTS);
    font.addNewColor().setIndexed(8);
    Styles.name(font, Look.BODY_FONT);
  }

  /** The style that everything else is based on; Excel shows its name in the user's language. */
  private static void nameNormal(CTCellStyles styles) {
    styles.setCount(1);
    CTCellStyle normal = styles.addNewCellStyle();
    normal.setName("Normal");
    normal.setXfId(0);
    normal.setBuiltinId(0);
  }
}
