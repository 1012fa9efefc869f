package org.jixiao.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.report.selfcheck.HeadingNumber;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Gives what was written for a document of the program the form of a firm's own, in which the
 * program's styles and lists are not: text looks as the tag did, headings as the firm's own, tables
 * and captions by formatting of their own.
 */
final class FirmForm {

  /** The order in which a paragraph says how it looks. */
  private static final List<String> ORDER =
      List.of("pStyle", "keepNext", "numPr", "spacing", "ind", "jc", "outlineLvl");

  /** What belongs to one paragraph and not to another of the same look. */
  private static final List<String> ONLY_ONCE =
      List.of("sectPr", "pPrChange", "rPrChange", "pageBreakBefore", "framePr");

  private static final String[] SIDES = {"top", "left", "bottom", "right", "insideH", "insideV"};

  private final Document written;
  private final FirmPlace place;
  private final int[] counters;
  private final Map<String, Integer> lists = new HashMap<>();
  private final Map<String, Element> read = new HashMap<>();

  FirmForm(Document written, FirmPlace place) {
    this.written = written;
    this.place = place;
    this.counters = place.counters();
  }

  /** Forms everything that was written. */
  void apply() {
    for (Element block : Xml.children(written.getDocumentElement())) {
      if (Xml.name(block).equals("tbl")) {
        table(block);
      } else {
        paragraph(block);
      }
    }
  }

  private void paragraph(Element paragraph) {
    ParagraphStyle style = ParagraphStyle.named(FirmPlace.style(paragraph));
    if (style.depth() > 0) {
      heading(paragraph, style);
    } else if (style == ParagraphStyle.BODY) {
      body(paragraph);
    } else {
      if (style == ParagraphStyle.CAPTION) {
        caption(paragraph);
      }
      direct(paragraph, style);
    }
  }

  /** Fields count on from the firm's captions only if these are fields as well. */
  private void caption(Element caption) {
    if (place.isCountedByFields(Xml.text(caption).substring(0, 1))) {
      return;
    }
    for (Element run : Xml.children(caption, "r")) {
      if (Xml.children(run, "t").isEmpty()) {
        caption.removeChild(run);
      }
    }
  }

  private void body(Element paragraph) {
    Optional<Element> tag = place.isText() ? place.tag() : Optional.empty();
    String number = listed(paragraph);
    if (tag.isPresent()) {
      look(paragraph, tag.get());
    } else {
      direct(paragraph, ParagraphStyle.BODY);
    }
    begin(paragraph, number);
  }

  /** What the list of a paragraph would print before it; the list itself is not there. */
  private String listed(Element paragraph) {
    for (Element properties : Xml.children(paragraph, "pPr")) {
      for (Element list : Xml.children(properties, "numPr")) {
        String id = Xml.children(list, "numId").get(0).getAttributeNS(Names.WORDS, "val");
        properties.removeChild(list);
        return lists.merge(id, 1, Integer::sum) + "．";
      }
    }
    return "";
  }

  private void heading(Element paragraph, ParagraphStyle style) {
    boolean counted = style != ParagraphStyle.UNNUMBERED;
    String number = counted ? HeadingNumber.next(counters, style.depth()) : "";
    Xml.children(paragraph).stream()
        .filter(child -> Xml.name(child).startsWith("bookmark"))
        .forEach(Xml::remove);
    Optional<Element> same = counted ? place.heading(style.depth()) : Optional.empty();
    Optional<String> own = counted ? place.styles().heading(style.depth()) : Optional.empty();
    if (same.isPresent()) {
      look(paragraph, same.get());
      boolean typed = HeadingNumber.typed(Xml.text(same.get())).isPresent();
      begin(paragraph, typed && !place.isCounted(same.get()) ? number : "");
    } else if (own.isPresent()) {
      replace(paragraph, tree("<w:pPr><w:pStyle w:val=\"" + escaped(own.get()) + "\"/></w:pPr>"));
      runs(paragraph, null);
      begin(paragraph, place.styles().isNumbered(own.get()) ? "" : number);
    } else {
      direct(paragraph, style);
      begin(paragraph, number);
    }
  }

  private static String escaped(String id) {
    return new Markup().text(id).xml();
  }

  /** Puts a number before the words of a paragraph, in the look of its first piece. */
  private void begin(Element paragraph, String number) {
    if (number.isEmpty()) {
      return;
    }
    Element run = tree("<w:r><w:t xml:space=\"preserve\">" + number + "</w:t></w:r>");
    List<Element> runs = runs(paragraph);
    Element first = runs.isEmpty() ? null : runs.get(0);
    if (first != null) {
      Xml.children(first, "rPr")
          .forEach(look -> run.insertBefore(look.cloneNode(true), run.getFirstChild()));
    }
    List<Element> children = Xml.children(paragraph);
    Node behind =
        children.stream().filter(child -> !Xml.name(child).equals("pPr")).findFirst().orElse(null);
    paragraph.insertBefore(run, behind);
  }

