package org.jixiao.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
}
