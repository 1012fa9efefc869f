package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.selfcheck.HeadingNumber;
import org.jixiao.report.selfcheck.HeadingNumber.Typed;
import org.jixiao.table.Wording;
import org.jixiao.word.template.DrawnPlaces;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where in a firm's own document something is drawn next, and what stands around that place. */
final class FirmPlace {

  private static final Pattern CAPTION = Pattern.compile("^\\s*([表图])\\s*(\\d+)(?![\\d.])");
  private static final Pattern UNIT = Pattern.compile("^[\\s　]*[（(]?(?:金额)?单位[:：]");

  /** Longer than any heading or caption. */
  private static final int LONG = 60;

  private static final int HEADINGS = 4;

  private final Node body;
  private final FirmStyles styles;
  private final List<Element> paragraphs;
  private final int at;

  private FirmPlace(Node body, FirmStyles styles) {
    this.body = body;
    this.styles = styles;
    this.paragraphs = DrawnPlaces.paragraphs(body);
    int found = 0;
    while (found < paragraphs.size() && !DrawnPlaces.isKept(paragraphs.get(found))) {
      found++;
    }
    this.at = found;
  }

  static FirmPlace of(XWPFDocument document, FirmStyles styles) {
    return new FirmPlace(document.getDocument().getBody().getDomNode(), styles);
  }

  /** The paragraph of the tag, if it can still be told. */
  Optional<Element> tag() {
    return at < paragraphs.size() ? Optional.of(paragraphs.get(at)) : Optional.empty();
  }

  FirmStyles styles() {
    return styles;
  }

  /** The number that the next 表 or 图 has: one more than the highest before this place. */
  int next(String kind) {
    int most = 0;
    for (int i = 0; i < at; i++) {
      String text = Xml.text(paragraphs.get(i));
      Matcher caption = CAPTION.matcher(text);
      if (text.length() <= LONG && caption.find() && caption.group(1).equals(kind)) {
        most = Math.max(most, Integer.parseInt(caption.group(2)));
      }
    }
    return most + 1;
  }

  /** Whether the firm's captions count themselves; else their numbers are typed. */
  boolean isCountedByFields(String kind) {
    return paragraphs.stream()
        .anyMatch(paragraph -> instructions(paragraph).contains("SEQ " + kind));
  }

