package org.jixiao.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.SilentFormula;
import org.jixiao.numbers.Unit;

/**
 * One cell as it stands in the file, before anybody has judged it.
 *
 * @param place where it stands
 * @param content what it holds, or what its formula last came to
 * @param formula its formula without the equals sign, or null
 * @param saved whether the content was saved in the file; a formula without a saved result is
 *     evaluated on reading
 * @param source the cell in which the content really stands: the first of a merged block
 */
public record RawCell(Place place, Content content, String formula, boolean saved, Place source) {

  /** A cell whose content stands in the file. */
  public RawCell(Place place, Content content, String formula) {
    this(place, content, formula, true, place);
  }

  /** A cell that stands for itself. */
  public RawCell(Place place, Content content, String formula, boolean saved) {
    this(place, content, formula, saved, place);
  }

  /** The same cell, its content standing in the first cell of a merged block. */
  public RawCell standingAt(Place first) {
    return new RawCell(place, content, formula, saved, first);
  }

  /** Whether the cell itself is blank, and shows what stands in the first one of its block. */
  public boolean isSpanned() {
    return !source.equals(place);
  }

  /** The same cell, its words understood as one of a list of words. */
  public RawCell readAs(String words) {
    Content understood =
        content instanceof Text text && !words.equals(text.read())
            ? new Text(text.value(), words)
            : content;
    return new RawCell(place, understood, formula, saved, source);
  }

  /** The same cell with nothing in it. */
  public RawCell emptied() {
    return new RawCell(place, new Blank(), null, true, source);
  }

  /** The same cell in a row of another name. */
  RawCell inRow(String name) {
    Place named =
        new Place(
            place.sheet(), place.row(), place.column(), name, place.columnLabel(), place.amounts());
    return new RawCell(named, content, formula, saved, isSpanned() ? source : named);
  }

  private static final Pattern POWER = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+\\d{2}");

  /** From here on a number has more digits than a spreadsheet keeps. */
  private static final BigDecimal MOST_DIGITS = BigDecimal.TEN.pow(15);

  /** What a cell holds. */
  public sealed interface Content {}

  /** Nothing. */
  public record Blank() implements Content {}

  /**
   * A number.
   *
   * @param percentage whether its format shows it as a percentage: 0.94 as 94%
   */
  public record Number(BigDecimal value, boolean percentage) implements Content {

    /** A number that is shown as it is. */
    public Number(BigDecimal value) {
      this(value, false);
    }
  }

  /**
   * Words, possibly words that mean a number.
   *
   * @param value as they stand in the cell
   * @param read as they are understood, such as one of the words of a list
   */
  public record Text(String value, String read) implements Content {

    /** Words that mean what they are. */
    public Text(String value) {
      this(value, value.strip());
    }
  }

  /** An error value such as {@code #REF!}. */
  public record ErrorValue(String code) implements Content {}

  /** TRUE or FALSE. */
  public record Truth(boolean value) implements Content {}

  /**
   * Whether it says nothing: it is empty, its formula came to an empty text, or what stands in it
   * is read as nothing, such as a stroke in a column of amounts.
   */
  public boolean isBlank() {
    return isEmpty() || content instanceof Text text && text.read().isEmpty();
  }

  /** Whether nothing at all stands in it, not even a stroke that stands for nothing. */
  public boolean isEmpty() {
    return content instanceof Blank || content instanceof Text text && text.value().isBlank();
  }

  /**
   * Whether it is a code that has lost its last digits: a spreadsheet keeps fifteen of a number,
   * and shows the rest as zeros or as 1.14E+17.
   */
  public boolean isRuinedCode() {
    return content instanceof Number number
        ? number.value().abs().compareTo(MOST_DIGITS) >= 0
        : POWER.matcher(words()).matches();
  }

  /** Whether a formula stands in it. */
  public boolean hasFormula() {
    return formula != null;
  }

  /** Whether a formula of this program stands in it, of this run's or of an earlier one. */
  public boolean hasOwnFormula() {
    return formula != null && SilentFormula.is(formula);
  }

  /** The words in the cell, stripped; numbers and blanks as people would write them. */
  public String words() {
    if (content instanceof Text text) {
      return text.read();
    } else if (content instanceof Number number) {
      return number.value().toPlainString();
    } else if (content instanceof ErrorValue error) {
      return error.code();
    } else if (content instanceof Truth truth) {
      return truth.value() ? "TRUE" : "FALSE";
    }
    return "";
  }

  /** Whether a person sees a percentage in the cell, be it a number or a text. */
  public boolean isPercentage() {
    return content instanceof Number number
        ? number.percentage()
        : words().endsWith("%") || words().endsWith("％");
  }

  /** The number that the cell's text stands for, if it holds text and the text has one meaning. */
  public Optional<BigDecimal> numberInText(Unit unit) {
    return content instanceof Text text && !text.value().isBlank()
        ? NumberText.read(text.value(), unit)
        : Optional.empty();
  }

  /** The day in the cell, if there is one. */
  public Optional<LocalDate> day() {
    return content instanceof Number number ? DayText.of(number.value()) : DayText.read(words());
  }

  /** The cell as a figure; without a value, and with the reason, when there is no number in it. */
  public Figure figure(Unit unit) {
    if (content instanceof Number number) {
      return Figure.typed(number.value(), unit, place);
    }
    Optional<BigDecimal> inText = numberInText(unit);
    if (inText.isPresent()) {
      return Figure.readFromText(inText.get(), typed(), unit, place);
    }
    return isBlank()
        ? Figure.blank(unit, place)
        : Figure.none(new Absence.Unreadable(reason()), unit, place);
  }

  private String reason() {
    if (content instanceof ErrorValue error) {
      return "错误值" + error.code() + "：" + place.label();
    }
    return "不是数字：" + place.label();
  }

  /** The text as it stands in the cell, spaces and all. */
  String typed() {
    return content instanceof Text text ? text.value() : words();
  }

  /** What stands in the cell, for a formula to know it again. */
  private Object standing() {
    return content instanceof Number number ? number.value() : typed();
  }

  /** The cell as a label. */
  public Figure label() {
    return isBlank() ? Figure.blank(Unit.TEXT, place) : labelReadAs(words());
  }

  /** The cell as a label that people read in other words than it holds, such as a day. */
  Figure labelReadAs(String words) {
    boolean asWritten = content instanceof Text text && text.value().equals(words);
    return asWritten ? Figure.label(words, source) : Figure.wordsRead(words, standing(), source);
  }
}
