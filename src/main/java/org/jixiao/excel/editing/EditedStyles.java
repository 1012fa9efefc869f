package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The style sheet of a workbook. Its lists only grow: what a file already has stays where it is,
 * and is used again when it fits.
 */
public final class EditedStyles {

  private static final String PART = "xl/styles.xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  /** The lists in their order; those that no workbook can do without, with their usual entry. */
  private static final String USUAL =
      "<styleSheet xmlns=\""
          + EditedBook.MAIN
          + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills"
          + " count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill></fills><borders"
          + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs><cellStyles count=\"1\"><cellStyle"
          + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

  private static final List<String> ORDER =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private static final int FIRST_OWN_FORMAT = 164;

  /** The formats that every program knows by number. */
  private static final Map<String, Integer> KNOWN =
      Map.ofEntries(
          Map.entry("General", 0),
          Map.entry("0", 1),
          Map.entry("0.00", 2),
          Map.entry("#,##0", 3),
          Map.entry("#,##0.00", 4),
          Map.entry("0%", 9),
          Map.entry("0.00%", 10),
          Map.entry("@", 49));

  private final Markup root;
  private final Map<String, List<Markup>> lists = new HashMap<>();
  private final Map<Integer, String> formats = new HashMap<>();

  /** What cell formats look like, of those that were asked for; what is there never changes. */
  private final Map<Integer, CellFormat> looks = new HashMap<>();

  EditedStyles(EditedParts parts, String workbook) {
    String name =
        parts.relations(workbook).stream()
            .filter(one -> one.type().endsWith("/styles"))
            .map(one -> one.part())
            .findFirst()
            .orElse(null);
    if (name == null) {
      name = parts.free(PART.replace(".xml", ""), ".xml");
      root = parts.make(name, USUAL, TYPE);
      parts.relate(workbook, "/styles", name);
    } else {
      root = parts.xml(name);
    }
    for (Markup format : list("numFmts")) {
      formats.put(format.number("numFmtId", 0), String.valueOf(format.attribute("formatCode")));
    }
  }

  /** The entries of a list. */
  private List<Markup> list(String name) {
    return lists.computeIfAbsent(
        name, one -> new ArrayList<>(root.first(one).map(Markup::children).orElse(List.of())));
  }

  private int add(String list, String entry) {
    Markup there =
        root.first(list)
            .orElseGet(
                () -> {
                  int rank = ORDER.indexOf(list);
                  Markup next =
                      root.children().stream()
                          .filter(one -> ORDER.indexOf(one.name()) > rank)
                          .findFirst()
                          .orElse(null);
                  return root.insert("<" + list + "></" + list + ">", next);
                });
    list(list).add(there.append(entry));
    there.set("count", list(list).size());
    return list(list).size() - 1;
  }

  private int indexOf(String list, String entry) {
    List<Markup> all = list(list);
    String wanted = root.made(entry).toString();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).toString().equals(wanted)) {
        return i;
      }
    }
    return add(list, entry);
  }

  // ---- cell formats

  /** How many cell formats there are. */
  public int size() {
    return list("cellXfs").size();
  }

  /** What a cell of this format looks like, as far as looks are compared. */
  public CellFormat format(int style) {
    return looks.computeIfAbsent(style < size() ? style : 0, this::look);
  }

  private CellFormat look(int style) {
    Markup format = list("cellXfs").get(style);
    Markup stand = format.first("alignment").orElse(null);
    Markup safe = format.first("protection").orElse(null);
    return new CellFormat(
        code(format.number("numFmtId", 0)),
        stand == null ? null : stand.attribute("horizontal"),
        stand == null ? null : stand.attribute("vertical"),
        stand != null && stand.isTrue("wrapText"),
        stand == null ? 0 : stand.number("indent", 0),
        stand == null ? 0 : stand.number("textRotation", 0),
        safe == null || safe.attribute("locked") == null || safe.isTrue("locked"),
        CellFormat.Font.of(entry("fonts", format.number("fontId", 0))),
        CellFormat.fill(entry("fills", format.number("fillId", 0))),
        CellFormat.border(entry("borders", format.number("borderId", 0))));
  }

  private Markup entry(String list, int index) {
    List<Markup> all = list(list);
    return index < all.size() ? all.get(index) : all.get(0);
  }

  /** The format of numbers as it is written; General when nothing is known of it. */
  private String code(int number) {
    String own = formats.get(number);
    return own != null
        ? own
        : KNOWN.entrySet().stream()
            .filter(one -> one.getValue() == number)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("(" + number + ")");
  }

  /** The number of a format of numbers. A known number may stand for something else in a file. */
  private int number(String code) {
    for (Map.Entry<Integer, String> own : formats.entrySet()) {
      if (own.getValue().equals(code)) {
        return own.getKey();
      }
    }
    Integer known = KNOWN.get(code);
    if (known != null && !formats.containsKey(known)) {
      return known;
    }
    int next = FIRST_OWN_FORMAT;
    for (int taken : formats.keySet()) {
      next = Math.max(next, taken + 1);
    }
    add("numFmts", Markup.of("<numFmt/>").set("numFmtId", next).set("formatCode", code).toString());
    formats.put(next, code);
    return next;
  }

  /** Makes a cell format. */
  public int add(CellFormat format) {
    String stand =
        "<alignment"
            + (format.horizontal() == null ? "" : " horizontal=\"" + format.horizontal() + "\"")
            + (format.vertical() == null ? "" : " vertical=\"" + format.vertical() + "\"")
            + (format.wrapped() ? " wrapText=\"1\"" : "")
            + (format.indent() == 0 ? "" : " indent=\"" + format.indent() + "\"")
            + "/>";
    String xf =
        "<xf numFmtId=\""
            + number(format.code())
            + "\" fontId=\""
            + font(format.font())
            + "\" fillId=\""
            + (format.fill().isEmpty() ? 0 : indexOf("fills", CellFormat.fill(format.fill())))
            + "\" borderId=\""
            + (format.border().isEmpty()
                ? 0
                : indexOf("borders", CellFormat.border(format.border())))
            + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\""
            + (format.locked() ? ">" : " applyProtection=\"1\">")
            + stand
            + (format.locked() ? "" : "<protection locked=\"0\"/>")
            + "</xf>";
    return add("cellXfs", xf);
  }

  private int font(CellFormat.Font font) {
    List<Markup> all = list("fonts");
    for (int i = 0; i < all.size(); i++) {
      if (font.equals(CellFormat.Font.of(all.get(i)))) {
        return i;
      }
    }
    return add("fonts", font.xml());
  }

  /**
   * The number of a look that a condition gives to cells: a colour behind them. One entry serves
   * all conditions with the same colour.
   */
  public int conditional(String fill) {
    return indexOf(
        "dxfs",
        "<dxf><fill><patternFill patternType=\"solid\"><bgColor rgb=\"FF"
            + fill
            + "\"/></patternFill></fill></dxf>");
  }
}
