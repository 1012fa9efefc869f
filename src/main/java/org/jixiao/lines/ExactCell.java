package org.jixiao.lines;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jsoup.nodes.Element;

/** A cell of a web page: its text may be rounded, with the exact value in an attribute. */
final class ExactCell {

  /** What Excel, LibreOffice and WPS write: the value of the cell itself. */
  private static final List<String> OF_SPREADSHEETS = List.of("x:num", "sdval", "office:value");

  /** What scripts write beside a text; it may be a key to sort by, too. */
  private static final List<String> OF_SCRIPTS =
      List.of(
          "data-value",
          "data-val",
          "data-v",
          "data-num",
          "data-number",
          "data-raw",
          "data-amount",
          "data-sort-value",
          "data-sort",
          "data-order",
          "value",
          "title");

  private static final Pattern OF_GOOGLE = Pattern.compile("\"3\":(-?[\\d.]+(?:E[+-]?\\d+)?)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[Ee][+-]?\\d+)?");

  /** More digits than a spreadsheet number carries: then the text is the exact one. */
  private static final int CARRIED = 15;

  private ExactCell() {}

  /** The words of a cell, exact where its attributes tell. */
  static String words(Element cell) {
    String text = cell.text();
    if (cell.attributesSize() == 0 && cell.childrenSize() == 0 || text.isBlank()) {
      return text;
    }
    Optional<BigDecimal> own = own(cell);
    Optional<BigDecimal> shown = NumberText.read(text, Unit.MONEY);
    if (own.isPresent() && shown.isPresent() && Decimals.same(own.get(), shown.get())) {
      // As it stands: 00012 may be a code.
      return text;
    }
    if (own.isPresent() && !isLongNumber(text) && DayText.read(text).isEmpty()) {
      String exact = own.get().toPlainString();
      // 12.35 for 123456.78 is counted in 万元: nobody can say which of the two is meant.
      return shown.isEmpty() || isRounded(shown.get(), own.get())
          ? exact
          : text + "（实为 " + exact + "）";
    }
    return shown
        .flatMap(
            number ->
                values(cell, OF_SCRIPTS).stream().filter(one -> isRounded(number, one)).findFirst())
        .map(BigDecimal::toPlainString)
        .orElse(text);
  }

  private static boolean isLongNumber(String text) {
    String digits = text.strip();
    return digits.length() > CARRIED && digits.chars().allMatch(Character::isDigit);
  }

  private static Optional<BigDecimal> own(Element cell) {
    Matcher google = OF_GOOGLE.matcher(cell.attr("data-sheets-value"));
    return google.find()
        ? Decimals.fromSpreadsheet(google.group(1))
        : values(cell, OF_SPREADSHEETS).stream().findFirst();
  }

  private static List<BigDecimal> values(Element cell, List<String> names) {
    return names.stream()
        .map(name -> value(cell, name))
        .filter(words -> NUMBER.matcher(words).matches())
        .flatMap(words -> Decimals.fromSpreadsheet(words).stream())
        .toList();
  }

  /** Of the cell itself, or of the only element in it. */
  private static String value(Element cell, String name) {
    String own = cell.attr(name).strip();
    return own.isEmpty() && cell.childrenSize() == 1 ? cell.child(0).attr(name).strip() : own;
  }

  /** Whether one number is the other one rounded to the decimals that it shows. */
  private static boolean isRounded(BigDecimal shown, BigDecimal exact) {
    return Decimals.sameAt(Math.max(0, shown.scale()), shown, exact);
  }
}
