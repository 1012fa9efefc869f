package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.Block;

/** What stands around the cells of a sheet, in the order that the format asks for. */
public final class SheetFrame {

  /** The elements of a sheet in their order. */
  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private static final double USUAL_HEIGHT = 15;

  private final Markup root;

  SheetFrame(Markup root) {
    this.root = root;
  }

  /** Whether there is an element of this name. */
  boolean has(String name) {
    return root.first(name).isPresent();
  }

  /** An element of the sheet, made in its place when it is not there. */
  Markup child(String name) {
    return root.first(name).orElseGet(() -> add("<" + name + "/>", name));
  }

  /** Lets the sheet refer to a part that belongs to it. */
  void refer(String name, String relation) {
    boolean declared = EditedParts.RELATIONSHIPS.equals(root.attribute("xmlns:r"));
    child(name).set("xmlns:r", declared ? null : EditedParts.RELATIONSHIPS).set("r:id", relation);
  }

  /** The elements of a kind. */
  List<Markup> all(String name) {
    return root.children(name);
  }

  /** Puts one more element of a kind behind those that are there. */
  private Markup add(String xml, String name) {
    return root.insert(xml, behind(name));
  }

  /** Puts a copy of an element, as it was found, behind those of its kind. */
  Markup addCopy(Markup one) {
    return root.insertCopy(one, behind(one.name()));
  }

  private Markup behind(String name) {
    int rank = ORDER.indexOf(name);
    return root.children().stream()
        .filter(one -> ORDER.indexOf(one.name()) > rank)
        .findFirst()
        .orElse(null);
  }

  private void removeAll(String name) {
    root.children(name).forEach(root::remove);
  }

  /** Keeps a list's own count true, and takes an empty list away. */
  void counted(Markup list, String entry) {
    int entries = list.children(entry).size();
    if (entries == 0) {
      root.remove(list);
    } else {
      list.set("count", entries);
    }
  }

  // ---- blocks, links, conditions, choices

  /** Merges the cells of a block. */
  public void merge(Block block) {
    Markup list = child("mergeCells");
    list.append("<mergeCell ref=\"" + block.written() + "\"/>");
    counted(list, "mergeCell");
  }

  /** The merged block that a cell lies in. */
  public Optional<Block> blockAt(int row, int column) {
    return root.first("mergeCells").stream()
        .flatMap(list -> list.children("mergeCell").stream())
        .flatMap(one -> Block.of(String.valueOf(one.attribute("ref"))).stream())
        .filter(block -> block.holds(row, column))
        .findFirst();
  }

  /** Makes a cell a link to another cell of the workbook. */
  public void link(EditedCell cell, String location, String tip) {
    child("hyperlinks")
        .append("<hyperlink/>")
        .set("ref", cell.address())
        .set("location", location)
        .set("tooltip", tip);
  }

  /**
   * Colours cells as long as a condition holds.
   *
   * @param look the number of the look, see {@link EditedStyles#conditional}
   */
  public void mark(Block where, String condition, int look) {
    int priority =
        1
            + root.children("conditionalFormatting").stream()
                .flatMap(one -> one.children("cfRule").stream())
                .mapToInt(rule -> rule.number("priority", 0))
                .max()
                .orElse(0);
    add("<conditionalFormatting/>", "conditionalFormatting")
        .set("sqref", where.written())
        .append(
            "<cfRule type=\"expression\"><formula>"
                + XmlTags.escaped(condition)
                + "</formula></cfRule>")
        .set("dxfId", look)
        .set("priority", priority);
  }

  /** Adds a rule about what may be typed. */
  public void allow(TypingRule rule) {
    Markup list = child("dataValidations");
    list.append(rule.xml());
    counted(list, "dataValidation");
  }

  /** Puts remarks beside cells, in place of all earlier ones under the same title. */
  public void remark(String title, List<TypingRule> remarks) {
    TypingRemarks there = new TypingRemarks(root.first("dataValidations"), title);
    List<TypingRule> wanted = there.possible(remarks);
    if (!there.are(wanted)) {
      there.remove();
      wanted.forEach(this::allow);
      Markup list = child("dataValidations");
      counted(list, "dataValidation");
      if (list.children("dataValidation").isEmpty()) {
        removeAll("dataValidations");
      }
    }
  }

  /** Lets conditions and choices that end in a row reach down to another one. */
  public void reachDown(int from, int to) {
    root.children("conditionalFormatting").forEach(one -> reachDown(one, from, to));
    root.first("dataValidations")
        .ifPresent(
            list -> list.children("dataValidation").forEach(one -> reachDown(one, from, to)));
  }

  private static void reachDown(Markup one, int from, int to) {
    String cells = one.attribute("sqref");
    if (cells == null) {
      return;
    }
    List<String> reached = new ArrayList<>();
    for (String each : cells.strip().split("\\s+")) {
      reached.add(
          Block.of(each)
              .filter(block -> block.lastRow() == from)
              .map(b -> new Block(b.firstRow(), b.firstColumn(), to, b.lastColumn()).written())
              .orElse(each));
    }
    one.set("sqref", String.join(" ", reached));
  }

  /** Lets a head row offer the values of its columns to choose from. */
  public void filter(Block block) {
    child("autoFilter").set("ref", block.written());
  }