  private static String instructions(Element parent) {
    StringBuilder all = new StringBuilder();
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "instrText" -> all.append(Xml.words(child));
        case "fldSimple" -> all.append(child.getAttributeNS(Names.WORDS, "instr"));
        default -> all.append(instructions(child));
      }
    }
    return all.toString();
  }

  /** The number of the caption that somebody has written above the place for its table. */
  Optional<Integer> captionAbove() {
    List<String> above = above();
    String last = above.isEmpty() ? "" : above.get(0);
    return caption("表", hasUnit() ? above.size() > 1 ? above.get(1) : "" : last);
  }

  /** Whether somebody has written above the place what its amounts are written in. */
  boolean hasUnit() {
    List<String> above = above();
    return !above.isEmpty() && UNIT.matcher(above.get(0)).find();
  }

  /** The number of the caption that somebody has written below the place for its chart. */
  Optional<Integer> captionBelow() {
    for (int i = at + 1; i < paragraphs.size(); i++) {
      String text = Xml.text(paragraphs.get(i));
      if (!text.isBlank()) {
        return caption("图", text);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> caption(String kind, String text) {
    Matcher caption = CAPTION.matcher(text);
    boolean is = text.length() <= LONG && caption.find() && caption.group(1).equals(kind);
    return is ? Optional.of(Integer.valueOf(caption.group(2))) : Optional.empty();
  }

  /** The texts above the place that touch it, the nearest first. */
  private List<String> above() {
    List<String> above = new ArrayList<>();
    Node before = tag().map(Node::getPreviousSibling).orElse(null);
    for (; before != null && above.size() < 2; before = before.getPreviousSibling()) {
      if (before instanceof Element element) {
        if (!Xml.name(element).equals("p")) {
          return above;
        }
        String text = Xml.text(element);
        if (!text.isBlank()) {
          above.add(text);
        }
      }
    }
    return above;
  }

  /** Whether somebody has written this heading above the place. */
  boolean isHeaded(String heading) {
    List<String> above = above();
    String last = above.isEmpty() ? "" : above.get(0);
    String words = HeadingNumber.typed(last).map(Typed::words).orElse(last);
    return Wording.plain(words).equals(Wording.plain(heading));
  }

  /** How many headings of each level there are before the place. */
  int[] counters() {
    int[] counters = new int[HEADINGS];
    for (int i = 0; i < at; i++) {
      Element paragraph = paragraphs.get(i);
      int level = level(paragraph);
      Optional<Typed> typed = HeadingNumber.typed(Xml.text(paragraph));
      if (level == 0 || level >= HEADINGS) {
        continue;
      }
      if (typed.isPresent()) {
        HeadingNumber.next(counters, typed.get().level());
        counters[typed.get().level()] = typed.get().value();
      } else if (isCounted(paragraph)) {
        HeadingNumber.next(counters, level);
      }
    }
    return counters;
  }

  /** How deep a heading is, by its style or by its number; 0 where it is none. */
  private int level(Element paragraph) {
    String text = Xml.text(paragraph).strip();
    if (text.isEmpty() || text.length() > LONG || DrawnPlaces.isKept(paragraph)) {
      return 0;
    }
    int styled = styled(paragraph);
    boolean sentence = text.contains("。") || text.contains("；");
    return styled > 0 || sentence
        ? styled
        : HeadingNumber.typed(text).map(Typed::level).filter(level -> level < 3).orElse(0);
  }

  private int styled(Element paragraph) {
    for (Element properties : Xml.children(paragraph, "pPr")) {
      for (Element level : Xml.children(properties, "outlineLvl")) {
        String value = level.getAttributeNS(Names.WORDS, "val");
        return value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0;
      }
    }
    return styles.level(style(paragraph));
  }

  static String style(Element paragraph) {
    return Xml.children(paragraph, "pPr").stream()
        .flatMap(properties -> Xml.children(properties, "pStyle").stream())
        .map(style -> style.getAttributeNS(Names.WORDS, "val"))
        .findFirst()
        .orElse("");
  }

  /** Whether a list counts a paragraph. */
  boolean isCounted(Element paragraph) {
    for (Element properties : Xml.children(paragraph, "pPr")) {
      for (Element list : Xml.children(properties, "numPr")) {
        return FirmStyles.isList(list);
      }
    }
    return styles.isNumbered(style(paragraph));
  }

  /** Whether the tag stands in a paragraph of text. */
  boolean isText() {
    return tag().filter(paragraph -> styled(paragraph) == 0).isPresent();
  }

  /** A heading of a level in the firm's own look: the nearest before the place, else behind it. */
  Optional<Element> heading(int level) {
    for (int i = at - 1; i >= 0; i--) {
      if (level(paragraphs.get(i)) == level) {
        return Optional.of(paragraphs.get(i));
      }
    }
    return paragraphs.stream().skip(at).filter(one -> level(one) == level).findFirst();
  }

  /** The width of a line at this place; twips. */
  int width() {
    for (int i = at; i < paragraphs.size(); i++) {
      for (Element properties : Xml.children(paragraphs.get(i), "pPr")) {
        for (Element section : Xml.children(properties, "sectPr")) {
          return width(section);
        }
      }
    }
    return Xml.children(body, "sectPr").stream()
        .findFirst()
        .map(FirmPlace::width)
        .orElse(PageForm.TEXT_WIDTH);
  }

  private static int width(Element section) {
    int page = PageForm.WIDTH;
    int sides = PageForm.LEFT + PageForm.RIGHT;
    for (Element size : Xml.children(section, "pgSz")) {
      page = twips(size, "w", page);
    }
    for (Element margins : Xml.children(section, "pgMar")) {
      sides =
          twips(margins, "left", PageForm.LEFT)
              + twips(margins, "right", PageForm.RIGHT)
              + twips(margins, "gutter", 0);
    }
    int width = page - sides;
    return width > PageForm.TEXT_WIDTH / 2 ? width : PageForm.TEXT_WIDTH;
  }

  private static int twips(Element element, String name, int otherwise) {
    String value = element.getAttributeNS(Names.WORDS, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
