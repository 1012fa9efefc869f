package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;

/** The number formats of cells, as far as they tell what a number is. */
public final class StoredFormats {

  /** Words in a format, which are no part of what it does, and what stands in brackets. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].");

  /** Hours, minutes or seconds beyond a day, which count time and are no day. */
  private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]");

  private static final Pattern PARTS_OF_A_SECOND = Pattern.compile("s\\.0+");

  private static final int FIRST_OWN = 164;

  /** What every program knows by number, and what Chinese programs know beside. */
  private static final Map<Integer, String> KNOWN = new HashMap<>();

  static {
    KNOWN.put(9, "0%");
    KNOWN.put(10, "0.00%");
    KNOWN.put(14, "yyyy/m/d");
    KNOWN.put(15, "d-mmm-yy");
    KNOWN.put(16, "d-mmm");
    KNOWN.put(17, "mmm-yy");
    KNOWN.put(18, "h:mm AM/PM");
    KNOWN.put(19, "h:mm:ss AM/PM");
    KNOWN.put(20, "h:mm");
    KNOWN.put(21, "h:mm:ss");
    KNOWN.put(22, "yyyy/m/d h:mm");
    KNOWN.put(27, "yyyy\"年\"m\"月\"");
    KNOWN.put(28, "m\"月\"d\"日\"");
    KNOWN.put(29, "m\"月\"d\"日\"");
    KNOWN.put(30, "m-d-yy");
    KNOWN.put(31, "yyyy\"年\"m\"月\"d\"日\"");
    KNOWN.put(32, "h\"时\"mm\"分\"");
    KNOWN.put(33, "h\"时\"mm\"分\"ss\"秒\"");
    KNOWN.put(34, "上午/下午h\"时\"mm\"分\"");
    KNOWN.put(35, "上午/下午h\"时\"mm\"分\"ss\"秒\"");
    KNOWN.put(36, "yyyy\"年\"m\"月\"");
    KNOWN.put(45, "mm:ss");
    KNOWN.put(46, "[h]:mm:ss");
    KNOWN.put(47, "mm:ss.0");
    KNOWN.put(50, "yyyy\"年\"m\"月\"");
    KNOWN.put(51, "m\"月\"d\"日\"");
    KNOWN.put(52, "yyyy\"年\"m\"月\"");
    KNOWN.put(53, "m\"月\"d\"日\"");
    KNOWN.put(54, "m\"月\"d\"日\"");
    KNOWN.put(55, "上午/下午h\"时\"mm\"分\"");
    KNOWN.put(56, "上午/下午h\"时\"mm\"分\"ss\"秒\"");
    KNOWN.put(57, "yyyy\"年\"m\"月\"");
    KNOWN.put(58, "m\"月\"d\"日\"");
  }

  private final List<Integer> numbers = new ArrayList<>();
  private final Map<Integer, String> own = new HashMap<>();
  private final Map<Integer, Boolean> percentages = new HashMap<>();
  private final Map<Integer, Boolean> moments = new HashMap<>();

  private StoredFormats() {}

  /** The formats of a workbook without a style sheet. */
  static StoredFormats none() {
    return new StoredFormats();
  }

  /** Formats as they are written, by the numbers of the styles. */
  public static StoredFormats of(List<String> codes) {
    StoredFormats formats = new StoredFormats();
    for (int i = 0; i < codes.size(); i++) {
      formats.numbers.add(FIRST_OWN + i);
      formats.own.put(FIRST_OWN + i, codes.get(i));
    }
    return formats;
  }

  /** Reads them from the style sheet. */
  static StoredFormats of(byte[] styles) throws XMLStreamException {
    StoredFormats formats = new StoredFormats();
    XMLStreamReader xml = Census.reader(styles);
    String list = "";
    for (int depth = 0; xml.hasNext(); ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 2) {
          list = xml.getLocalName();
        } else if (depth == 3 && list.equals("numFmts")) {
          formats.own.put(
              number(xml.getAttributeValue(null, "numFmtId")),
              xml.getAttributeValue(null, "formatCode"));
        } else if (depth == 3 && list.equals("cellXfs")) {
          formats.numbers.add(number(xml.getAttributeValue(null, "numFmtId")));
        }
      }
    }
    return formats;
  }

  private static int number(String written) {
    try {
      return written == null ? 0 : Integer.parseInt(written.strip());
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  /** How many styles there are. */
  public int size() {
    return numbers.size();
  }

  /** The format of a style as it is written; General when it states none. */
  String format(int style) {
    int number = style >= 0 && style < numbers.size() ? numbers.get(style) : 0;
    String stated = own.get(number);
    return stated != null ? stated : KNOWN.getOrDefault(number, "General");
  }

  /** Whether cells of a style show their number as a percentage. */
  boolean isPercentage(int style) {
    return asked(percentages, style, format -> QUOTED.matcher(format).replaceAll("").contains("%"));
  }

  /** Whether cells of a style show their number as a day or a time. */
  boolean isMoment(int style) {
    return asked(moments, style, StoredFormats::isMoment);
  }

  /** Whether cells of a style show the day of a month, not the month alone. */
  boolean showsDay(int style) {
    return format(style).toLowerCase(Locale.ROOT).contains("d");
  }

  private boolean asked(Map<Integer, Boolean> known, int style, Predicate<String> question) {
    return known.computeIfAbsent(style, one -> question.test(format(one)));
  }

  /** Letters for year, month, day, hour or second in the first section, and no place for digits. */
  private static boolean isMoment(String format) {
    String first = format.toLowerCase(Locale.ROOT);
    if (first.equals("general")) {
      return false;
    }
    if (ELAPSED.matcher(first).find()) {
      return true;
    }
    String bare = QUOTED.matcher(first).replaceAll("");
    int end = bare.indexOf(';');
    String section =
        PARTS_OF_A_SECOND.matcher(end < 0 ? bare : bare.substring(0, end)).replaceAll("s");
    return section.chars().anyMatch(one -> "ymdhs".indexOf(one) >= 0)
        && section.chars().noneMatch(one -> "0#?".indexOf(one) >= 0);
  }
}
