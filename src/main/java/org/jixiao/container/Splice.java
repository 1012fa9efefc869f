package org.jixiao.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Puts what the program has changed into the workbook that the user gave, and leaves every other
 * byte of its parts as it was.
 *
 * <p>The spreadsheet library writes nearly every part anew, and some of them differently. What it
 * writes before anything has been changed is the measure: a part that it writes the same way
 * afterwards has not been changed by the program, and goes out as it came in. Lists that only grow
 * (content types, relationships, shared strings, styles) get their new entries at the end.
 */
public final class Splice {

  private static final String TYPES = "[Content_Types].xml";

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

  private final Parts original;

  /** The fingerprint of every part as the library wrote it before any change. */
  private final Map<String, String> before = new HashMap<>();

  /** The lists among them, whole. */
  private final Map<String, byte[]> listsBefore = new HashMap<>();

  private Splice(Parts original) {
    this.original = original;
  }

  /**
   * Remembers how the library writes a workbook that nobody has changed yet.
   *
   * @param original the parts of the user's file
   * @param unchanged the same, written by the library
   */
  public static Splice between(Parts original, Parts unchanged) {
    Splice splice = new Splice(original);
    for (String name : unchanged.names()) {
      splice.before.put(name, fingerprint(unchanged.part(name)));
      if (isList(name)) {
        splice.listsBefore.put(name, unchanged.part(name));
      }
    }
    return splice;
  }

  private static boolean isList(String name) {
    return name.equals(TYPES)
        || name.endsWith(".rels")
        || name.endsWith("/sharedStrings.xml")
        || name.endsWith("/styles.xml");
  }

  /** The user's file with what has changed since. */
  public Parts with(Parts now) {
    Map<String, byte[]> spliced = new TreeMap<>();
    Map<String, String> lists = new TreeMap<>();
    for (String written : now.names()) {
      String name = nameInOriginal(written);
      byte[] part = now.part(written);
      byte[] there = original.part(name);
      boolean unchanged = fingerprint(part).equals(before.get(written));
      if (there == null) {
        // What the library adds on its own is not wanted; what the program has made is.
        if (!unchanged) {
          spliced.put(name, part);
        }
      } else if (unchanged || Parts.isSame(name, part, there)) {
        spliced.put(name, there);
      } else if (isList(name)) {
        lists.put(name, written);
      } else {
        spliced.put(name, part);
      }
    }
    for (String name : original.names()) {
      // What the library does not carry along; what the program has taken away stays away.
      if (!spliced.containsKey(name) && !before.containsKey(name)) {
        spliced.put(name, original.part(name));
      }
    }
    Set<String> made = new HashSet<>(spliced.keySet());
    made.removeAll(original.names());
    lists.forEach(
        (name, written) -> spliced.put(name, grown(name, written, now.part(written), made)));
    return Parts.of(spliced);
  }

  /** The library writes names outside ASCII with percent signs. */
  private String nameInOriginal(String written) {
    if (original.part(written) != null || written.indexOf('%') < 0) {
      return written;
    }
    String plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    return original.part(plain) != null ? plain : written;
  }

