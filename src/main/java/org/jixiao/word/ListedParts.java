package org.jixiao.word;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.jixiao.container.PartRelations;
import org.jixiao.container.Parts;

/** Puts the list of figures into a document that others have made. */
final class ListedParts {

  private static final String TYPES = "[Content_Types].xml";

  private ListedParts() {}

  /**
   * The document with a list; one that it has already is replaced.
   *
   * @param marks marks the figures in the firm's own sentences
   * @param list makes the list for the main part and the fingerprint of what it says
   */
  static byte[] of(byte[] document, FigureMarks marks, BiFunction<byte[], String, byte[]> list) {
    Parts parts = Parts.of(document);
    try {
      String main = PartRelations.main(parts).orElseThrow();
      parts = parts.with(main, marks::marked);
      for (String name : parts.names()) {
        parts = name.endsWith(".xml") ? parts.with(name, FigureMarks::plain) : parts;
      }
      byte[] said = parts.part(main);
      byte[] content = list.apply(said, BodyText.fingerprint(said));
      for (String name : parts.names()) {
        if (name.matches("customXml/item\\d+\\.xml") && isList(parts.part(name))) {
          return parts.with(name, before -> content).bytes();
        }
      }
      return added(parts, main, content);
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("the filled document is no XML", broken);
    }
  }

  private static boolean isList(byte[] part) {
    return new String(part, StandardCharsets.UTF_8).contains(Names.LIST);
  }

  private static byte[] added(Parts parts, String main, byte[] content) {
    int number = 1;
    while (parts.part("customXml/item" + number + ".xml") != null
        || parts.part("customXml/itemProps" + number + ".xml") != null) {
      number++;
    }
    String item = "item" + number + ".xml";
    String properties = "itemProps" + number + ".xml";
    Map<String, byte[]> all = new TreeMap<>();
    parts.names().forEach(name -> all.put(name, parts.part(name)));
    all.put("customXml/" + item, content);
    all.put("customXml/" + properties, FigureList.properties());
    Markup link = Markup.part().open("Relationships", "xmlns", Names.PACKAGE);
    link.empty(
        "Relationship",
        "Id",
        "rId1",
        "Type",
        Names.RELATIONS + "/customXmlProps",
        "Target",
        properties);
    all.put("customXml/_rels/" + item + ".rels", link.close().bytes());
    all.compute(TYPES, (name, types) -> typed(types, item, "customXml/" + properties));
    all.compute(
        PartRelations.listOf(main), (name, links) -> linked(links, main, "customXml/" + item));
    return Parts.of(all).bytes();
  }

  private static byte[] typed(byte[] types, String item, String properties) {
    Markup more = new Markup();
    more.empty("Override", "PartName", "/customXml/" + item, "ContentType", "application/xml");
    more.empty(
        "Override",
        "PartName",
        "/" + properties,
        "ContentType",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    return before(types, "Types", more.xml());
  }

  private static byte[] linked(byte[] links, String main, String part) {
    byte[] list =
        links == null
            ? Markup.part().open("Relationships", "xmlns", Names.PACKAGE).close().bytes()
            : links;
    int depth = main.length() - main.replace("/", "").length();
    Markup more = new Markup();
    more.empty(
        "Relationship",
        "Id",
        "rIdJixiaoList",
        "Type",
        Names.RELATIONS + "/customXml",
        "Target",
        "../".repeat(depth) + part);
    return before(list, "Relationships", more.xml());
  }

  /** Puts elements before the end of the outermost, whatever its prefix is. */
  private static byte[] before(byte[] part, String name, String more) {
    String xml = new String(part, StandardCharsets.UTF_8);
    String closed =
        xml.replaceFirst("<" + name + "((?:\\s[^>]*)?)/>\\s*$", "<" + name + "$1></" + name + ">");
    int end = closed.lastIndexOf("</");
    return (closed.substring(0, end) + more + closed.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }
}
