package org.jixiao.charts;

/** Which characters XML has a place for. */
public final class XmlCharacters {

  private XmlCharacters() {}

  /** Whether XML has a place for every character of a text. */
  public static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one < 0x20 || one > 0xD7FF) {
        int whole = text.codePointAt(at);
        if (!hasPlace(whole)) {
          return false;
        }
        at += Character.charCount(whole) - 1;
      }
    }
    return true;
  }

  /** The text where there is no escape, as in charts: a space for what has no place. */
  public static String visible(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(c -> visible.appendCodePoint(hasPlace(c) ? c : ' '));
    return visible.toString();
  }

  /** Lone surrogates are code points of their own here. */
  public static boolean hasPlace(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
