package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.StoredStrings;

/** The texts that the cells of a workbook share. A text that is there is used again. */
final class EditedTexts {

  private static final String PART = "xl/sharedStrings.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";

  private static final String CLOSE = "</t></si>";

  private final Markup list;

  /** Where each text begins in the list as it was found; many workbooks have a great many. */
  private int[] starts = new int[64];

  private int size;
  private int found;
  private final Map<String, Integer> plain = new HashMap<>();
  private final List<String> added = new ArrayList<>();

  /** Reads the texts that there are; makes the list when there is none. */
  EditedTexts(EditedParts parts, String workbook) {
    String name =
        parts.relations(workbook).stream()
            .filter(one -> one.type().endsWith("/sharedStrings"))
            .map(one -> one.part())
            .findFirst()
            .orElse(null);
    if (name == null) {
      name = parts.has(PART) ? parts.free("xl/sharedStrings", ".xml") : PART;
      list = parts.make(name, "<sst xmlns=\"" + EditedBook.MAIN + "\"></sst>", TYPE);
      parts.relate(workbook, "/sharedStrings", name);
    } else {
      list = parts.xml(name);
    }
    find(list.asFound());
  }

  private void find(String xml) {
    int at = XmlTags.endOfTag(xml, 0);
    if (xml.charAt(at - 2) == '/') {
      return;
    }
    for (int next = xml.indexOf('<', at);
        xml.charAt(next + 1) != '/';
        next = xml.indexOf('<', at)) {
      if (xml.charAt(next + 1) == '!' || xml.charAt(next + 1) == '?') {
        at = XmlTags.endOfTag(xml, next);
        continue;
      }
      at = XmlTags.endOfElement(xml, next);
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
      }
      starts[size] = next;
      String text = usualText(xml, next, at);
      if (text != null) {
        plain.putIfAbsent(text, size);
      }
      size++;
    }
    found = size;
  }

  private Markup entry(int index) {
    int start = starts[index];
    String xml = list.asFound();
    return Markup.of(xml.substring(start, XmlTags.endOfElement(xml, start)));
  }

  /** The words of an entry that is nothing but words, as they are written; else null. */
  private static String plainText(Markup entry) {
    List<Markup> children = entry.children();
    return children.size() == 1 && children.get(0).name().equals("t")
        ? children.get(0).text()
        : null;
  }

  /** The same, without taking those apart that are written in the usual way. */
  private static String usualText(String xml, int start, int end) {
    if (xml.startsWith("<si><t", start)) {
      int words = xml.indexOf('>', start + 4) + 1;
      int close = xml.indexOf('<', words);
      if (close + CLOSE.length() == end && xml.startsWith(CLOSE, close)) {
        return XmlTags.unescaped(xml.substring(words, close));
      }
    }
    return plainText(Markup.of(xml.substring(start, end)));
  }

  /** What people read in an entry, or in a cell that holds its own text. */
  static String meant(Markup entry) {
    StringBuilder text = new StringBuilder();
    List<Markup> pieces = entry.children("r");
    for (Markup piece : pieces.isEmpty() ? List.of(entry) : pieces) {
      piece.children("t").forEach(words -> text.append(words.text()));
    }
    return StoredStrings.unescaped(text.toString());
  }

  /** What people read in the entry of a number. */
  String text(int index) {
    if (index < found) {
      return meant(entry(index));
    }
    return index < size ? StoredStrings.unescaped(added.get(index - found)) : "";
  }

  /** Whether the entry of a number, as it is written, is this text and nothing else. */
  boolean stands(String index, String text) {
    int number = index.isBlank() ? -1 : Integer.parseInt(index.strip());
    if (number < 0 || number >= size) {
      return false;
    }
    return text.equals(number < found ? plainText(entry(number)) : added.get(number - found));
  }

  /** The number of a text, which is added when it is not there. */
  int index(String text) {
    Integer known = plain.get(text);
    if (known != null) {
      return known;
    }
    boolean spaced = !text.strip().equals(text) || text.indexOf('\n') >= 0;
    String open = spaced ? "<t xml:space=\"preserve\">" : "<t>";
    list.addBehind("<si>" + open + XmlTags.escaped(text) + "</t></si>");
    added.add(text);
    plain.put(text, size);
    list.set("uniqueCount", size + 1L);
    // How often texts are used would have to be counted; the format lets it be left out.
    list.set("count", null);
    return size++;
  }
}
