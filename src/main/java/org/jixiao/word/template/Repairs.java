package org.jixiao.word.template;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sees to it that a document is still one after parts of it have gone. */
final class Repairs {

  private Repairs() {}

  static void of(Document tree) {
    repair(tree.getDocumentElement());
  }

  private static void repair(Element parent) {
    for (Element child : Xml.children(parent)) {
      repair(child);
      if (Xml.name(child).equals("tbl")
          && Xml.children(child, "tr").isEmpty()
          && !holdsRows(child)) {
        parent.removeChild(child);
      }
    }
    String name = Xml.name(parent);
    boolean needsText = List.of("tc", "txbxContent", "hdr", "ftr").contains(name);
    if (needsText && !endsInParagraph(parent)) {
      String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
      parent.appendChild(
          parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + "p"));
    }
  }

  private static boolean holdsRows(Element table) {
    return !Xml.children(table, "sdt").isEmpty();
  }

  private static boolean endsInParagraph(Element parent) {
    List<Element> children = Xml.children(parent);
    String last = children.isEmpty() ? "" : Xml.name(children.get(children.size() - 1));
    return last.equals("p") || last.equals("sdt");
  }
}
