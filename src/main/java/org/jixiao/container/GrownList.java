package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The lists of a workbook file that only grow: content types, relationships, shared strings,
 * styles. The user's entries keep their places and their bytes; new entries are put behind them.
 */
final class GrownList {

  /** The lists of the style sheet that grow, in the order of the schema. */
  private static final Map<String, String> STYLE_LISTS = new LinkedHashMap<>();

  static {
    STYLE_LISTS.put("numFmts", "numFmt");
    STYLE_LISTS.put("fonts", "font");
    STYLE_LISTS.put("fills", "fill");
    STYLE_LISTS.put("borders", "border");
    STYLE_LISTS.put("cellStyleXfs", "xf");
    STYLE_LISTS.put("cellXfs", "xf");
    STYLE_LISTS.put("cellStyles", "cellStyle");
    STYLE_LISTS.put("dxfs", "dxf");
  }

  private GrownList() {}

  /** Whether a part is a list that names other parts. */
  static boolean isOfNames(String name) {
    return name.equals(ContentTypes.PART) || name.endsWith(".rels");
  }

  /**
   * The user's list of names with what has been added since.
   *
   * @param original as the user's file has it
   * @param before as the library wrote it before anything was changed
   * @param now as the library writes it now
   * @param made the parts that are new
   * @return the library's list where the user's is in an encoding that is not read here
   */
  static byte[] ofNames(byte[] original, byte[] before, byte[] now, Set<String> made) {
    return grown(
        original, before, now, (own, was, is) -> Optional.of(withEntries(own, was, is, made)));
  }

  /**
   * The user's texts of cells with what has been added since; the library's list when it has done
   * more than grow.
   */
  static byte[] ofStrings(byte[] original, byte[] before, byte[] now) {
    return grown(original, before, now, GrownList::withStrings);
  }

  /**
   * The user's style sheet, with what has been added to each of its lists; the library's style
   * sheet when a list has done more than grow.
   */
  static byte[] ofStyles(byte[] original, byte[] before, byte[] now) {
    return grown(original, before, now, GrownList::withStyles);
  }

  /**
   * How a list grows: the user's own list, the library's before and the library's now give the
   * grown list; empty when it has done more than grow.
   */
  private interface Growth {
    Optional<XmlText> of(XmlText own, XmlText was, XmlText is);
  }

  private static byte[] grown(byte[] original, byte[] before, byte[] now, Growth growth) {
    Optional<XmlText> own = XmlText.of(original, 3);
    Optional<XmlText> was = XmlText.of(before, 3);
    Optional<XmlText> is = XmlText.of(now, 3);
    return own.isEmpty() || was.isEmpty() || is.isEmpty()
        ? now
        : growth.of(own.get(), was.get(), is.get()).map(XmlText::bytes).orElse(now);
  }

  // ---- entries that are known by a name: content types and relationships

  private static final List<String> ENTRIES =
      List.of("Types/Default", "Types/Override", "Relationships/Relationship");

  private static XmlText withEntries(XmlText own, XmlText was, XmlText is, Set<String> made) {
    Map<String, String> before = entries(was);
    Map<String, String> now = entries(is);
    XmlText grown = own;
    for (Map.Entry<String, String> entry : before.entrySet()) {
      if (!entry.getValue().equals(now.get(entry.getKey()))) {
        Optional<XmlText.Element> gone = entry(grown, entry.getKey());
        if (gone.isPresent()) {
          grown = grown.without(gone.get());
        }
      }
    }
    for (Map.Entry<String, String> entry : now.entrySet()) {
      // Entries that the library always writes are left out, unless they are about a new part.
      boolean isNew = !entry.getValue().equals(before.get(entry.getKey()));
      if ((isNew || isAbout(entry.getValue(), made, now))
          && entry(grown, entry.getKey()).isEmpty()) {
        XmlText.Element root = root(grown);
        grown = grown.append(root, prefixed(entry.getValue(), root.prefix()));
      }
    }
    return grown;
  }

  private static boolean isAbout(String entry, Set<String> made, Map<String, String> entries) {
    return made.stream().anyMatch(part -> isAbout(entry, part, entries));
  }

  private static boolean isAbout(String entry, String part, Map<String, String> entries) {
    String name = part.substring(part.lastIndexOf('/') + 1);
    String ending = "Extension=\"" + part.substring(part.lastIndexOf('.') + 1) + "\"";
    // A part with an entry of its own needs none for its file ending.
    boolean named = entries.containsKey("PartName=/" + part.toLowerCase(Locale.ROOT));
    return entry.contains("\"/" + part + "\"")
        || entry.contains("\"" + name + "\"")
        || entry.contains("/" + name + "\"")
        || !named && entry.contains(ending);
  }

  private static XmlText.Element root(XmlText text) {
    return text.first("Types").or(() -> text.first("Relationships")).orElseThrow();
  }

