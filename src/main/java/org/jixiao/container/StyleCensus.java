package org.jixiao.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * Follows the style sheet as it is read: how long each list is, and how far into it formats point.
 */
final class StyleCensus {

  /** Attribute of a cell format → the list that it points into. */
  private static final Map<String, String> LISTS =
      Map.of("fontId", "fonts", "fillId", "fills", "borderId", "borders", "xfId", "cellStyleXfs");

  private static final List<String> FORMATS = List.of("cellXfs", "cellStyleXfs");

  private final Census census;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> furthest = new HashMap<>();
  private boolean seen;
  private boolean negative;
  private String list = "";

  StyleCensus(Census census) {
    this.census = census;
  }

  /** An element begins; styleSheet is the first level, its lists are the second. */
  void element(XMLStreamReader xml, int depth) {
    seen = true;
    if (depth == 2) {
      list = xml.getLocalName();
    } else if (depth == 3) {
      counts.merge(list, 1L, Long::sum);
      if (FORMATS.contains(list)) {
        LISTS.forEach((attribute, into) -> points(into, xml.getAttributeValue(null, attribute)));
      }
    }
  }

  private void points(String into, String index) {
    if (index != null) {
      try {
        long entry = Long.parseLong(index.strip());
        negative |= entry < 0;
        furthest.merge(into, entry, Long::max);
      } catch (NumberFormatException noNumber) {
        throw census.broken("样式表里的编号“" + index + "”不是数字");
      }
    }
  }

  /** Whether there is a style sheet. */
  boolean isSeen() {
    return seen;
  }

  /** How many cell formats there are. */
  long formats() {
    return counts.getOrDefault("cellXfs", 0L);
  }

  /** Whether something is pointed at that is not there; an empty list has its default. */
  boolean isAstray() {
    boolean incomplete = seen && LISTS.values().stream().anyMatch(one -> !counts.containsKey(one));
    return negative
        || incomplete
        || seen && formats() == 0
        || furthest.entrySet().stream().anyMatch(one -> one.getValue() >= length(one.getKey()));
  }

  private long length(String list) {
    return Math.max(1, counts.getOrDefault(list, 0L));
  }

  /** Attribute of a cell format → how long the list is that it points into. */
  Map<String, Long> lengths() {
    Map<String, Long> lengths = new HashMap<>();
    LISTS.forEach((attribute, list) -> lengths.put(attribute, length(list)));
    return lengths;
  }
}
