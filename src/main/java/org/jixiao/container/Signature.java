package org.jixiao.container;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The digital signature of a workbook, which any change makes void. */
final class Signature {

  private static final String FOLDER = "_xmlsignatures/";

  private Signature() {}

  /** Whether there is one. */
  static boolean isOn(Parts parts) {
    return parts.names().stream().anyMatch(part -> part.startsWith(FOLDER));
  }

  /** The same parts without it and without any mention of it. */
  static Parts without(Parts signed) {
    Map<String, byte[]> rest = new TreeMap<>();
    for (String name : signed.names()) {
      if (!name.startsWith(FOLDER)) {
        byte[] part = signed.part(name);
        boolean mentions = name.equals(ContentTypes.PART) || name.equals(Relations.ROOT);
        rest.put(name, mentions ? NameList.without(part, List.of("digital-signature")) : part);
      }
    }
    return Parts.of(rest);
  }
}
