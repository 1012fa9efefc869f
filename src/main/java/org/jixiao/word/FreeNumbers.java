package org.jixiao.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Numbers of marks, controls and drawings that a firm's own document does not have yet. */
final class FreeNumbers {

  /** What is numbered, each kind for itself. */
  enum Kind {
    BOOKMARK,
    CONTROL,
    DRAWING
  }

  private static final int FIRST = 1_000;

  private final Map<Kind, Set<String>> taken = new HashMap<>();
  private int last = FIRST;

  /** The numbers that are free beside those of a document. */
  FreeNumbers(Node body) {
    for (Kind kind : Kind.values()) {
      taken.put(kind, new HashSet<>());
    }
    collect(body);
  }

  private void collect(Node parent) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "bookmarkStart" -> taken(Kind.BOOKMARK, child.getAttributeNS(Names.WORDS, "id"));
        case "id" -> taken(Kind.CONTROL, child.getAttributeNS(Names.WORDS, "val"));
        case "docPr" -> taken(Kind.DRAWING, child.getAttribute("id"));
        default -> collect(child);
      }
    }
  }

  private void taken(Kind kind, String number) {
    taken.get(kind).add(number);
  }

  /** The next one. */
  String next(Kind kind) {
    String number;
    do {
      number = Integer.toString(++last);
    } while (!taken.get(kind).add(number));
    return number;
  }
}