  /** Lets a paragraph look as one of the firm's does. */
  private void look(Element paragraph, Element model) {
    Element properties = tree("<w:pPr/>");
    for (Element own : Xml.children(model, "pPr")) {
      properties = (Element) written.importNode(own, true);
    }
    for (String name : ONLY_ONCE) {
      Xml.children(properties, name).forEach(Xml::remove);
    }
    replace(paragraph, properties);
    Element letters = null;
    for (Element run : runs(model)) {
      List<Element> looks = Xml.children(run, "rPr");
      if (!Xml.children(run, "t").isEmpty()) {
        letters = looks.isEmpty() ? null : (Element) written.importNode(looks.get(0), true);
        break;
      }
    }
    runs(paragraph, letters);
  }

  /** Lets a paragraph look as the program's own document does, without its style. */
  private void direct(Element paragraph, ParagraphStyle style) {
    Markup lines = new Markup();
    style.lines(lines);
    Element properties = tree(lines.xml());
    for (Element own : Xml.children(paragraph, "pPr")) {
      Xml.children(own, "pStyle").forEach(Xml::remove);
      Xml.children(own).forEach(more -> add(properties, more));
    }
    replace(paragraph, properties);
    Markup letters = new Markup();
    style.letters(letters);
    runs(paragraph, tree(letters.xml()));
  }

  /** Adds to a paragraph's look what it says beyond its style. */
  private void add(Element properties, Element more) {
    List<Element> same = Xml.children(properties, Xml.name(more));
    if (!same.isEmpty()) {
      for (int i = 0; i < more.getAttributes().getLength(); i++) {
        Node value = more.getAttributes().item(i);
        same.get(0)
            .setAttributeNS(value.getNamespaceURI(), value.getNodeName(), value.getNodeValue());
      }
      return;
    }
    int rank = ORDER.indexOf(Xml.name(more));
    Element behind =
        Xml.children(properties).stream()
            .filter(child -> ORDER.indexOf(Xml.name(child)) > rank)
            .findFirst()
            .orElse(null);
    properties.insertBefore(more, behind);
  }

  private void replace(Element paragraph, Element properties) {
    Xml.children(paragraph, "pPr").forEach(Xml::remove);
    paragraph.insertBefore(properties, paragraph.getFirstChild());
  }

  /** Gives all letters of a paragraph a look; what is bold stays so. */
  private void runs(Element paragraph, Element letters) {
    for (Element run : runs(paragraph)) {
      boolean bold =
          Xml.children(run, "rPr").stream().anyMatch(own -> !Xml.children(own, "b").isEmpty());
      Xml.children(run, "rPr").forEach(Xml::remove);
      Element look = letters == null ? tree("<w:rPr/>") : (Element) letters.cloneNode(true);
      Xml.children(look, "rPrChange").forEach(Xml::remove);
      fonts(look);
      if (bold && Xml.children(look, "b").isEmpty()) {
        Element fonts = Xml.children(look, "rFonts").get(0);
        look.insertBefore(tree("<w:b/>"), fonts.getNextSibling());
      }
      run.insertBefore(look, run.getFirstChild());
    }
  }

  /** Quotation marks are as wide as characters. */
  private void fonts(Element look) {
    if (Xml.children(look, "rFonts").isEmpty()) {
      Element style = Xml.children(look, "rStyle").stream().findFirst().orElse(null);
      look.insertBefore(
          tree("<w:rFonts/>"), style == null ? look.getFirstChild() : style.getNextSibling());
    }
    Xml.children(look, "rFonts")
        .forEach(fonts -> fonts.setAttributeNS(Names.WORDS, "w:hint", "eastAsia"));
  }

  private static List<Element> runs(Element parent) {
    List<Element> runs = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      if (Xml.name(child).equals("r")) {
        runs.add(child);
      } else {
        runs.addAll(runs(child));
      }
    }
    return runs;
  }

  private void table(Element table) {
    Element properties = Xml.children(table, "tblPr").get(0);
    Xml.children(properties, "tblStyle").forEach(Xml::remove);
    Element borders = tree("<w:tblBorders/>");
    for (String side : SIDES) {
      borders.appendChild(
          tree("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"));
    }
    properties.insertBefore(borders, Xml.children(properties, "tblLayout").get(0));
    for (Element row : Xml.children(table, "tr")) {
      for (Element cell : Xml.children(row, "tc")) {
        Xml.children(cell, "p")
            .forEach(one -> direct(one, ParagraphStyle.named(FirmPlace.style(one))));
      }
    }
  }

  /** An element of a word processor; each is read once. */
  private Element tree(String xml) {
    return (Element) read.computeIfAbsent(xml, this::parsed).cloneNode(true);
  }

  private Element parsed(String xml) {
    try {
      Markup whole = new Markup().open("w:part", "xmlns:w", Names.WORDS).raw(xml).close();
      Element root = Xml.tree(whole.bytes()).getDocumentElement();
      return (Element) written.importNode(Xml.children(root).get(0), true);
    } catch (SAXException ourOwn) {
      throw new IllegalStateException(ourOwn);
    }
  }
}
