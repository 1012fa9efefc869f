package org.jixiao.container;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part of the workbook points at, as its relations say. */
final class Relations {

  /** What the sheets and cells of a workbook cannot do without. */
  private static final List<String> NEEDED =
      List.of(
          "/officeDocument",
          "/core-properties",
          "/extended-properties",
          "/worksheet",
          "/sharedStrings",
          "/styles");

  private Relations() {}

  /**
   * A target inside the file that is not there, of one of the kinds that nothing can do without.
   *
   * @return the target as it is written, or null when all are there
   */
  static String missing(Map<String, byte[]> parts) throws XMLStreamException {
    for (Map.Entry<String, byte[]> relations : parts.entrySet()) {
      boolean ofAll = relations.getKey().equals("_rels/.rels");
      if (!ofAll && !relations.getKey().endsWith("_rels/workbook.xml.rels")) {
        continue;
      }
      String folder = relations.getKey().replaceFirst("_rels/[^/]*$", "");
      for (String target : needed(relations.getValue())) {
        if (!isThere(parts, folder, target)) {
          return target;
        }
      }
    }
    return null;
  }

  private static List<String> needed(byte[] relations) throws XMLStreamException {
    List<String> targets = new ArrayList<>();
    XMLStreamReader xml = Census.reader(relations);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        boolean inside = !"External".equals(xml.getAttributeValue(null, "TargetMode"));
        if (inside && type != null && target != null && NEEDED.stream().anyMatch(type::endsWith)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  /** Targets are relative to their folder, or begin with a slash. */
  private static boolean isThere(Map<String, byte[]> parts, String folder, String target) {
    try {
      String path = URI.create("/" + folder).resolve(target).getPath();
      String name = path.substring(1);
      return parts.containsKey(name)
          || parts.keySet().stream().anyMatch(part -> part.equalsIgnoreCase(name));
    } catch (IllegalArgumentException oddAddress) {
      // Spaces or other characters that an address may not have: left to the library.
      return true;
    }
  }
}
