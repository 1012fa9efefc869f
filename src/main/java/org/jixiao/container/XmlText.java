package org.jixiao.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A well-formed XML part as text, with the places of its elements, so that something can be put in
 * or taken out while every other byte stays where it is.
 */
final class XmlText {

  private static final Pattern OTHER_ENCODING =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])");

  /**
   * One element.
   *
   * @param path its local name after those of its ancestors, as in {@code styleSheet/fonts/font}
   * @param prefix its prefix with the colon, or empty
   * @param start where its first tag begins
   * @param opened where its first tag ends
   * @param closing where its last tag begins; the same as {@code opened} if it has only one
   * @param end where it ends
   */
  record Element(String path, String prefix, int start, int opened, int closing, int end) {

    boolean isOneTag() {
      return closing == opened && end == opened;
    }
  }

  private final String text;
  private final int depth;
  private final List<Element> elements;

  private XmlText(String text, int depth) {
    this.text = text;
    this.depth = depth;
    this.elements = elements(text, depth);
  }

  /**
   * The part as text; empty when it is written in another encoding than UTF-8.
   *
   * @param depth how many levels of its elements are of interest
   */
  static Optional<XmlText> of(byte[] part, int depth) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString();
      if (OTHER_ENCODING.matcher(text).find()) {
        return Optional.empty();
      }
      return Optional.of(new XmlText(text, depth));
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }

  /** The elements down to a depth, in the order in which they begin. */
  private static List<Element> elements(String text, int depth) {
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>();
    Deque<Integer> places = new ArrayDeque<>();
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = XmlTags.endOfTag(text, at);
      char second = text.charAt(at + 1);
      if (second == '/') {
        Element element = open.pop();
        int place = places.pop();
        if (place >= 0) {
          found.set(
              place,
              new Element(element.path, element.prefix, element.start, element.opened, at, end));
        }
      } else if (second != '?' && second != '!') {
        String name = XmlTags.name(text, at + 1);
        int colon = name.indexOf(':');
        String prefix = name.substring(0, colon + 1);
        String parent = open.isEmpty() ? "" : open.peek().path + "/";
        Element element =
            new Element(parent + name.substring(colon + 1), prefix, at, end, end, end);
        boolean wanted = open.size() < depth;
        if (wanted) {
          found.add(element);
        }
        if (text.charAt(end - 2) != '/') {
          open.push(element);
          places.push(wanted ? found.size() - 1 : -1);
        }
      }
      at = text.indexOf('<', end);
    }
    return found;
  }

  /** The elements of a path. */
  List<Element> all(String path) {
    return elements.stream().filter(element -> element.path.equals(path)).toList();
  }

  /** The first element of a path. */
  Optional<Element> first(String path) {
    return elements.stream().filter(element -> element.path.equals(path)).findFirst();
  }

  /** An element with everything in it. */
  String of(Element element) {
    return text.substring(element.start, element.end);
  }

  /** The value of an attribute as it is written, or null. */
  String attribute(Element element, String name) {
    Matcher found = attribute(name).matcher(text.substring(element.start, element.opened));
    return found.find() ? found.group(2) : null;
  }

  private static Pattern attribute(String name) {
    return Pattern.compile("(\\s" + name + "\\s*=\\s*[\"'])([^\"']*)([\"'])");
  }

  /** Puts something behind the last child of an element, which may have had none. */
  XmlText append(Element element, String xml) {
    if (!element.isOneTag()) {
      return replaced(element.closing, element.closing, xml);
    }
    String tag = text.substring(element.start, element.opened - 2).stripTrailing();
    String name = XmlTags.name(text, element.start + 1);
    return replaced(element.start, element.end, tag + ">" + xml + "</" + name + ">");
  }

  /** Puts something behind an element. */
  XmlText after(Element element, String xml) {
    return replaced(element.end, element.end, xml);
  }

  /** Puts something before the first child of an element, which may have none. */
  XmlText before(Element element, String xml) {
    if (element.isOneTag()) {
      return append(element, xml);
    }
    return replaced(element.opened, element.opened, xml);
  }

  /** Takes an element out. */
  XmlText without(Element element) {
    return replaced(element.start, element.end, "");
  }

  /** Gives an attribute that is there another value; a null value takes it away. */
  XmlText attribute(Element element, String name, String value) {
    String tag = text.substring(element.start, element.opened);
    String changed =
        attribute(name).matcher(tag).replaceFirst(value == null ? "" : "$1" + value + "$3");
    return replaced(element.start, element.opened, changed);
  }

  private XmlText replaced(int start, int end, String by) {
    return new XmlText(text.substring(0, start) + by + text.substring(end), depth);
  }

  /** The same elements under the prefix that their names have in the user's file. */
  static String prefixed(String xml, String prefix) {
    return prefix.isEmpty()
        ? xml
        : xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + Matcher.quoteReplacement(prefix));
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
