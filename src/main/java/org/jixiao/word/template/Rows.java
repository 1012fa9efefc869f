package org.jixiao.word.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jixiao.word.template.Tag.Role;
import org.w3c.dom.Element;

/** Rows of tables, which are repeated or left out as a whole. */
final class Rows {

  private Rows() {}

  /** A tag in one of the paragraphs of a row. */
  private record Found(Element paragraph, Tag tag) {}

  /** The texts of all paragraphs of a row, those of tables within it left out. */
  static List<String> texts(Element row) {
    return paragraphs(row).stream().map(one -> new ParagraphText(one).text()).toList();
  }

  private static List<Element> paragraphs(Element row) {
    List<Element> paragraphs = new ArrayList<>();
    for (Element cell : Xml.children(row, "tc")) {
      paragraphs.addAll(Xml.children(cell, "p"));
    }
    return paragraphs;
  }

  /**
   * Takes the two tags out of a row that begin and end what the whole row is: a loop, or a choice
   * whose tags stand in different paragraphs.
   *
   * @return the tag that began it, or null when the row is a row like any other
   */
  static Tag takeSpan(Element row) {
    List<Found> found = new ArrayList<>();
    for (Element paragraph : paragraphs(row)) {
      Tag.in(new ParagraphText(paragraph).text()).stream()
          .filter(tag -> tag.role().opens() || tag.role() == Role.END)
          .forEach(tag -> found.add(new Found(paragraph, tag)));
    }
    Deque<Found> open = new ArrayDeque<>();
    for (Found one : found) {
      if (one.tag.role().opens()) {
        open.push(one);
      } else if (!open.isEmpty()) {
        Found begun = open.pop();
        boolean whole = begun.tag.role() == Role.EACH || begun.paragraph != one.paragraph;
        if (whole && open.isEmpty()) {
          take(one);
          take(begun);
          return begun.tag;
        }
      }
    }
    return null;
  }

  private static void take(Found found) {
    new ParagraphText(found.paragraph).replace(found.tag.start(), found.tag.end(), "");
  }
}
