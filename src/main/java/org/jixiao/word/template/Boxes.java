package org.jixiao.word.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** The text boxes that are anchored in a paragraph. */
final class Boxes {

  private Boxes() {}

  /** The content of each, in order; what is there twice for old programs is there twice. */
  static List<Element> in(Element paragraph) {
    List<Element> boxes = new ArrayList<>();
    collect(paragraph, boxes);
    return boxes;
  }

  private static void collect(Element parent, List<Element> boxes) {
    for (Element child : Xml.children(parent)) {
      if (Xml.name(child).equals("txbxContent")) {
        boxes.add(child);
      } else {
        collect(child, boxes);
      }
    }
  }
}
