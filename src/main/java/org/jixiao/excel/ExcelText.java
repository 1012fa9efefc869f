package org.jixiao.excel;

import java.util.regex.Pattern;
import org.jixiao.charts.XmlCharacters;

/**
 * Text as the file format can carry it. The format has an escape of its own, {@code _x000D_}, for
 * characters that XML has no place for; the spreadsheet library reads it and does not write it.
 */
final class ExcelText {

  private static final int MOST_CHARACTERS = 32_767;

  /** What would be read as an escape though somebody has typed it. */
  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern CALLS = Pattern.compile("[(!|]");

  private ExcelText() {}

  /** The text, cut where a cell ends and with an ellipsis to say so, in the form for a cell. */
  static String fit(String text) {
    return escaped(cut(text));
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String escaped(String text) {
    String typed =
        text.indexOf('_') < 0 ? text : LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    if (XmlCharacters.isPlain(typed) && typed.indexOf('\r') < 0) {
      return typed;
    }
    StringBuilder escaped = new StringBuilder();
    typed
        .codePoints()
        .forEach(
            c -> {
              if (XmlCharacters.hasPlace(c) && c != '\r') {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(String.format("_x%04X_", c));
              }
            });
    return escaped.toString();
  }

  /**
   * Whether a spreadsheet would take the text for a formula if somebody typed it. What begins with
   * a sign is mostly a plain difference, and a formula only if it calls or refers to something.
   */
  static boolean isLikeAFormula(String text) {
    return !text.isEmpty()
        && ("=@\t\r".indexOf(text.charAt(0)) >= 0
            || "+-".indexOf(text.charAt(0)) >= 0 && CALLS.matcher(text).find());
  }
}
