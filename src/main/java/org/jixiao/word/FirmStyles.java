package org.jixiao.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jixiao.word.reading.HeadingLevels;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The styles of a firm's own document, as far as headings need them. */
final class FirmStyles {

  /** Styles are based on one another no deeper than this. */
  private static final int DEEPEST = 9;

  private final Map<String, Element> styles = new LinkedHashMap<>();
  private final Map<String, Integer> levels;

  private FirmStyles(byte[] part) throws XMLStreamException, SAXException {
    levels = HeadingLevels.of(part);
    if (part != null) {
      for (Element style : Xml.children(Xml.tree(part).getDocumentElement(), "style")) {
        styles.put(style.getAttributeNS(Names.WORDS, "styleId"), style);
      }
    }
  }

  /** The styles of a document; none where it has none that can be read. */
  static FirmStyles of(XWPFDocument document) {
    XWPFStyles part = document.getStyles();
    try {
      if (part == null) {
        return new FirmStyles(null);
      }
      try (InputStream in = part.getPackagePart().getInputStream()) {
        return new FirmStyles(in.readAllBytes());
      }
    } catch (IOException | XMLStreamException | SAXException broken) {
      throw new IllegalStateException("the styles cannot be read", broken);
    }
  }

  /** How deep a heading of this style is, from 1; 0 where it is none. */
  int level(String id) {
    return levels.getOrDefault(id, 0);
  }

  /** The style of headings of a level; the usual one of that name before any other. */
  Optional<String> heading(int level) {
    Optional<String> any = Optional.empty();
    for (Map.Entry<String, Element> style : styles.entrySet()) {
      boolean fits =
          level(style.getKey()) == level
              && "paragraph".equals(style.getValue().getAttributeNS(Names.WORDS, "type"));
      if (fits && isUsual(style.getValue())) {
        return Optional.of(style.getKey());
      }
      any = fits && any.isEmpty() ? Optional.of(style.getKey()) : any;
    }
    return any;
  }

  private static boolean isUsual(Element style) {
    return Xml.children(style, "name").stream()
        .map(name -> name.getAttributeNS(Names.WORDS, "val").toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.matches("(heading|标题)\\s*\\d"));
  }

  /** Whether paragraphs of a style are counted by a list. */
  boolean isNumbered(String id) {
    String at = id;
    for (int i = 0; i < DEEPEST && styles.containsKey(at); i++) {
      Element style = styles.get(at);
      for (Element properties : Xml.children(style, "pPr")) {
        for (Element list : Xml.children(properties, "numPr")) {
          return isList(list);
        }
      }
      at =
          Xml.children(style, "basedOn").stream()
              .map(parent -> parent.getAttributeNS(Names.WORDS, "val"))
              .findFirst()
              .orElse("");
    }
    return false;
  }

  /** Whether a reference to a list is one: the number 0 takes a paragraph out of any. */
  static boolean isList(Element list) {
    return Xml.children(list, "numId").stream()
        .noneMatch(number -> number.getAttributeNS(Names.WORDS, "val").equals("0"));
  }
}
