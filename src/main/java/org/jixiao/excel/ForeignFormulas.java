package org.jixiao.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.numbers.Figure;
import org.jixiao.table.Reading;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;

/**
 * Formulas that people have written, in their own sheets or in cells of the tables. The program
 * does not compute them, so their saved results are out of date once it has changed what they refer
 * to, and a spreadsheet shows saved results until somebody types.
 */
final class ForeignFormulas {

  private static final Pattern WORDS_AND_FUNCTIONS =
      Pattern.compile("\"[^\"]*\"|[\\p{L}_][\\p{L}\\d_.]*\\(");

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\p{L}\\d$_:])\\d[\\d.]*(?:[eE][+-]?\\d+)?(?![\\p{L}\\d:])");

  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}:]");

  private ForeignFormulas() {}

  /**
   * Lets a spreadsheet compute the workbook when it opens it, where there are such formulas.
   *
   * @return whether that is new
   */
  static boolean refreshOnOpening(XSSFWorkbook workbook, List<Reading> readings) {
    CTWorkbook book = workbook.getCTWorkbook();
    boolean asked = book.isSetCalcPr() && book.getCalcPr().getFullCalcOnLoad();
    if (asked || !exist(workbook, readings)) {
      return false;
    }
    CTCalcPr calculation = book.isSetCalcPr() ? book.getCalcPr() : book.addNewCalcPr();
    calculation.setFullCalcOnLoad(true);
    return true;
  }

  private static boolean exist(XSSFWorkbook workbook, List<Reading> readings) {
    Set<String> ours = new HashSet<>();
    for (Reading reading : readings) {
      reading.derived().stream()
          .filter(figure -> !figure.isLeft())
          .map(Figure::place)
          .forEach(place -> ours.add(name(place.sheet(), place.address())));
    }
    for (Sheet sheet : workbook) {
      boolean own =
          sheet.getSheetName().equals(GuideSheet.NAME)
              || OwnSheet.find(workbook, sheet.getSheetName()).isPresent();
      if (!own && sheet instanceof XSSFSheet one && exist(one, ours)) {
        return true;
      }
    }
    return false;
  }

  private static boolean exist(XSSFSheet sheet, Set<String> ours) {
    for (var row : sheet) {
      for (var cell : row) {
        CTCell there = ((XSSFCell) cell).getCTCell();
        if (there.isSetF()
            && refers(there.getF().getStringValue())
            && !ours.contains(name(sheet.getSheetName(), there.getR()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String name(String sheet, String address) {
    return sheet + "!" + address;
  }

  /** Whether a formula refers to cells or names: {@code 1200+350} never goes out of date. */
  static boolean refers(String formula) {
    String rest = WORDS_AND_FUNCTIONS.matcher(formula).replaceAll("(");
    return REFERENCE.matcher(NUMBERS.matcher(rest).replaceAll("")).find();
  }
}
