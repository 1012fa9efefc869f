package org.jixiao.word.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static void inherit(
      String style, Map<String, String> basedOn, Map<String, Integer> levels) {
    String ancestor = style;
    for (int i = 0; i < DEEPEST && ancestor != null; i++) {
      Integer level = levels.get(ancestor);
      if (level != null) {
        levels.put(style, level);
        return;
      }
      ancestor = basedOn.get(ancestor);
    }
  }
}
