package org.jixiao.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jixiao.charts.XmlCharacters;

/** XML in the making: elements are opened and closed, texts escaped. */
final class Markup {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins a part. */
  static Markup part() {
    Markup markup = new Markup();
    markup.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return markup;
  }

  /** Opens an element; names and values of attributes take turns. */
  Markup open(String name, String... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element that was opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escaped(attributes[i + 1]).append('"');
    }
  }

  /** A word processor's usual element with one value. */
  Markup value(String name, String value) {
    return empty(name, "w:val", value);
  }

  /** Words. */
  Markup text(String words) {
    escaped(words);
    return this;
  }

  /** What is XML already. */
  Markup raw(String xml) {
    out.append(xml);
    return this;
  }

  private StringBuilder escaped(String words) {
    String visible = XmlCharacters.visible(words);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n', '\r', '\t' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out;
  }

  /** The XML so far. */
  String xml() {
    return out.toString();
  }

  /** The whole part. */
  byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
