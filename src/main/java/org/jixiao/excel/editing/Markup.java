package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.container.XmlTags;

/**
 * One element of a part, changed in place. It is taken apart only when somebody looks into it; as
 * long as neither it nor anything in it is changed, it is written exactly as it was found. Names
 * are given without prefix: new elements get the prefix of the one that they are put into.
 */
final class Markup {

  private static final Pattern TAG = Pattern.compile("<(/?)(?=[A-Za-z])");

  /** The element as it was found; what is new has none. */
  private String found;

  private final String prefix;
  private final String name;
  private List<String[]> attributes;
  private List<Object> content;
  private StringBuilder behind;
  private boolean changed;

  private Markup(String found, String qualified) {
    this.found = found;
    int colon = qualified.indexOf(':');
    this.prefix = qualified.substring(0, colon + 1);
    this.name = qualified.substring(colon + 1);
  }

  /** The element that is written here. */
  static Markup of(String xml) {
    return new Markup(xml, XmlTags.name(xml, 1));
  }

  /** A new element of this name, with nothing in it; rows and cells are made by the thousand. */
  private static Markup empty(String qualified) {
    Markup made = new Markup(null, qualified);
    made.attributes = new ArrayList<>(3);
    made.content = new ArrayList<>(2);
    made.changed = true;
    return made;
  }

  /** The name without prefix. */
  String name() {
    return name;
  }

  /** The prefix of the name with its colon; empty when there is none. */
  String prefix() {
    return prefix;
  }

  // ---- attributes

  /** The value of an attribute; null when it is not there. */
  String attribute(String wanted) {
    if (attributes == null) {
      String written = XmlTags.attribute(found, wanted);
      return written == null ? null : XmlTags.unescaped(written);
    }
    for (String[] attribute : attributes) {
      if (attribute[0].equals(wanted)) {
        return XmlTags.unescaped(attribute[1]);
      }
    }
    return null;
  }

  /** The value of an attribute whatever its prefix is; null when it is not there. */
  String attributeOfAnyPrefix(String wanted) {
    for (String[] attribute : attributes()) {
      if (attribute[0].endsWith(":" + wanted)) {
        return XmlTags.unescaped(attribute[1]);
      }
    }
    return null;
  }

