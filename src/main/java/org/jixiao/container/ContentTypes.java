package org.jixiao.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook file says that its parts are. */
final class ContentTypes {

  static final String PART = "[Content_Types].xml";

  private final Map<String, String> ofParts = new HashMap<>();
  private final Map<String, String> ofEndings = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  private ContentTypes() {}

  /** The parts, of which the list is named as in most files whatever its letters are. */
  static Map<String, byte[]> inUsualSpelling(Map<String, byte[]> parts) {
    Optional<String> other =
        parts.containsKey(PART)
            ? Optional.empty()
            : parts.keySet().stream().filter(PART::equalsIgnoreCase).findFirst();
    if (other.isEmpty()) {
      return parts;
    }
    Map<String, byte[]> usual = new TreeMap<>(parts);
    usual.put(PART, usual.remove(other.get()));
    return usual;
  }

  static ContentTypes read(byte[] part) throws XMLStreamException {
    ContentTypes types = new ContentTypes();
    XMLStreamReader xml = Census.reader(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        types.add(
            xml.getAttributeValue(null, "PartName"),
            xml.getAttributeValue(null, "Extension"),
            xml.getAttributeValue(null, "ContentType"));
      }
    }
    return types;
  }

  /** Of parts whose list can be read; one that cannot names nothing. */
  static ContentTypes of(Parts parts) {
    byte[] list = parts.part(PART);
    try {
      return list == null ? new ContentTypes() : read(list);
    } catch (XMLStreamException broken) {
      return new ContentTypes();
    }
  }

  private void add(String part, String ending, String type) {
    if (type == null) {
      return;
    }
    all.add(type);
    if (part != null) {
      ofParts.put(part.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
    } else if (ending != null) {
      ofEndings.put(ending.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
    }
  }

  /** All types that are mentioned. */
  Set<String> all() {
    return all;
  }

  /** The parts that are named one by one, in lower case. */
  Set<String> named() {
    Set<String> named = new HashSet<>();
    ofParts.keySet().forEach(part -> named.add(part.replaceFirst("^/", "")));
    return named;
  }

  /** The type of a part in lower case; empty when none is stated. */
  private String of(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    String own = ofParts.get("/" + lower);
    return own != null
        ? own
        : ofEndings.getOrDefault(lower.substring(lower.lastIndexOf('.') + 1), "");
  }

  /** Whether a part is XML that a spreadsheet program would read, whatever its name ends in. */
  boolean isXml(String part) {
    String type = of(part);
    String lower = part.toLowerCase(Locale.ROOT);
    boolean stated = type.endsWith("+xml") || type.endsWith("/xml");
    boolean picture = type.startsWith("image/");
    return stated && !picture || lower.endsWith(".rels") || lower.endsWith(".xml");
  }

  /** Whether a part is a drawing in the old markup, which is nearly XML. */
  boolean isOldDrawing(String part) {
    return of(part).endsWith("vmldrawing") || part.toLowerCase(Locale.ROOT).endsWith(".vml");
  }

  /** Whether a part holds the texts of the cells. */
  boolean isStrings(String part) {
    return of(part).endsWith("spreadsheetml.sharedstrings+xml");
  }

  /** Whether a part is the style sheet. */
  boolean isStyles(String part) {
    return of(part).endsWith("spreadsheetml.styles+xml");
  }

  /** Whether a part is a sheet with cells. */
  boolean isSheet(String part) {
    return of(part).endsWith("spreadsheetml.worksheet+xml");
  }

  /**
   * Whether an entry of the archive is no part of the workbook: without a type, or left there by a
   * file system. Every program passes over such.
   */
  boolean isStray(String entry) {
    if (entry.equals(PART) || entry.endsWith(".rels")) {
      return entry.startsWith("__MACOSX/");
    }
    boolean ofFileSystem =
        entry.startsWith("__MACOSX/")
            || entry.substring(entry.lastIndexOf('/') + 1).startsWith(".");
    return ofFileSystem || of(entry).isEmpty();
  }
}