  /** Takes merged blocks, links, conditions, choices and breaks away. */
  public void clear() {
    for (String name :
        List.of(
            "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "rowBreaks")) {
      removeAll(name);
    }
  }

  // ---- how it is shown

  private Markup view() {
    Markup views = child("sheetViews");
    return views
        .first("sheetView")
        .orElseGet(() -> views.append("<sheetView workbookViewId=\"0\"/>"));
  }

  /** Leaves the lines between cells out. */
  public void withoutLines() {
    view().set("showGridLines", "0");
  }

  /** Keeps the first columns and rows in sight. */
  public void freeze(int columns, int rows) {
    Markup view = view();
    Markup pane = view.first("pane").orElse(null);
    boolean same =
        pane != null
            && pane.number("xSplit", 0) == columns
            && pane.number("ySplit", 0) == rows
            && "frozen".equals(pane.attribute("state"));
    if (same) {
      return;
    }
    view.children("selection").forEach(view::remove);
    if (pane != null) {
      view.remove(pane);
    }
    String corner = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
    Markup first = view.children().stream().findFirst().orElse(null);
    Markup made = view.insert("<pane/>", first);
    made.set("xSplit", columns == 0 ? null : Integer.toString(columns));
    made.set("ySplit", rows == 0 ? null : Integer.toString(rows));
    made.set("topLeftCell", new Block(rows, columns, rows, columns).written());
    made.set("activePane", corner).set("state", "frozen");
    view.insert("<selection pane=\"" + corner + "\"/>", first);
  }

  /** Where the cursor stands when somebody opens the sheet. */
  public void cursor(EditedCell cell) {
    Markup view = view();
    Markup selection =
        view.children("selection").stream()
            .reduce((first, last) -> last)
            .orElseGet(() -> view.append("<selection/>"));
    selection.set("activeCell", cell.address()).set("sqref", cell.address());
  }

  /** Locks cells that are not said to be free, without a password; rows may still be changed. */
  public void lock() {
    Markup lock = child("sheetProtection").set("sheet", "1");
    // The format names what is locked: no is what people may still do.
    for (String free :
        List.of(
            "formatCells",
            "formatColumns",
            "formatRows",
            "insertRows",
            "deleteRows",
            "sort",
            "autoFilter")) {
      lock.set(free, "0");
    }
  }

  /** The colour of its tab. */
  public void tabColor(String rgb) {
    Markup properties = child("sheetPr");
    Markup color =
        properties
            .first("tabColor")
            .orElseGet(
                () ->
                    properties.insert(
                        "<tabColor/>", properties.children().stream().findFirst().orElse(null)));
    if (!("FF" + rgb).equalsIgnoreCase(color.attribute("rgb"))) {
      color.set("theme", null).set("indexed", null).set("tint", null).set("rgb", "FF" + rgb);
    }
  }

  /** The height of rows that have none of their own, in points. */
  double usualHeight() {
    String said =
        root.first("sheetFormatPr").map(one -> one.attribute("defaultRowHeight")).orElse(null);
    return said == null ? USUAL_HEIGHT : Double.parseDouble(said);
  }

  // ---- how it is printed

  /** A4 landscape, one page wide and as many pages long as it takes, in the middle. */
  public void printedOnePageWide() {
    Markup properties = child("sheetPr");
    properties
        .first("pageSetUpPr")
        .orElseGet(() -> properties.append("<pageSetUpPr/>"))
        .set("fitToPage", "1");
    child("printOptions").set("horizontalCentered", "1");
    child("pageMargins")
        .set("left", "0.35")
        .set("right", "0.35")
        .set("top", "0.55")
        .set("bottom", "0.6")
        .set("header", "0.25")
        .set("footer", "0.3");
    child("pageSetup")
        .set("paperSize", "9")
        .set("orientation", "landscape")
        .set("fitToWidth", "1")
        .set("fitToHeight", "0");
  }

  /** On A3, for what would be too small on A4. */
  public void printedOnLargePaper() {
    child("pageSetup").set("paperSize", "8");
  }

  /** On how many pages it is printed, one below the other; 0 for as many as it takes. */
  public void printedOn(int pages) {
    child("pageSetup").set("fitToHeight", pages);
  }

  /**
   * Lets printed pages end behind these rows of a block of rows; what ends outside it stays.
   *
   * @param rows zero-based
   */
  public void pagesEndAt(List<Integer> rows, int first, int last) {
    List<Integer> wanted = new ArrayList<>(rows);
    List<Markup> before =
        root.first("rowBreaks").map(list -> list.children("brk")).orElse(List.of());
    List<Integer> there = before.stream().map(one -> one.number("id", 0) - 1).toList();
    there.stream().filter(row -> row < first || row > last).forEach(wanted::add);
    Collections.sort(wanted);
    if (wanted.equals(there)) {
      return;
    }
    removeAll("rowBreaks");
    if (wanted.isEmpty()) {
      return;
    }
    Markup list = child("rowBreaks");
    for (int row : wanted) {
      list.append("<brk/>").set("id", row + 1L).set("max", "16383").set("man", "1");
    }
    list.set("count", wanted.size()).set("manualBreakCount", wanted.size());
    // A sheet that is to fit on one page has no room for a second.
    root.first("pageSetup")
        .filter(setup -> "1".equals(setup.attribute("fitToHeight")))
        .ifPresent(setup -> setup.set("fitToHeight", "0"));
  }

  /** The words above every printed page. */
  public void header(PageWords words) {
    words.write(child("headerFooter"), "oddHeader");
  }

  /** The words above every printed page at {@code L}, {@code C} or {@code R}; possibly none. */
  public String header(char place) {
    return root.first("headerFooter")
        .flatMap(edges -> edges.first("oddHeader"))
        .map(words -> PageWords.parted(words.text()).get(place))
        .orElse("");
  }

  /** The words below every printed page. */
  public void footer(PageWords words) {
    words.write(child("headerFooter"), "oddFooter");
  }
}
