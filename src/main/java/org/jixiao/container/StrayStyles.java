package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends cells and cell formats that point beyond the end of a list in the style sheet. Spreadsheet
 * programs read such a number as the first entry, or as the usual entry where the list is empty. It
 * is written so here before the lists grow; else it would point at an entry that is added later.
 */
final class StrayStyles {

  private static final Pattern OF_CELLS =
      Pattern.compile("(<(?:\\w+:)?(?:c|row)\\b[^>]*?\\ss\\s*=\\s*[\"'])\\s*(-?\\d+)\\s*([\"'])");
  private static final Pattern OF_COLUMNS =
      Pattern.compile("(<(?:\\w+:)?col\\b[^>]*?\\sstyle\\s*=\\s*[\"'])\\s*(-?\\d+)\\s*([\"'])");

  /**
   * The lists that no workbook can do without, in the order of the schema, and their usual entry.
   */
  private static final Map<String, String> USUAL = new LinkedHashMap<>();

  static {
    USUAL.put("fonts", "<font><sz val=\"11\"/><name val=\"宋体\"/></font>");
    USUAL.put("fills", "<fill><patternFill patternType=\"none\"/></fill>");
    USUAL.put("borders", "<border><left/><right/><top/><bottom/><diagonal/></border>");
    USUAL.put("cellStyleXfs", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
    USUAL.put(
        "cellXfs", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
  }

  private StrayStyles() {}

  /** A sheet whose cells, rows and columns point into a list of so many formats. */
  static byte[] inSheet(byte[] sheet, long formats) {
    return mended(mended(sheet, OF_CELLS, formats), OF_COLUMNS, formats);
  }

  /**
   * A style sheet whose formats point into its lists.
   *
   * @param lists attribute of a format → how long the list is that it points into
   */
  static byte[] inStyles(byte[] styles, Map<String, Long> lists) {
    byte[] mended = withUsualEntries(styles);
    for (Map.Entry<String, Long> list : lists.entrySet()) {
      Pattern pointing =
          Pattern.compile(
              "(<(?:\\w+:)?xf\\b[^>]*?\\s"
                  + list.getKey()
                  + "\\s*=\\s*[\"'])\\s*(-?\\d+)\\s*([\"'])");
      mended = mended(mended, pointing, list.getValue());
    }
    return mended;
  }

  private static byte[] withUsualEntries(byte[] styles) {
    XmlText text = XmlText.of(styles, 3).orElse(null);
    String previous = "styleSheet/numFmts";
    for (Map.Entry<String, String> list : USUAL.entrySet()) {
      Optional<XmlText.Element> root = text == null ? Optional.empty() : text.first("styleSheet");
      if (root.isEmpty()) {
        return styles;
      }
      String path = "styleSheet/" + list.getKey();
      Optional<XmlText.Element> there = text.first(path);
      if (there.isEmpty()) {
        String whole = "<" + list.getKey() + ">" + list.getValue() + "</" + list.getKey() + ">";
        String prefixed = XmlText.prefixed(whole, root.get().prefix());
        Optional<XmlText.Element> before = text.first(previous);
        text =
            before.isPresent()
                ? text.after(before.get(), prefixed)
                : text.before(root.get(), prefixed);
      } else if (text.all(path + "/" + entry(list.getKey())).isEmpty()) {
        text = text.append(there.get(), XmlText.prefixed(list.getValue(), root.get().prefix()));
      }
      previous = path;
    }
    return text.bytes();
  }

  private static String entry(String list) {
    return list.endsWith("Xfs") ? "xf" : list.substring(0, list.length() - 1);
  }

  private static byte[] mended(byte[] part, Pattern pointing, long entries) {
    Matcher found = pointing.matcher(new String(part, StandardCharsets.ISO_8859_1));
    return found
        .replaceAll(
            one -> {
              String number = one.group(2);
              boolean there =
                  number.length() <= 9
                      && !number.startsWith("-")
                      && Long.parseLong(number) < Math.max(1, entries);
              return Matcher.quoteReplacement(one.group(1) + (there ? number : "0") + one.group(3));
            })
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
