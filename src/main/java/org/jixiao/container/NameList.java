package org.jixiao.container;

import java.util.List;

/** The lists of a workbook file whose entries bear names: content types and relations. */
final class NameList {

  private static final List<String> ENTRIES =
      List.of("Types/Default", "Types/Override", "Relationships/Relationship");

  private NameList() {}

  /** A list of names without the entries that mention one of these. */
  static byte[] without(byte[] list, List<String> mentions) {
    XmlText text = XmlText.of(list, 3).orElse(null);
    if (text == null) {
      return list;
    }
    for (String path : ENTRIES) {
      for (int i = text.all(path).size() - 1; i >= 0; i--) {
        XmlText.Element entry = text.all(path).get(i);
        if (mentions.stream().anyMatch(text.of(entry)::contains)) {
          text = text.without(entry);
        }
      }
    }
    return text.bytes();
  }
}
