package org.jixiao.word.template;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a paragraph, whatever runs it is split over, and how it is changed in place. */
final class ParagraphText {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Element paragraph;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * A piece of text in one element.
   *
   * @param element a text, or what stands for one character such as a tab
   * @param start its first character in the paragraph
   */
  private record Piece(Element element, boolean isText, int start, int end) {}

  ParagraphText(Element paragraph) {
    this.paragraph = paragraph;
    collect(paragraph);
  }

  private void collect(Element parent) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "t" -> add(child, true, Xml.words(child));
        case "tab", "br", "cr" -> {
          if (Xml.name(parent).equals("r")) {
            add(child, false, "\n");
          }
        }
        case "p", "txbxContent", "del", "moveFrom", "pPr", "rPr", "instrText" -> {
          // another paragraph, or nothing that is seen
        }
        default -> collect(child);
      }
    }
  }

  private void add(Element element, boolean isText, String words) {
    pieces.add(new Piece(element, isText, text.length(), text.length() + words.length()));
    text.append(words);
  }

  /** The text; tabs and line breaks as one character each. */
  String text() {
    return text.toString();
  }

  /** Puts a text in the place of a stretch; it looks as the first character of the stretch did. */
  void replace(int start, int end, String by) {
    boolean placed = false;
    for (Piece piece : pieces) {
      if (piece.end <= start || piece.start >= end || !piece.isText) {
        continue;
      }
      String words = Xml.words(piece.element);
      int from = Math.max(0, start - piece.start);
      int to = Math.min(words.length(), end - piece.start);
      set(piece.element, words.substring(0, from) + (placed ? "" : by) + words.substring(to));
      placed = true;
    }
  }

  /** Sets the text of an element; a line break within it becomes one of the document. */
  private static void set(Element element, String words) {
    String[] lines = words.split("\n", -1);
    write(element, lines[lines.length - 1]);
    Node before = element;
    for (int i = lines.length - 2; i >= 0; i--) {
      Document document = element.getOwnerDocument();
      String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
      Element line = document.createElementNS(element.getNamespaceURI(), prefix + "br");
      element.getParentNode().insertBefore(line, before);
      Element text = document.createElementNS(element.getNamespaceURI(), prefix + "t");
      write(text, lines[i]);
      element.getParentNode().insertBefore(text, line);
      before = text;
    }
  }

  private static void write(Element element, String words) {
    Xml.words(element, words);
    element.setAttributeNS(XML, "xml:space", "preserve");
  }

  /** The paragraph itself. */
  Element paragraph() {
    return paragraph;
  }
}
