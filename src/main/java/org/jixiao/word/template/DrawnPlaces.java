package org.jixiao.word.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where in a document the next table, chart or chapter is going to stand. */
public final class DrawnPlaces {

  private DrawnPlaces() {}

  /** The paragraphs of the body in their order, those in tables left out. */
  public static List<Element> paragraphs(Node body) {
    List<Element> paragraphs = new ArrayList<>();
    for (Element child : Xml.children(body)) {
      if (Xml.name(child).equals("p")) {
        paragraphs.add(child);
      } else if (Xml.name(child).startsWith("sdt")) {
        paragraphs.addAll(paragraphs(child));
      }
    }
    return paragraphs;
  }

  /** Whether a paragraph keeps the place of something that is still to be drawn. */
  public static boolean isKept(Element paragraph) {
    return Drawings.isMark(Xml.text(paragraph).strip());
  }
}
