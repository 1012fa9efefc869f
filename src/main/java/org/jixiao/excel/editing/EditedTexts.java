package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share. A text that is there is used again. */
final class EditedTexts {

  private static final String PART = "xl/sharedStrings.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final Markup list;
  private final List<Markup> entries = new ArrayList<>();
  private final Map<String, Integer> plain = new HashMap<>();

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
    for (Markup entry : list.children("si")) {
      String text = plainText(entry);
      if (text != null) {
        plain.putIfAbsent(text, entries.size());
      }
      entries.add(entry);
    }
  }

  /** The words of an entry that is nothing but words, as they are written; else null. */
  private static String plainText(Markup entry) {
    List<Markup> children = entry.children();
    return children.size() == 1 && children.get(0).name().equals("t")
        ? children.get(0).text()
        : null;
  }

  /** What people read in an entry, or in a cell that holds its own text. */
  static String meant(Markup entry) {
    StringBuilder text = new StringBuilder();
    List<Markup> pieces = entry.children("r");
    for (Markup piece : pieces.isEmpty() ? List.of(entry) : pieces) {
      piece.children("t").forEach(words -> text.append(words.text()));
    }
    return unescaped(text.toString());
  }

  /** What people read where characters that XML has no place for are spelt out. */
  static String unescaped(String written) {
    return written.contains("_x")
        ? ESCAPED
            .matcher(written)
            .replaceAll(
                one ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(one.group(1), 16))))
        : written;
  }

  /** What people read in the entry of a number. */
  String text(int index) {
    return index < entries.size() ? meant(entries.get(index)) : "";
  }

  /** Whether the entry of a number, as it is written, is this text and nothing else. */
  boolean stands(String index, String text) {
    int number = index.isBlank() ? -1 : Integer.parseInt(index.strip());
    return number >= 0 && number < entries.size() && text.equals(plainText(entries.get(number)));
  }

  /** The number of a text, which is added when it is not there. */
  int index(String text) {
    return plain.computeIfAbsent(
        text,
        added -> {
          boolean spaced = !added.strip().equals(added) || added.indexOf('\n') >= 0;
          String open = spaced ? "<t xml:space=\"preserve\">" : "<t>";
          entries.add(list.append("<si>" + open + XmlTags.escaped(added) + "</t></si>"));
          list.set("uniqueCount", entries.size());
          // How often texts are used would have to be counted; the format lets it be left out.
          list.set("count", null);
          return entries.size() - 1;
        });
  }
}
