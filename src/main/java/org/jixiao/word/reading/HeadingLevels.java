package org.jixiao.word.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;

/** Which styles of a document are those of headings, and of which level. */
public final class HeadingLevels {

  private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

  private static final int DEEPEST = 9;

  private HeadingLevels() {}

  /** The level of each style that has one, by the style's id; none without a style sheet. */
  public static Map<String, Integer> of(byte[] styles) throws XMLStreamException {
    Map<String, Integer> levels = new HashMap<>();
    Map<String, String> basedOn = new HashMap<>();
    if (styles == null) {
      return levels;
    }
    XMLStreamReader xml = Census.reader(styles);
    String style = "";
    while (xml.hasNext()) {
      if (!ReportReader.starts(xml)) {
        continue;
      }
      String value = ReportReader.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> style = String.valueOf(ReportReader.attribute(xml, "styleId"));
        case "basedOn" -> basedOn.put(style, value);
        case "outlineLvl" -> ofOutline(value, style, levels);
        case "name" -> ofName(value, style, levels);
        default -> {
          // of no interest
        }
      }
    }
    basedOn.forEach((own, parent) -> inherit(own, basedOn, levels));
    return levels;
  }

  /** The ids of the styles whose paragraphs a list counts; none without a style sheet. */
  static Set<String> counted(byte[] styles) throws XMLStreamException {
    Map<String, Boolean> lists = new HashMap<>();
    Map<String, String> basedOn = new HashMap<>();
    if (styles == null) {
      return Set.of();
    }
    XMLStreamReader xml = Census.reader(styles);
    String style = "";
    while (xml.hasNext()) {
      if (!ReportReader.starts(xml)) {
        continue;
      }
      String value = ReportReader.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> style = String.valueOf(ReportReader.attribute(xml, "styleId"));
        case "basedOn" -> basedOn.put(style, value);
        case "numId" -> lists.put(style, !"0".equals(value));
        default -> {
          // of no interest
        }
      }
    }
    basedOn.forEach((own, parent) -> inherit(own, basedOn, lists));
    return lists.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The outline counts from nought; nine is text. */
  private static void ofOutline(String value, String style, Map<String, Integer> levels) {
    if (value != null && value.matches("[0-8]")) {
      levels.put(style, Integer.parseInt(value) + 1);
    }
  }

  private static void ofName(String value, String style, Map<String, Integer> levels) {
    Matcher heading = HEADING.matcher(value == null ? "" : value.toLowerCase(Locale.ROOT));
    if (heading.matches()) {
      levels.putIfAbsent(style, Integer.parseInt(heading.group(1)));
    }
  }

  private static <V> void inherit(
      String style, Map<String, String> basedOn, Map<String, V> levels) {
    String ancestor = style;
    for (int i = 0; i < DEEPEST && ancestor != null; i++) {
      V level = levels.get(ancestor);
      if (level != null) {
        levels.put(style, level);
        return;
      }
      ancestor = basedOn.get(ancestor);
    }
  }
}