  /** Each entry as it is written, under its name. */
  private static Map<String, String> entries(XmlText text) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String path : ENTRIES) {
      text.all(path).forEach(element -> entries.put(key(text, element), text.of(element)));
    }
    return entries;
  }

  private static Optional<XmlText.Element> entry(XmlText text, String key) {
    return ENTRIES.stream()
        .flatMap(path -> text.all(path).stream())
        .filter(element -> key(text, element).equals(key))
        .findFirst();
  }

  private static String key(XmlText text, XmlText.Element element) {
    for (String attribute : List.of("Id", "PartName", "Extension")) {
      String value = text.attribute(element, attribute);
      if (value != null) {
        return attribute + "=" + (attribute.equals("Id") ? value : value.toLowerCase(Locale.ROOT));
      }
    }
    return "";
  }

  // ---- entries that are known by their position: strings and styles

  private static Optional<XmlText> withStrings(XmlText own, XmlText was, XmlText is) {
    Optional<List<String>> added = added(own, was, is, "sst/si");
    Optional<XmlText.Element> root = own.first("sst");
    if (added.isEmpty() || root.isEmpty()) {
      return Optional.empty();
    }
    int count = own.all("sst/si").size() + added.get().size();
    XmlText grown =
        own.append(root.get(), prefixed(String.join("", added.get()), root.get().prefix()));
    // The count of uses is optional and would have to be counted again: it is dropped.
    grown = grown.attribute(grown.first("sst").orElseThrow(), "count", null);
    return Optional.of(
        grown.attribute(grown.first("sst").orElseThrow(), "uniqueCount", Integer.toString(count)));
  }

  private static Optional<XmlText> withStyles(XmlText own, XmlText was, XmlText is) {
    XmlText grown = own;
    String previous = "";
    for (Map.Entry<String, String> list : STYLE_LISTS.entrySet()) {
      String container = "styleSheet/" + list.getKey();
      String path = container + "/" + list.getValue();
      Optional<List<String>> added = added(own, was, is, path);
      if (added.isEmpty()) {
        return Optional.empty();
      }
      if (!added.get().isEmpty()) {
        Optional<XmlText> longer = longer(grown, container, path, added.get(), previous);
        if (longer.isEmpty()) {
          return Optional.empty();
        }
        grown = longer.get();
      }
      previous = grown.first(container).isPresent() ? container : previous;
    }
    return Optional.of(grown);
  }

  private static Optional<XmlText> longer(
      XmlText text, String container, String path, List<String> added, String previous) {
    XmlText.Element root = text.first("styleSheet").orElseThrow();
    String entries = prefixed(String.join("", added), root.prefix());
    Optional<XmlText.Element> list = text.first(container);
    if (list.isPresent()) {
      XmlText grown = text.append(list.get(), entries);
      String count = Integer.toString(grown.all(path).size());
      return Optional.of(grown.attribute(grown.first(container).orElseThrow(), "count", count));
    }
    String name = root.prefix() + container.substring(container.indexOf('/') + 1);
    String whole = "<" + name + " count=\"" + added.size() + "\">" + entries + "</" + name + ">";
    if (previous.isEmpty()) {
      return container.endsWith("numFmts")
          ? Optional.of(text.before(root, whole))
          : Optional.empty();
    }
    return Optional.of(text.after(text.first(previous).orElseThrow(), whole));
  }

  /**
   * The entries that a list has gained at its end; empty when it has changed in any other way. How
   * the library writes the user's entries does not matter: the file keeps the user's own bytes.
   */
  private static Optional<List<String>> added(XmlText own, XmlText was, XmlText is, String path) {
    int before = was.all(path).size();
    List<String> now = texts(is, path);
    if (before != own.all(path).size() || now.size() < before) {
      return Optional.empty();
    }
    List<String> added = new ArrayList<>(now.subList(before, now.size()));
    return added.stream().anyMatch(GrownList::isForeign) ? Optional.empty() : Optional.of(added);
  }

  private static List<String> texts(XmlText text, String path) {
    return text.all(path).stream().map(text::of).toList();
  }

  private static boolean isForeign(String xml) {
    return XmlText.of(xml.getBytes(StandardCharsets.UTF_8), 1)
        .map(text -> text.hasOtherPrefixThan(""))
        .orElse(true);
  }

  /** The same elements under the prefix that their names have in the user's file. */
  static String prefixed(String xml, String prefix) {
    return prefix.isEmpty()
        ? xml
        : xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + Matcher.quoteReplacement(prefix));
  }

  /** A list of names without the entries that mention one of these. */
  static byte[] without(byte[] list, List<String> mentions) {
    XmlText text = XmlText.of(list, 3).orElse(null);
    if (text == null) {
      return list;
    }
    for (Map.Entry<String, String> entry : entries(text).entrySet()) {
      if (mentions.stream().anyMatch(entry.getValue()::contains)) {
        text = text.without(entry(text, entry.getKey()).orElseThrow());
      }
    }
    return text.bytes();
  }
}
