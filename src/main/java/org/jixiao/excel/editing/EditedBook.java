package org.jixiao.excel.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.Capacity;
import org.jixiao.container.Parts;

/**
 * A workbook under change. Sheets, styles and texts are opened when they are asked for; parts that
 * nobody asked for, and what stands unchanged in the others, keep their bytes.
 */
public final class EditedBook {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  private final EditedParts parts;
  private final String workbook;
  private final Markup root;
  private final Map<String, EditedSheet> open = new HashMap<>();
  private final Map<String, Optional<EditedSheet>> byName = new HashMap<>();
  private EditedTexts texts;
  private EditedStyles styles;

  public EditedBook(Parts original) {
    this.parts = new EditedParts(original);
    this.workbook =
        parts.relations("").stream()
            .filter(one -> one.type().endsWith("/officeDocument"))
            .findFirst()
            .orElseThrow()
            .part();
    this.root = parts.xml(workbook);
  }

  EditedParts parts() {
    return parts;
  }

  /** The name of the main part. */
  String main() {
    return workbook;
  }

  EditedTexts texts() {
    if (texts == null) {
      texts = new EditedTexts(parts, workbook);
    }
    return texts;
  }

  /** The styles of its cells. */
  public EditedStyles styles() {
    if (styles == null) {
      styles = new EditedStyles(parts, workbook);
    }
    return styles;
  }

  /** The names that formulas refer to. */
  public DefinedNames names() {
    return new DefinedNames(this, root);
  }

  // ---- sheets

  /** The entries in the list of sheets; an old macro module among them has no content. */
  List<Markup> entries() {
    return list().children("sheet");
  }

  private Markup list() {
    return root.first("sheets").orElseThrow();
  }

  /** The names of the sheets in the order of their tabs, those of macro modules among them. */
  public List<String> sheetNames() {
    return entries().stream().map(entry -> entry.attribute("name")).toList();
  }

  /** The position of a sheet among the tabs; -1 when there is none of this name. */
  public int indexOf(String name) {
    List<String> names = sheetNames();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The sheet of a name; empty when there is none with cells. */
  public Optional<EditedSheet> sheet(String name) {
    Optional<EditedSheet> known = byName.get(name);
    if (known == null) {
      known = find(name);
      byName.put(name, known);
    }
    return known;
  }

  private Optional<EditedSheet> find(String name) {
    int index = indexOf(name);
    if (index < 0) {
      return Optional.empty();
    }
    Markup entry = entries().get(index);
    Optional<String> part = partOf(entry);
    return part.filter(one -> parts.xml(one).name().equals("worksheet"))
        .map(
            one ->
                open.computeIfAbsent(
                    one, same -> new EditedSheet(this, entry.attribute("name"), same)));
  }

  private Optional<String> partOf(Markup entry) {
    String relation = entry.attributeOfAnyPrefix("id");
    return relation == null || relation.isBlank()
        ? Optional.empty()
        : parts.related(workbook, relation);
  }

  /** Makes an empty sheet, at a position among the tabs. */
  public EditedSheet create(String name, int position) {
    String part = parts.free("xl/worksheets/sheet", ".xml");
    parts.make(
        part,
        "<worksheet xmlns=\""
            + MAIN
            + "\"><dimension ref=\"A1\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/><sheetData/></worksheet>",
        SHEET_TYPE);
    String relation = parts.relate(workbook, "/worksheet", part);
    int number =
        1 + entries().stream().mapToInt(entry -> entry.number("sheetId", 0)).max().orElse(0);
    List<Markup> entries = entries();
    Markup next = position < entries.size() ? entries.get(position) : null;
    Markup entry = list().insert("<sheet/>", next).set("name", name).set("sheetId", number);
    boolean declared = EditedParts.RELATIONSHIPS.equals(root.attribute("xmlns:r"));
    entry.set("xmlns:r", declared ? null : EditedParts.RELATIONSHIPS).set("r:id", relation);
    names().sheetInserted(position);
    for (Markup view : views()) {
      for (String attribute : List.of("activeTab", "firstSheet")) {
        int tab = view.number(attribute, 0);
        if (tab >= position && entries.size() > 0) {
          view.set(attribute, tab + 1L);
        }
      }
    }
    byName.clear();
    return sheet(name).orElseThrow();
  }

  private List<Markup> views() {
    return root.first("bookViews").map(views -> views.children("workbookView")).orElse(List.of());
  }

  /** Opens the workbook on a sheet, alone selected and its tab in sight. */
  public void show(String name) {
    int index = indexOf(name);
    Markup views = root.first("bookViews").orElseGet(() -> root.insert("<bookViews/>", list()));
    if (views.children("workbookView").isEmpty()) {
      views.append("<workbookView/>");
    }
    for (Markup view : views.children("workbookView")) {
      view.set("activeTab", index);
      // Among many sheets the bar shows the first ones: its tab would be out of sight.
      view.set("firstSheet", index);
    }
    for (Markup entry : entries()) {
      boolean shown = name.equalsIgnoreCase(entry.attribute("name"));
      partOf(entry).ifPresent(part -> select(part, shown));
    }
  }

  /** Excel edits all selected sheets together: only one is to be. */
  private void select(String part, boolean shown) {
    parts
        .xml(part)
        .first("sheetViews")
        .flatMap(views -> views.first("sheetView"))
        .filter(view -> view.isTrue("tabSelected") != shown)
        .ifPresent(view -> view.set("tabSelected", shown ? "1" : "0"));
  }

  /** Lets a spreadsheet compute all formulas when it opens the workbook. */
  public void calculateOnOpening() {
    Markup settings =
        root.first("calcPr")
            .orElseGet(
                () ->
                    root.insert(
                        "<calcPr/>",
                        root.children().stream()
                            .filter(one -> DefinedNames.BEHIND.contains(one.name()))
                            .findFirst()
                            .orElse(null)));
    if (!settings.isTrue("fullCalcOnLoad")) {
      settings.set("fullCalcOnLoad", "1");
    }
  }

  /** The number by which lists refer to a sheet. */
  int numberOf(EditedSheet sheet) {
    return entries().get(indexOf(sheet.name())).number("sheetId", 0);
  }

  // ---- writing

  /** Every cell that something was put into. */
  public List<WrittenCell> written() {
    return open.values().stream().flatMap(sheet -> sheet.written().stream()).toList();
  }

  /** The parts as they stand now; what was not changed is the very same content. */
  public Parts now() {
    return now(Capacity.here());
  }

  /** The same, written by as many processors as the work on this workbook may have. */
  public Parts now(Capacity capacity) {
    open.values().forEach(EditedSheet::conclude);
    new CalculationOrder(this).drop(List.copyOf(open.values()));
    return parts.now(capacity);
  }
}
