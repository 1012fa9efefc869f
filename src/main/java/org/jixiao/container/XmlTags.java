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
    int end = start;
    while (" \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
      end++;
    }
    return xml.substring(start, end);
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
    int end = endOfTag(xml, 0);
    int at = 1 + name(xml, 1).length();
    while (at < end) {
      char here = xml.charAt(at);
      if (here == '>' || here == '/') {
        break;
      }
      if (Character.isWhitespace(here)) {
        at++;
        continue;
      }
      int equals = xml.indexOf('=', at);
      int open = equals + 1;
      while (Character.isWhitespace(xml.charAt(open))) {
        open++;
      }
      char quote = xml.charAt(open);
      int close = xml.indexOf(quote, open + 1);
      String value = xml.substring(open + 1, close);
      attributes.add(
          new String[] {
            xml.substring(at, equals).strip(), quote == '"' ? value : value.replace("\"", "&quot;")
          });
      at = close + 1;
    }
    return attributes;
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
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  /** A text as it is written between double quotes. */
  public static String escapedValue(String text) {
    return escaped(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }
}
