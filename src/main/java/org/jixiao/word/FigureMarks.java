package org.jixiao.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.draft.PrintedFigure;
import org.jixiao.report.draft.ReportDraft.Mention;
import org.jixiao.word.FreeNumbers.Kind;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Marks the figures in a firm's own sentences. While a template is filled each stands between
 * characters that nobody writes; then it gets a control and a bookmark as every figure has.
 */
final class FigureMarks {

  private static final Pattern MARKED =
      Pattern.compile("\uE001(\\d{1,6})\uE002([^\uE001\uE002\uE003]*)\uE003");
  private static final Pattern BOOKMARK = Pattern.compile("name=\"jx_f(\\d{4,6})\"");
  private static final int WORDS_BEFORE = 12;

  private final List<PrintedFigure> figures = new ArrayList<>();
  private final Map<Integer, Mention> mentions = new HashMap<>();

  /** A figure with what shows where it begins and ends. */
  String around(PrintedFigure figure) {
    figures.add(figure);
    return "\uE001" + (figures.size() - 1) + "\uE002" + figure.shown() + "\uE003";
  }

  /** The figures that were marked, by the numbers of their bookmarks. */
  Map<Integer, Mention> mentions() {
    return mentions;
  }

  /** A part with nothing but the words; what is no main part has no marks. */
  static byte[] plain(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    return xml.contains("\uE001")
        ? MARKED.matcher(xml).replaceAll("$2").getBytes(StandardCharsets.UTF_8)
        : part;
  }

  /** The numbers of the bookmarks of figures in a part, in their order. */
  static List<Integer> bookmarks(byte[] part) {
    return BOOKMARK
        .matcher(new String(part, StandardCharsets.UTF_8))
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  /** The main part with its figures marked. */
  byte[] marked(byte[] part) {
    if (!new String(part, StandardCharsets.UTF_8).contains("\uE001")) {
      return part;
    }
    try {
      Document tree = Xml.tree(part);
      int last = bookmarks(part).stream().mapToInt(Integer::intValue).max().orElse(0);
      FreeNumbers numbers = new FreeNumbers(tree.getDocumentElement());
      mark(tree.getDocumentElement(), null, numbers, new int[] {last});
      return plain(Xml.bytes(tree));
    } catch (SAXException ourOwn) {
      throw new IllegalStateException("the filled document is no XML", ourOwn);
    }
  }

  private void mark(Element parent, Element paragraph, FreeNumbers numbers, int[] last) {
    for (Element child : Xml.children(parent)) {
      String name = Xml.name(child);
      boolean marked =
          name.equals("r")
              && paragraph != null
              && Xml.children(child, "t").stream().anyMatch(text -> isMarked(Xml.words(text)));
      if (marked) {
        split(child, paragraph, numbers, last);
      } else {
        mark(child, name.equals("p") ? child : paragraph, numbers, last);
      }
    }
  }

  private boolean isMarked(String words) {
    Matcher found = MARKED.matcher(words);
    return found.find() && Integer.parseInt(found.group(1)) < figures.size();
  }

  /** Parts a run so that each figure in it stands in a run of its own. */
  private void split(Element run, Element paragraph, FreeNumbers numbers, int[] last) {
    Node home = run.getParentNode();
    String whole = Xml.text(paragraph);
    Matcher ahead = MARKED.matcher(whole);
    Element piece = piece(run);
    for (Element child : Xml.children(run)) {
      if (Xml.name(child).equals("rPr")) {
        continue;
      }
      String words = Xml.name(child).equals("t") ? Xml.words(child) : "";
      Matcher found = MARKED.matcher(words);
      int from = 0;
      while (found.find()) {
        add(piece, child, words.substring(from, found.start()));
        place(piece, home, run);
        from = found.end();
        String before = ahead.find() ? whole.substring(0, ahead.start()) : "";
        PrintedFigure figure = figures.get(Integer.parseInt(found.group(1)));
        mentions.put(++last[0], new Mention(figure, lastWords(before), ""));
        figure(run, child, figure, numbers, last[0]);
        piece = piece(run);
      }
      if (from == 0) {
        piece.appendChild(child);
      } else {
        add(piece, child, words.substring(from));
      }
    }
    place(piece, home, run);
    home.removeChild(run);
  }

  private static void place(Element piece, Node home, Element before) {
    if (Xml.children(piece).stream().anyMatch(child -> !Xml.name(child).equals("rPr"))) {
      home.insertBefore(piece, before);
    }
  }

  private static Element piece(Element run) {
    Element piece = (Element) run.cloneNode(false);
    Xml.children(run, "rPr").forEach(look -> piece.appendChild(look.cloneNode(true)));
    return piece;
  }

  private static void add(Element piece, Element text, String words) {
    if (!words.isEmpty()) {
      Element part = (Element) text.cloneNode(false);
      Xml.words(part, words);
      piece.appendChild(part);
    }
  }

  private static String lastWords(String before) {
    String words = MARKED.matcher(before).replaceAll("$2");
    return words.substring(Math.max(0, words.length() - WORDS_BEFORE));
  }

  private static void figure(
      Element run, Element text, PrintedFigure figure, FreeNumbers numbers, int number) {
    Node home = run.getParentNode();
    String id = numbers.next(Kind.BOOKMARK);
    Element start = element(run, "bookmarkStart", "id", id, "name", Spans.mark(number));
    home.insertBefore(start, run);
    Element control = element(run, "sdt");
    Element properties = element(run, "sdtPr");
    properties.appendChild(element(run, "alias", "val", figure.tag()));
    properties.appendChild(element(run, "tag", "val", figure.tag()));
    properties.appendChild(element(run, "id", "val", numbers.next(Kind.CONTROL)));
    control.appendChild(properties);
    Element content = element(run, "sdtContent");
    Element piece = piece(run);
    add(piece, text, figure.shown());
    content.appendChild(piece);
    control.appendChild(content);
    home.insertBefore(control, run);
    home.insertBefore(element(run, "bookmarkEnd", "id", id), run);
  }

  private static Element element(Element like, String name, String... attribute) {
    String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
    Element made = like.getOwnerDocument().createElementNS(Names.WORDS, prefix + name);
    for (int i = 0; i < attribute.length; i += 2) {
      made.setAttributeNS(
          Names.WORDS, (prefix.isEmpty() ? "w:" : prefix) + attribute[i], attribute[i + 1]);
    }
    return made;
  }
}
