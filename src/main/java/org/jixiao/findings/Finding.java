package org.jixiao.findings;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jixiao.numbers.Place;

/**
 * One broken rule at one place, in the user's words. Texts that do not apply are empty, never null.
 *
 * @param rule id of the rule
 * @param severity how bad it is
 * @param place the cell, or null when it is about a sheet or the workbook
 * @param sheet the sheet's name, empty for the workbook as a whole
 * @param row the row's label
 * @param column the column's heading
 * @param found what stands there
 * @param expected what was expected
 * @param difference how far apart they are
 * @param tolerance how far apart they may be
 * @param calculation the formula with the numbers put in
 * @param message what is the matter, one sentence
 * @param remedy what to do
 */
public record Finding(
    String rule,
    Severity severity,
    Place place,
    String sheet,
    String row,
    String column,
    String found,
    String expected,
    String difference,
    String tolerance,
    String calculation,
    String message,
    String remedy) {

  private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

  public Finding {
    for (String text :
        new String[] {
          rule,
          sheet,
          row,
          column,
          found,
          expected,
          difference,
          tolerance,
          calculation,
          message,
          remedy
        }) {
      Objects.requireNonNull(text);
    }
  }

  /**
   * What makes this finding the same as one of an earlier run: labels and the value found, not the
   * address, so that it survives inserted rows and is re-opened by a changed value.
   */
  public Identity identity() {
    return new Identity(rule, sheet.strip(), row.strip(), column.strip(), ungrouped(found.strip()));
  }

  /**
   * A value without the commas between its thousands. Earlier versions wrote some numbers without
   * them; the answer to 1204 is an answer to 1,204.
   */
  static String ungrouped(String found) {
    return GROUPING.matcher(found).replaceAll("");
  }

  /** See {@link Finding#identity()}. */
  public record Identity(String rule, String sheet, String row, String column, String found) {

    /** Whether it is the same rule at the same place, whatever was found there. */
    public boolean isAtPlaceOf(Identity other) {
      return rule.equals(other.rule)
          && sheet.equals(other.sheet)
          && row.equals(other.row)
          && column.equals(other.column);
    }
  }

  /** Whether it is the same rule at the same place, whatever was found there. */
  public boolean isAtPlaceOf(Finding other) {
    return identity().isAtPlaceOf(other.identity());
  }

  /** The same finding about the same cell, which now stands elsewhere. */
  public Finding movedTo(Place cell) {
    return with(cell, found, message);
  }

  /** The same finding with a further sentence. */
  public Finding withMore(String sentence) {
    return with(place, found, message + sentence);
  }

  /** The same finding with other words for what was found. */
  public Finding foundAs(String words) {
    return with(place, words, message);
  }

  /** The same finding of a rule that is only tried. */
  public Finding onTrial() {
    return weighing(Severity.TRIAL);
  }

  /** The same finding of another severity. */
  public Finding weighing(Severity other) {
    return with(other, place, found, message);
  }

  private Finding with(Place cell, String words, String sentence) {
    return with(severity, cell, words, sentence);
  }

  private Finding with(Severity weight, Place cell, String words, String sentence) {
    return new Finding(
        rule,
        weight,
        cell,
        cell == null ? sheet : cell.sheet(),
        row,
        column,
        words,
        expected,
        difference,
        tolerance,
        calculation,
        sentence,
        remedy);
  }

  /** The cell's address, empty when it is not about a cell. */
  public String cell() {
    return place == null ? "" : place.address();
  }

  /** Sheet, row and column as one path. */
  public String where() {
    StringBuilder out = new StringBuilder(sheet.isEmpty() ? "工作簿" : sheet);
    for (String part : new String[] {row, column}) {
      if (!part.isEmpty()) {
        out.append(" › ").append(part);
      }
    }
    return out.toString();
  }
}
