package org.jixiao.container;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where tags begin and end in the text of a well-formed part. The gate has seen that each part is
 * well-formed.
 */
public final class XmlTags {

  private XmlTags() {}

  /** The name that begins here, with its prefix. */
  public static String name(String xml, int start) {
    return xml.substring(start, endOfName(xml, start));
  }

  private static int endOfName(String xml, int start) {
    int end = start;
    while (" \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Behind the tag, comment, instruction or literal section that begins here. */
  public static int endOfTag(String xml, int start) {
    char second = xml.charAt(start + 1);
    if (second == '?') {
      return xml.indexOf("?>", start) + 2;
    }
    if (second == '!' && xml.startsWith("<!--", start)) {
      return xml.indexOf("-->", start) + 3;
    }
    if (second == '!' && xml.startsWith("<![CDATA[", start)) {
      return xml.indexOf("]]>", start) + 3;
    }
    char quote = 0;
    for (int at = start; ; at++) {
      char here = xml.charAt(at);
      if (quote != 0) {
        quote = here == quote ? 0 : quote;
      } else if (here == '"' || here == '\'') {
        quote = here;
      } else if (here == '>') {
        return at + 1;
      }
    }
  }

  /** Behind the element that begins here. */
  public static int endOfElement(String xml, int start) {
    int depth = 0;
    int at = start;
    do {
      int end = endOfTag(xml, at);
      char second = xml.charAt(at + 1);
      if (second == '/') {
        depth--;
      } else if (second != '?' && second != '!' && xml.charAt(end - 2) != '/') {
        depth++;
      }
      at = depth == 0 ? end : xml.indexOf('<', end);
      if (depth == 0) {
        return end;
      }
    } while (at >= 0);
    return xml.length();
  }

  /** The attributes of the tag at the beginning: names with prefixes, values as written. */
  public static List<String[]> attributes(String xml) {
    List<String[]> attributes = new ArrayList<>();
    for (Attribute one = new Attribute(xml); one.next(); ) {
      String value = one.value();
      attributes.add(
          new String[] {
            xml.substring(one.start, one.end),
            one.quote == '"' ? value : value.replace("\"", "&quot;")
          });
    }
    return attributes;
  }

  /**
   * The value of an attribute of the tag at the beginning, as it is written; null when it is not
   * there.
   */
  public static String attribute(String xml, String wanted) {
    for (Attribute one = new Attribute(xml); one.next(); ) {
      if (one.end - one.start == wanted.length() && xml.startsWith(wanted, one.start)) {
        return one.value();
      }
    }
    return null;
  }

  /** Goes from one attribute of a tag to the next. */
  private static final class Attribute {

    private final String xml;
    private int start;
    private int end;
    private char quote;
    private int open;
    private int close;

    Attribute(String xml) {
      this.xml = xml;
      this.close = endOfName(xml, 1) - 1;
    }

    /** Whether there is one more. */
    boolean next() {
      start = behindSpace(close + 1);
      char here = xml.charAt(start);
      if (here == '>' || here == '/') {
        return false;
      }
      int equals = xml.indexOf('=', start);
      end = equals;
      while (Character.isWhitespace(xml.charAt(end - 1))) {
        end--;
      }
      open = behindSpace(equals + 1);
      quote = xml.charAt(open);
      close = xml.indexOf(quote, open + 1);
      return true;
    }

    private int behindSpace(int at) {
      int behind = at;
      while (Character.isWhitespace(xml.charAt(behind))) {
        behind++;
      }
      return behind;
    }

    String value() {
      return xml.substring(open + 1, close);
    }
  }

  /** What stands between the first and the last tag of an element, piece by piece. */
  public static void split(String xml, Consumer<String> words, Consumer<String> element) {
    int at = endOfTag(xml, 0);
    if (xml.charAt(at - 2) == '/') {
      return;
    }
    while (true) {
      int next = xml.indexOf('<', at);
      while (xml.charAt(next + 1) == '!' || xml.charAt(next + 1) == '?') {
        next = xml.indexOf('<', endOfTag(xml, next));
      }
      if (next > at) {
        words.accept(xml.substring(at, next));
      }
      if (xml.charAt(next + 1) == '/') {
        return;
      }
      at = endOfElement(xml, next);
      element.accept(xml.substring(next, at));
    }
  }

  /** The characters of a piece of text between tags, without comments. */
  public static String words(String piece) {
    if (piece.indexOf('<') < 0) {
      return unescaped(piece);
    }
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (int next = piece.indexOf('<'); next >= 0; next = piece.indexOf('<', at)) {
      words.append(unescaped(piece.substring(at, next)));
      at = endOfTag(piece, next);
      if (piece.startsWith("<![CDATA[", next)) {
        words.append(piece, next + 9, at - 3);
      }
    }
    return words.append(unescaped(piece.substring(at))).toString();
  }

  /** What is meant by a text or a value as it is written. */
  public static String unescaped(String written) {
    if (written.indexOf('&') < 0) {
      return written;
    }
    StringBuilder meant = new StringBuilder(written.length());
    int at = 0;
    for (int next = written.indexOf('&'); next >= 0; next = written.indexOf('&', at)) {
      meant.append(written, at, next);
      int end = written.indexOf(';', next);
      String entity = written.substring(next + 1, end);
      switch (entity) {
        case "amp" -> meant.append('&');
        case "lt" -> meant.append('<');
        case "gt" -> meant.append('>');
        case "quot" -> meant.append('"');
        case "apos" -> meant.append('\'');
        default ->
            meant.appendCodePoint(
                entity.startsWith("#x")
                    ? Integer.parseInt(entity.substring(2), 16)
                    : Integer.parseInt(entity.substring(1)));
      }
      at = end + 1;
    }
    return meant.append(written.substring(at)).toString();
  }

  /** A text as it is written between tags. */
  public static String escaped(String text) {
    return written(text, false);
  }

  /** A text as it is written between double quotes. */
  public static String escapedValue(String text) {
    return written(text, true);
  }

  /** Most texts are written as they are: nothing is made of those. */
  private static String written(String text, boolean inQuotes) {
    StringBuilder written = null;
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      String entity = entity(text.charAt(at), inQuotes);
      if (entity != null) {
        written = written == null ? new StringBuilder(text.length() + 16) : written;
        written.append(text, done, at).append(entity);
        done = at + 1;
      }
    }
    return written == null ? text : written.append(text, done, text.length()).toString();
  }

  /** What is written for a character; null where it is written as it is. */
  private static String entity(char one, boolean inQuotes) {
    if (one > '>') {
      return null;
    }
    return switch (one) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> inQuotes ? "&quot;" : null;
      case '\n' -> inQuotes ? "&#10;" : null;
      case '\t' -> inQuotes ? "&#9;" : null;
      default -> null;
    };
  }
}
