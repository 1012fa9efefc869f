package org.jixiao.excel.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Reading;

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

  /** Whether there are such formulas on sheets that are not the program's own. */
  static boolean areIn(StoredBook book, List<Reading> readings) {
    Set<String> ours = new HashSet<>();
    for (Reading reading : readings) {
      reading.derived().stream()
          .filter(figure -> !figure.isLeft())
          .map(Figure::place)
          .forEach(place -> ours.add(name(place.sheet(), place.row(), place.column())));
    }
    return book.sheets().stream()
        .filter(sheet -> !sheet.name().equals(Guide.NAME) && !OwnPages.isOwn(sheet))
        .anyMatch(
            sheet ->
                sheet
                    .cells()
                    .filter(StoredCell::hasFormula)
                    .filter(cell -> !ours.contains(name(sheet.name(), cell.row(), cell.column())))
                    .anyMatch(cell -> refers(cell.formula().text())));
  }

  private static String name(String sheet, int row, int column) {
    return sheet + "!" + Place.columnName(column) + (row + 1);
  }

  /** Whether a formula refers to cells or names: {@code 1200+350} never goes out of date. */
  static boolean refers(String formula) {
    String rest = WORDS_AND_FUNCTIONS.matcher(formula).replaceAll("(");
    return REFERENCE.matcher(NUMBERS.matcher(rest).replaceAll("")).find();
  }
}