  private byte[] grown(String name, String written, byte[] now, Set<String> made) {
    Optional<XmlText> own = XmlText.of(original.part(name), 3);
    Optional<XmlText> was = XmlText.of(listsBefore.getOrDefault(written, now), 3);
    Optional<XmlText> is = XmlText.of(now, 3);
    Optional<XmlText> grown = Optional.empty();
    if (own.isPresent() && was.isPresent() && is.isPresent()) {
      if (name.equals(TYPES) || name.endsWith(".rels")) {
        grown = Optional.of(withEntries(own.get(), was.get(), is.get(), made));
      } else if (name.endsWith("/styles.xml")) {
        grown = withStyles(own.get(), was.get(), is.get());
      } else {
        grown = withStrings(own.get(), was.get(), is.get());
      }
    }
    return grown.map(XmlText::bytes).orElse(now);
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
      // What the library says on its own account is left out, unless it is about a new part.
      boolean isNew = !entry.getValue().equals(before.get(entry.getKey()));
      if ((isNew || isAbout(entry.getValue(), made)) && entry(grown, entry.getKey()).isEmpty()) {
        XmlText.Element root = root(grown);
        grown = grown.append(root, prefixed(entry.getValue(), root.prefix()));
      }
    }
    return grown;
  }

  private static boolean isAbout(String entry, Set<String> made) {
    return made.stream()
        .anyMatch(
            part ->
                entry.contains("\"/" + part + "\"")
                    || entry.contains("\"" + part.substring(part.lastIndexOf('/') + 1) + "\"")
                    || entry.contains("/" + part.substring(part.lastIndexOf('/') + 1) + "\"")
                    || entry.contains(
                        "Extension=\"" + part.substring(part.lastIndexOf('.') + 1) + "\""));
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
    // How often strings are used is optional, and would have to be counted again.
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
   * What a list has at its end that it had not before; empty when anything else has happened to it.
   */
  private static Optional<List<String>> added(XmlText own, XmlText was, XmlText is, String path) {
    List<String> before = texts(was, path);
    List<String> now = texts(is, path);
    if (before.size() != own.all(path).size()
        || now.size() < before.size()
        || !now.subList(0, before.size()).equals(before)) {
      return Optional.empty();
    }
    List<String> added = new ArrayList<>(now.subList(before.size(), now.size()));
    return added.stream().anyMatch(Splice::isForeign) ? Optional.empty() : Optional.of(added);
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
  private static String prefixed(String xml, String prefix) {
    return prefix.isEmpty()
        ? xml
        : xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + Matcher.quoteReplacement(prefix));
  }

  // ---- what the library reads

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /**
   * The same parts with the strings written the way the library writes them. It knows a string
   * again by the namespaces around it: with others than it would write itself, it would add every
   * string once more at every run. What goes back into the file is the user's.
   */
  public static Parts forLibrary(Parts parts) {
    Parts plain = parts;
    for (String name : parts.names()) {
      if (name.endsWith("/sharedStrings.xml")) {
        plain = plain.with(name, Splice::plainStrings);
      }
    }
    return plain;
  }

  private static byte[] plainStrings(byte[] part) {
    XmlText text = XmlText.of(part, 1).orElse(null);
    Optional<XmlText.Element> root = text == null ? Optional.empty() : text.first("sst");
    if (root.isEmpty() || root.get().isOneTag()) {
      return part;
    }
    String prefix = root.get().prefix();
    boolean usual = prefix.isEmpty() && !text.declaresOthers(root.get());
    return usual || text.hasOtherPrefixThan(prefix)
        ? part
        : text.underPlainRoot(root.get(), "<sst xmlns=\"" + MAIN + "\">");
  }

  // ---- what is shown when the file is opened

  /**
   * The same parts with one sheet alone in front: two that are selected would be edited together.
   * Of the others nothing changes but that mark.
   *
   * @param shown the part of the sheet in front
   */
  public static Parts inFront(Parts parts, String shown) {
    Parts changed = parts;
    for (String name : parts.names()) {
      if (name.endsWith(".xml") && !name.equals(shown)) {
        changed = changed.with(name, Splice::notSelected);
      }
    }
    return changed;
  }

  private static byte[] notSelected(byte[] sheet) {
    boolean mayBe = new String(sheet, StandardCharsets.ISO_8859_1).contains("tabSelected");
    XmlText text = mayBe ? XmlText.of(sheet, 3).orElse(null) : null;
    if (text == null) {
      return sheet;
    }
    for (String root : List.of("worksheet", "chartsheet")) {
      Optional<XmlText.Element> view = text.first(root + "/sheetViews/sheetView");
      String selected = view.isPresent() ? text.attribute(view.get(), "tabSelected") : null;
      if ("1".equals(selected) || "true".equals(selected)) {
        return text.attribute(view.get(), "tabSelected", "0").bytes();
      }
    }
    return sheet;
  }

  // ---- what must go

  private static final String SIGNATURES = "_xmlsignatures/";

  /** The same parts without the digital signature and without any mention of it. */
  static Parts withoutSignature(Parts signed) {
    Map<String, byte[]> rest = new TreeMap<>();
    for (String name : signed.names()) {
      if (!name.startsWith(SIGNATURES)) {
        boolean mentions = name.equals(TYPES) || name.equals("_rels/.rels");
        rest.put(name, mentions ? withoutSignature(signed.part(name)) : signed.part(name));
      }
    }
    return Parts.of(rest);
  }

  private static byte[] withoutSignature(byte[] list) {
    XmlText text = XmlText.of(list, 3).orElse(null);
    if (text == null) {
      return list;
    }
    for (Map.Entry<String, String> entry : entries(text).entrySet()) {
      if (entry.getValue().contains("digital-signature")) {
        text = text.without(entry(text, entry.getKey()).orElseThrow());
      }
    }
    return text.bytes();
  }

  private static String fingerprint(byte[] part) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(part));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