  /** A number in an attribute; another one when it is not there or no number. */
  int number(String wanted, int otherwise) {
    String written = attribute(wanted);
    if (written == null) {
      return otherwise;
    }
    try {
      return isCount(written)
          ? Integer.parseInt(written)
          : (int) Double.parseDouble(written.strip());
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }

  /** Whether it is nothing but a few digits, as nearly all numbers in attributes are. */
  private static boolean isCount(String written) {
    for (int at = 0; at < written.length(); at++) {
      if (written.charAt(at) < '0' || written.charAt(at) > '9') {
        return false;
      }
    }
    return !written.isEmpty() && written.length() < 10;
  }

  /** Whether an attribute says yes. */
  boolean isTrue(String wanted) {
    String written = attribute(wanted);
    return written != null && (written.equals("1") || written.equals("true"));
  }

  /** Gives an attribute a value; null takes it away. */
  Markup set(String wanted, String value) {
    String now = attribute(wanted);
    if (value == null ? now == null : value.equals(now)) {
      return this;
    }
    changed = true;
    if (value == null) {
      attributes().removeIf(attribute -> attribute[0].equals(wanted));
      return this;
    }
    String written = XmlTags.escapedValue(value);
    for (String[] attribute : attributes()) {
      if (attribute[0].equals(wanted)) {
        attribute[1] = written;
        return this;
      }
    }
    attributes.add(new String[] {wanted, written});
    return this;
  }

  Markup set(String wanted, long value) {
    return set(wanted, Long.toString(value));
  }

  private List<String[]> attributes() {
    if (attributes == null) {
      attributes = XmlTags.attributes(found);
    }
    return attributes;
  }

  // ---- what is inside

  /** The element as it was found, whatever was put into it since. */
  String asFound() {
    return found;
  }

  /** Puts an element behind all others without taking the element apart: a list may be long. */
  void addBehind(String xml) {
    if (content != null) {
      append(xml);
      return;
    }
    if (behind == null) {
      behind = new StringBuilder();
    }
    behind.append(made(xml).found);
    changed = true;
  }

  private List<Object> content() {
    if (content == null) {
      content = new ArrayList<>();
      XmlTags.split(found, content::add, child -> content.add(of(child)));
      if (behind != null) {
        XmlTags.split("<_>" + behind + "</_>", content::add, child -> content.add(of(child)));
        behind = null;
      }
    }
    return content;
  }

  /** Its elements. */
  List<Markup> children() {
    List<Markup> children = new ArrayList<>();
    for (Object piece : content()) {
      if (piece instanceof Markup child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Its elements of a name. */
  List<Markup> children(String wanted) {
    List<Markup> children = children();
    children.removeIf(child -> !child.name.equals(wanted));
    return children;
  }

  /** Its first element of a name. */
  Optional<Markup> first(String wanted) {
    for (Object piece : content()) {
      if (piece instanceof Markup child && child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The text directly in it. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Object piece : content()) {
      if (piece instanceof String words) {
        text.append(XmlTags.words(words));
      }
    }
    return text.toString();
  }

  /** An element of this kind, written without prefixes, to be put in somewhere. */
  Markup made(String xml) {
    return of(
        prefix.isEmpty()
            ? xml
            : TAG.matcher(xml).replaceAll("<$1" + Matcher.quoteReplacement(prefix)));
  }

  /** Puts an element behind all others. */
  Markup append(String xml) {
    Markup made = made(xml);
    content().add(made);
    changed = true;
    return made;
  }

  /** Puts an element that has its own prefixes behind all others. */
  Markup appendAsIs(String xml) {
    Markup made = of(xml);
    content().add(made);
    changed = true;
    return made;
  }

  /** Puts an element before another one; behind all others when there is none. */
  Markup insert(String xml, Markup before) {
    int at = before == null ? content().size() : content().indexOf(before);
    Markup made = made(xml);
    content().add(at, made);
    changed = true;
    return made;
  }

  /** Puts a new element, with nothing in it, before another one; behind all when there is none. */
  Markup insertEmpty(String wanted, Markup before) {
    int at = before == null ? content().size() : content().indexOf(before);
    Markup made = empty(prefix + wanted);
    content().add(at, made);
    changed = true;
    return made;
  }

  /** Puts a copy of one of its elements before another one; behind all when there is none. */
  Markup insertCopy(Markup child, Markup before) {
    Markup copy = of(child.toString());
    content().add(before == null ? content().size() : content().indexOf(before), copy);
    changed = true;
    return copy;
  }

  /** Takes an element out. */
  void remove(Markup child) {
    changed |= content().remove(child);
  }

  /** Takes everything out. */
  void clear() {
    changed |= !content().isEmpty();
    content().clear();
  }

  /** Replaces everything in it by a text. */
  void words(String text) {
    clear();
    content().add(XmlTags.escaped(text));
    changed = true;
  }

  // ---- writing

  /**
   * Keeps of its elements nothing but how they are written: what was looked into or made in them is
   * taken apart again when somebody asks for it.
   */
  void fold() {
    for (Markup child : children()) {
      changed |= child.isChanged();
      child.found = child.toString();
      child.attributes = null;
      child.content = null;
      child.behind = null;
      child.changed = false;
    }
  }

  /** Whether it or anything in it has become another one. */
  boolean isChanged() {
    if (changed) {
      return true;
    }
    if (content != null) {
      for (Object piece : content) {
        if (piece instanceof Markup child && child.isChanged()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Writes it piece by piece, as it was found if nothing in it has changed. */
  void write(Consumer<String> out) {
    if (!isChanged()) {
      out.accept(found);
      return;
    }
    StringBuilder tag = new StringBuilder(64).append('<').append(prefix).append(name);
    for (String[] attribute : attributes()) {
      tag.append(' ').append(attribute[0]).append("=\"").append(attribute[1]).append('"');
    }
    List<?> inside = content == null ? List.of(foundInside(), behind()) : content;
    if (isNothing(inside)) {
      out.accept(tag.append("/>").toString());
      return;
    }
    out.accept(tag.append('>').toString());
    for (Object piece : inside) {
      if (piece instanceof Markup child) {
        child.write(out);
      } else {
        out.accept((String) piece);
      }
    }
    out.accept("</" + prefix + name + ">");
  }

  private static boolean isNothing(List<?> inside) {
    for (Object piece : inside) {
      if (!piece.equals("")) {
        return false;
      }
    }
    return true;
  }

  private String foundInside() {
    int begin = XmlTags.endOfTag(found, 0);
    boolean isOneTag = found.charAt(begin - 2) == '/';
    return isOneTag ? "" : found.substring(begin, found.lastIndexOf("</"));
  }

  private String behind() {
    return behind == null ? "" : behind.toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out::append);
    return out.toString();
  }
}
